import GRDB
import Glibc
import News

@testable import Archive

/// A folder that is gone with the object.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/archive-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw TestFailure(what: "no temporary folder") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for folder in ["\(path)/data", path] {
      for name in names(in: folder) { unlink("\(folder)/\(name)") }
    }
    rmdir("\(path)/data")
    rmdir(path)
  }

  var file: String { "\(path)/archive.sqlite" }
}

/// The names in a folder.
func names(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  return names
}

struct TestFailure: Error { var what: String }

/// Reads a whole file; nil where there is none.
func bytes(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
  return bytes
}

/// Writes a file anew.
func write(_ bytes: [UInt8], to path: String) {
  guard let file = fopen(path, "w") else { return }
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
}

let paper = PaperID("paper")
let politics = SectionID("national/politics")
let national = SectionID("national")
let culture = SectionID("culture")
let noon = Instant(seconds: 1_795_489_200)

extension Instant {
  func plus(hours: Int) -> Instant { Instant(seconds: seconds + Int64(hours) * 3600) }
}

extension StoryID {
  static func number(_ number: Int) -> StoryID { StoryID("paper#\(number)") }
  static func path(_ path: String) -> StoryID { StoryID("paper:\(path)") }
}

func address(_ path: String) throws -> Address {
  guard let address = Address("https://www.paper.example\(path)") else {
    throw TestFailure(what: path)
  }
  return address
}

func headline(
  _ id: StoryID, _ title: String, posted: Instant? = nil, dek: String = ""
) throws -> Headline {
  Headline(id: id, address: try address("/story"), title: title, dek: dek, posted: posted)
}

/// Headlines 1...count, the first the newest, an hour apart.
func headlines(_ count: Int) throws -> [Headline] {
  try (1...count).map { number in
    try headline(
      .number(number), "The harbour opens, part \(number)", posted: noon.plus(hours: -number))
  }
}

func story(
  _ id: StoryID, _ words: String, korean: String? = nil, posted: Instant? = nil
) throws -> Story {
  let english = Half(language: .english, blocks: [Block(.paragraph([Span(words)]))])
  let sibling = korean.map {
    Half(language: .korean, blocks: [Block(.paragraph([Span($0)]), language: .korean)])
  }
  return Story(
    id: id, address: try address("/story"), headline: "The harbour opens", posted: posted,
    halves: [english] + (sibling.map { [$0] } ?? []))
}

extension [ListedHeadline] {
  var ids: [StoryID] { map(\.headline.id) }
}

extension Archive {
  /// Drops the cache's texts and earlier texts from before a moment, as losing them would; those
  /// of bookmarks are kept apart.
  func loseTexts(savedBefore limit: Instant) throws {
    try connection.write(.fetched) { db in
      try db.run("DELETE FROM story_text WHERE saved_at < ?", [limit.seconds])
      try db.run(
        """
        DELETE FROM revision
        WHERE replaced_at < ? AND story NOT IN (SELECT story FROM bookmark)
        """, [limit.seconds])
    }
  }
}
