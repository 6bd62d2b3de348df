import CResources
import News
import Newsroom
import PaperFiles
import Typesetting

/// The papers that can be opened: bundled ones, and the user's own, which win.
struct Papers {
  let world: World

  /// Why a paper could not be opened.
  enum Failure: Error, Equatable {
    case unknown(name: String, known: [String])
    case unreadable(Files.ReadError)
    case faulty(PaperFileError)
  }

  /// The paper of a name or, where the name is a path or ends in `.toml`, of a file.
  func paper(_ name: String) throws(Failure) -> Paper {
    if name == Paper.kept.id.text, !names.contains(name) { return .kept }
    let (text, source) = try text(of: name)
    do {
      return try PaperFile.paper(from: Sanitiser.body(text), name: source)
    } catch {
      throw .faulty(error)
    }
  }

  private func text(of name: String) throws(Failure) -> (text: String, source: String) {
    if name.contains("/") || name.hasSuffix(".toml") { return (try read(name), name) }
    let own = "\(ownFolder)/\(name).toml"
    if let bytes = try? Files.bytes(of: own) {
      return (String(decoding: bytes, as: UTF8.self), own)
    }
    guard let bundled = hanji_paper_find(name) else {
      throw .unknown(name: name, known: names)
    }
    let bytes = UnsafeBufferPointer(start: bundled.pointee.bytes, count: bundled.pointee.length)
    return (String(decoding: bytes, as: UTF8.self), "\(name).toml")
  }

  private func read(_ path: String) throws(Failure) -> String {
    do { return String(decoding: try Files.bytes(of: path), as: UTF8.self) } catch {
      throw .unreadable(error)
    }
  }

  /// The folder of the user's own paper files.
  private var ownFolder: String { "\(world.configurationFolder)/papers" }

  /// Every paper that can be read; faulty files are left to `hanji paper list`.
  var all: [Paper] { names.compactMap { try? paper($0) } }

  /// Writes a paper file of the user's own; one that is there is never replaced.
  func add(_ paper: Paper) throws {
    try Files.makeFolder(ownFolder)
    let text = PaperFileText.text(of: paper)
    let path = "\(ownFolder)/\(paper.id).toml"
    // What could not be read again is not written.
    do { _ = try PaperFile.paper(from: text, name: path) } catch { throw Failure.faulty(error) }
    let file = try OutputFile(path, replaces: false)
    try file.write(text)
    try file.finish()
  }

  /// The names that can be opened: the bundled ones, then those that only the user has.
  var names: [String] {
    let bundled = (0..<hanji_paper_count()).compactMap { hanji_paper_at($0)?.pointee.path }
      .map { String(cString: $0) }
    let files = (try? Files.names(in: ownFolder)) ?? []
    let own = files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
    return bundled + own.filter { !bundled.contains($0) }
  }
}

extension Paper {
  /// The bundled sample edition of this paper, under a name of its own in the archive.
  ///
  /// It is made in the paper's classic shape, so every section of the menu is there.
  var sample: Paper {
    var sample = self
    sample.id = PaperID("sample")
    sample.sections = sections.map(\.withEverySubsectionCurrent)
    return sample
  }
}

extension Section {
  fileprivate var withEverySubsectionCurrent: Section {
    var section = self
    section.isCurrent = true
    section.subsections = subsections.map(\.withEverySubsectionCurrent)
    return section
  }
}
