import Archive
import ArgumentParser
import News
import Newsroom
import ReaderUI

/// `hanji undo`: takes back the last act, whichever reader or command it was done in.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Undo the last mark, bookmark, tag, note, follow, rule, saved search or import.")
  @OptionGroup var place: PlaceOptions
  @Flag(help: "As a JSON object.") var json = false

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      guard let change = try office.archive.undo(at: office.world.clock.now) else {
        Ending.say(Words.nothingToUndo)
        return .failed
      }
      if change.kind == .ruled { try office.applyRules(onlyNew: false) }
      print(
        json ? Printing.json(change).line : office.world.text(Words.undone(Words.name(of: change))))
      return .done
    }
  }
}

/// `hanji redo`: does again what was undone last.
struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Do again what was undone.")
  @OptionGroup var place: PlaceOptions
  @Flag(help: "As a JSON object.") var json = false

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      guard let change = try office.archive.redo(at: office.world.clock.now) else {
        Ending.say(Words.nothingToRedo)
        return .failed
      }
      if change.kind == .ruled { try office.applyRules(onlyNew: false) }
      print(
        json
          ? Printing.json(change).line : office.world.text(Words.doneAgain(Words.name(of: change))))
      return .done
    }
  }
}
