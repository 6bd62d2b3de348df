import Foundation
import TestSupport
import Testing

/// The programs that the configuration names.
@Suite struct NamedProgramsTests {
  @Test func playerGetsTheAddressOfAVideoAndThePrinterTheText() throws {
    let home = try CommandTests.sampleHome()
    let (played, printed) = ("\(home.path)/played", "\(home.path)/printed")
    let folder = "\(home.path)/config/hanji"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try #"""
    player = ["/bin/sh", "-c", "echo \"$0\" > '\#(played)'"]
    printer = ["/bin/sh", "-c", "cat > '\#(printed)'"]
    """#.write(toFile: "\(folder)/config.toml", atomically: true, encoding: .utf8)

    let session = try TerminalSession(
      BuiltProgram.path("hanji"), ["--sample"], environment: ["BROWSER": "/bin/false"], home: home)
    try session.waitFor("Top 10 Stories", seconds: 60)
    try session.type(":video<Enter>")
    try session.waitFor("The first ferry, from the deck")
    try session.type("<Enter>")
    try session.waitFor("[video ")
    try session.type("o")
    try session.waitFor("Opened with /bin/sh")
    try session.waitFor("the player's file") { _ in
      Self.text(of: played).hasPrefix("https://www.koreatimes.co.kr/")
    }
    try session.type("p")
    try session.waitFor("Print view")
    try session.type("p")
    try session.waitFor("Printed by /bin/sh.")
    #expect(Self.text(of: printed).contains("from the deck"))
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
    #expect(session.isRestored)
  }

  private static func text(of path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }
}
