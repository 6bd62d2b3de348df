import Archive
import ArgumentParser
import News
import Newsroom
import ReaderUI

/// `hanji follow`: sections, reporters and words that the reader wants to be told of.
struct FollowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow", abstract: "Print or set what is followed: sections, reporters, words.",
    discussion: """
      Without arguments all that is followed is printed. hanji list --match is:followed prints the \
      stories; is:followed may stand in any search. ACK is printed once it is on the disk.
      """)
  @OptionGroup var place: PlaceOptions
  @Argument(help: "section, reporter or word.", transform: Self.kind) var kind: Follow.Kind?
  @Argument(help: "The section, the name in bylines, or the word or phrase.")
  var name: [String] = []
  @Flag(help: "Follow it no longer.") var stop = false
  @Flag(help: "As JSON objects.") var json = false

  private static func kind(_ name: String) throws -> Follow.Kind {
    guard let kind = Follow.Kind(rawValue: name) else {
      throw ValidationError("A section, reporter or word is followed, no \"\(name)\".")
    }
    return kind
  }

  func validate() throws {
    guard kind == nil ? !stop : !name.joined().isEmpty else {
      throw ValidationError("Tell what to follow: hanji follow section|reporter|word NAME")
    }
  }

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      guard let kind else {
        for follow in try office.archive.follows() {
          print(line(follow.kind.rawValue, follow.name))
        }
        for query in office.configuredFollows { print(line("query", query)) }
        return .done
      }
      let follow = try follow(kind, office)
      let hasChanged = try office.archive.setFollow(follow, !stop, at: office.world.clock.now)
      if stop, !hasChanged { throw NotFollowed(follow: follow) }
      print(Printing.acknowledgement("\(kind.rawValue) \(follow.name)", isJSON: json))
      return .done
    }
  }

  /// A section that is no longer in the paper can still be left.
  private func follow(_ kind: Follow.Kind, _ office: Office) throws -> Follow {
    let name = name.joined(separator: " ")
    guard kind == .section else { return Follow(kind, name) }
    let known = try office.archive.follows()
    if stop, known.contains(Follow(.section, name)) { return Follow(.section, name) }
    return Follow(.section, try Section.named(name, in: try office.shownDesk().paper).id.text)
  }

  private func line(_ kind: String, _ name: String) -> String {
    guard json else { return "\(kind)\t\(name)" }
    return JSONText.object([("kind", .text(kind)), ("name", .text(name))]).line
  }
}

/// What is to be followed no longer, and was not.
struct NotFollowed: SayableError {
  var follow: Follow

  var sentence: LocalizedText {
    LocalizedText(
      english: "The \(follow.kind.rawValue) \"\(follow.name)\" is not followed. "
        + "hanji follow prints what is.",
      korean: "\"\(follow.name)\": 구독하지 않습니다. hanji follow로 볼 수 있습니다.")
  }
}
