import Archive
import ArgumentParser
import Glibc
import News
import Newsroom
import ReaderUI

/// `hanji tag`: the tags of a story.
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Print or set the tags of a story; tags keep it for ever.",
    discussion: """
      Without a key all tags are printed with the number of their stories. With tags the story has \
      exactly these from then on, and ACK and the key are printed once they are on the disk.
      """)
  @OptionGroup var place: PlaceOptions
  @Argument(help: "The story's key.", completion: Completions.stories) var key: String?
  @Argument(help: "Its tags from now on.") var tags: [String] = []
  @Flag(help: "Take all tags away.") var clear = false
  @Flag(help: "As JSON objects.") var json = false

  func validate() throws {
    guard !clear || key != nil && tags.isEmpty else {
      throw ValidationError("--clear takes a key and no tags.")
    }
  }

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      guard let key else {
        for (name, count) in try office.archive.tags() { print(line(name, count)) }
        return .done
      }
      let id = try office.story(key)
      guard clear || !tags.isEmpty else {
        printTags(try office.archive.tags(of: id), of: key)
        return .done
      }
      try office.archive.setTags(tags, of: id, at: office.world.clock.now)
      print(Printing.acknowledgement(key, isJSON: json))
      return .done
    }
  }

  private func line(_ name: String, _ count: Int) -> String {
    guard json else { return "\(count)\t\(name)" }
    return JSONText.object([("tag", .text(name)), ("count", .number(count))]).line
  }

  private func printTags(_ tags: [String], of key: String) {
    guard json else { return tags.forEach { print($0) } }
    print(JSONText.object([("key", .text(key)), ("tags", .list(tags.map(JSONText.text)))]).line)
  }
}

/// `hanji note`: the note of a story.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Print or write the note of a story; a note keeps it for ever.",
    discussion: """
      The text is an argument or comes by standard input; without any the note is printed. An empty \
      argument deletes it. ACK and the key are printed once it is on the disk.
      """)
  @OptionGroup var place: PlaceOptions
  @Argument(help: "The story's key.", completion: Completions.stories) var key: String
  @Argument(help: "The text; standard input without one.") var text: String?
  @Flag(help: "As a JSON object.") var json = false

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      let id = try office.story(key)
      guard let text = try text ?? Self.input() else {
        printNote(try office.archive.note(of: id) ?? "")
        return .done
      }
      try office.archive.setNote(text, of: id, at: office.world.clock.now)
      print(Printing.acknowledgement(key, isJSON: json))
      return .done
    }
  }

  private func printNote(_ note: String) {
    if json {
      print(JSONText.object([("key", .text(key))] + Printing.texts([("note", note)])).line)
    } else if !note.isEmpty {
      print(note)
    }
  }

  /// What stands in standard input; an empty one, as cron has it, deletes no note.
  private static func input() throws -> String? {
    guard isatty(0) == 0, let bytes = try? Files.bytes(of: "-", limit: 1 << 20) else { return nil }
    var text = String(decoding: bytes, as: UTF8.self)
    while text.hasSuffix("\n") { text.removeLast() }
    return text.isEmpty ? nil : text
  }
}
