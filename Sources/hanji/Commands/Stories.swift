import Archive
import ArgumentParser
import News
import Newsroom
import ReaderUI

/// `hanji show`: one story as text.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print a story.")
  @OptionGroup var place: PlaceOptions
  @Argument(help: "The story's key, as hanji list --keys prints it.") var key: String
  @Flag(help: "As a JSON object.") var json = false

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      let id = try office.story(key)
      let story = try office.archive.story(id) ?? office.bring(id)
      print(json ? Printing.json(story).line : Printing.text(story))
      return .done
    }
  }
}

/// `hanji mark`: bookmarks and read marks.
struct Mark: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep stories or mark them read.",
    discussion: "Prints ACK and the key once the mark is on the disk.")

  /// What is marked.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case add, remove, read, unread
  }

  @OptionGroup var place: PlaceOptions
  @Argument(help: "add, remove (bookmarks), read or unread.") var kind: Kind
  @Argument(help: "Keys, as hanji list --keys prints them.") var keys: [String]

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      var failed = 0
      for key in keys {
        do {
          try mark(try office.story(key), office: office)
          print("ACK \(key)")
        } catch let error as UnknownStory {
          _ = Ending.fail(error)
          failed += 1
        }
      }
      return failed == 0 ? .done : failed == keys.count ? .failed : .partly
    }
  }

  private func mark(_ id: StoryID, office: Office) throws {
    let now = office.world.clock.now
    switch kind {
    case .add:
      try office.archive.bookmark(id, true, at: now)
      if try office.archive.story(id) == nil { _ = try? office.bring(id) }
    case .remove: try office.archive.bookmark(id, false, at: now)
    case .read: try office.archive.markRead([id], true, at: now)
    case .unread: try office.archive.markRead([id], false, at: now)
    }
  }
}

/// `hanji bookmarks`: what is kept for ever.
struct Bookmarks: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print the bookmarks.")
  @OptionGroup var place: PlaceOptions
  @Flag(help: "One JSON object a line.") var json = false

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      for row in try office.archive.bookmarks() {
        print(json ? Printing.json(row).line : Printing.line(row, showsKey: true))
      }
      return .done
    }
  }
}

/// `hanji check`: whether the archive is sound.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the archive; status 0 where it is sound.")
  @OptionGroup var place: PlaceOptions

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      let faults = try office.archive.check()
      for fault in faults { print(fault) }
      if faults.isEmpty { print("The archive is sound.") }
      return faults.isEmpty ? .done : .failed
    }
  }
}

/// A key that names no story.
struct UnknownStory: Error {
  var key: String
}

extension Office {
  /// The story that a key names.
  func story(_ key: String) throws -> StoryID {
    guard let key = StoryKey(key), let id = try archive.id(for: key) else {
      throw UnknownStory(key: key)
    }
    return id
  }

  /// Fetches a story's text and keeps it.
  func bring(_ id: StoryID) throws -> Story {
    guard let listed = try archive.listed(id) else { throw UnknownStory(key: id.key.text) }
    newsroom.fetchStory(id, at: listed.headline.address, of: try shownDesk(), now: world.clock.now)
    defer { newsroom.close(at: world.clock.now) }
    while newsroom.isBusy {
      Waiting.wait(for: newsroom)
      for event in newsroom.serve(at: world.clock.now) {
        switch event {
        case .storyFailed(_, let problem): throw problem
        case .storyRead(let story, _): return story
        default: break
        }
      }
    }
    guard let story = try archive.story(id) else { throw UnknownStory(key: id.key.text) }
    return story
  }
}
