import Terminal
import TestSupport
import Testing

@Suite struct SizeTests {
  @Test(arguments: [
    (1, 1), (2, 1), (1, 2), (3, 3), (1_000, 1), (1, 1_000), (1_000, 1_000),
  ])
  func everySizeIsDrawnAndLeft(columns: Int, rows: Int) throws {
    let session = try Probe.start()
    session.resize(Size(columns: columns, rows: rows))
    session.resize(Size(columns: 80, rows: 24))
    try session.waitFor("size 80x24")
    session.resize(Size(columns: columns, rows: rows))
    try session.type("q")
    #expect(try session.waitForExit() == 0)
    #expect(session.isRestored)
  }

  @Test func aTerminalThatSaysNoSizeKeepsTheOneItHad() throws {
    let session = try Probe.start()
    session.forgetSize()
    try session.type("j")
    try session.waitFor("> item 1")
    try session.waitFor("size 80x24")
  }

  @Test func aThousandResizesEndInTheLast() throws {
    let session = try Probe.start()
    for step in 0..<1_000 {
      session.resize(Size(columns: 20 + step % 100, rows: 12 + step % 30))
    }
    session.resize(Size(columns: 90, rows: 25))
    try session.waitFor("size 90x25")
    try session.type("j")
    try session.waitFor("> item 1")
  }
}
