import Terminal
import Testing

@testable import ReaderUI

@Suite struct KeymapLayeringTests {
  private func change(
    _ keys: String, _ command: Command?, on screen: ScreenKind? = nil
  ) -> Keymap.Change {
    Keymap.Change(screen: screen, keys: Key.sequence(keys) ?? [], command: command)
  }

  private func command(_ keymap: Keymap, _ keys: String, on kind: ScreenKind) -> Command? {
    guard case .command(let command) = keymap.reading(of: Key.sequence(keys) ?? [], on: kind)
    else { return nil }
    return command
  }

  @Test func keyMeansWhatTheUpperLayerSays() {
    let keymap = Keymap.standard.changed(by: [change("m", .toggleBookmark, on: .list)])
    #expect(command(keymap, "m", on: .list) == .toggleBookmark)
    #expect(command(keymap, "m", on: .story) == .toggleRead)
    #expect(keymap.firstKey(of: .toggleBookmark, on: .list) == "m")
    #expect(keymap.firstKey(of: .toggleRead, on: .list) == nil)
  }

  @Test func changeForAllScreensReachesThoseThatHaveTheCommand() {
    let keymap = Keymap.standard.changed(by: [change("x", .toggleRead), change("j", nil)])
    #expect(command(keymap, "x", on: .list) == .toggleRead)
    #expect(command(keymap, "x", on: .choice) == nil)
    for kind in ScreenKind.allCases { #expect(command(keymap, "j", on: kind) == nil) }
  }

  @Test func whatIsSaidForOneScreenGoesFirst() {
    let changes = [change("x", .toggleRead), change("x", .quit, on: .story)]
    for order in [changes, changes.reversed()] {
      let keymap = Keymap.standard.changed(by: order)
      #expect(command(keymap, "x", on: .story) == .quit)
      #expect(command(keymap, "x", on: .list) == .toggleRead)
    }
  }

  @Test func helpShowsTheUpperKeysFirst() {
    let keymap = Keymap.standard.changed(
      by: [change("x", .quit), change("X", .quit), change("m", nil, on: .list)])
    let lines = keymap.bindings[.list] ?? []
    let quit = lines.first { $0.command == .quit }
    #expect(quit?.keys.map { $0.map(\.name).joined() } == ["x", "X", "Q"])
    #expect(lines.first { $0.command == .toggleRead }?.keys == [])
  }

  @Test func commandThatAScreenHadNotGetsALine() {
    let keymap = Keymap.standard.changed(by: [change("r", .refreshEverything, on: .choice)])
    #expect(keymap.bindings[.choice]?.last?.command == .refreshEverything)
  }

  @Test func namesOfFilesAreThoseOfTheCode() {
    let x = [Key.character("x")]
    #expect(
      Keymap.Change(screen: "story", keys: x, command: "quit")
        == Keymap.Change(screen: .story, keys: x, command: .quit))
    #expect(
      Keymap.Change(screen: nil, keys: x, command: nil)
        == Keymap.Change(screen: nil as ScreenKind?, keys: x, command: nil as Command?))
    #expect(Keymap.Change(screen: "stroy", keys: x, command: "quit") == nil)
    #expect(Keymap.Change(screen: nil, keys: x, command: "quiet") == nil)
  }

  @Test func standardKeysNeverStopTheTerminal() {
    for lines in Keymap.standard.bindings.values {
      for line in lines {
        #expect(!line.keys.joined().contains(.control("s")))
        #expect(!line.keys.joined().contains(.control("q")))
      }
    }
  }
}
