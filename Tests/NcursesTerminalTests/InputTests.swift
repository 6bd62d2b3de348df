import Terminal
import TestSupport
import Testing

@Suite struct InputTests {
  @Test(arguments: ["C", "C.UTF-8"])
  func typedHangulArrivesWhole(locale: String) throws {
    let session = try Probe.start(["LANG": locale])
    try session.type("한")
    try session.waitFor("last key 한")
  }

  @Test(arguments: [
    "<Up>", "<PgDn>", "<Home>", "<End>", "<S-Tab>", "<Del>", "<BS>", "<F1>", "<F12>", "<C-d>",
    "<Enter>", "<Esc>", "<C-c>", "<C-s>",
  ])
  func keysArriveUnderTheirNames(key: String) throws {
    let session = try Probe.start()
    try session.type(key)
    try session.waitFor("last key \(key)")
  }

  @Test func aPasteIsOneEvent() throws {
    let session = try Probe.start()
    session.paste("quit 한글\nq")
    try session.waitFor("last paste of 13 bytes: quit 한글/q")
    try session.waitFor("events 1 ")
  }

  @Test func keysTypedBeforeTheFirstFrameAreNotLost() throws {
    let session = try TerminalSession(BuiltProgram.path("terminal-probe"))
    session.send(Array("jj".utf8))
    try session.waitFor("> item 2")
  }

  @Test func noResizeIsLost() throws {
    let session = try Probe.start()
    for step in 1...40 {
      session.resize(Size(columns: 50 + step, rows: 20 + step % 5))
      try session.waitFor("size \(50 + step)x\(20 + step % 5)")
      try session.waitFor("코리아타임스")
    }
  }
}
