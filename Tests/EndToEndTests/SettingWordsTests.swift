import Foundation
import TestSupport
import Testing

/// What the reader says of its settings.
@Suite struct SettingWordsTests {
  @Test func everyFaultOfTheConfigurationStandsInTheLog() throws {
    let session = try start(["--sample"], "measure = 7\nunheard = true\n")
    try session.type(":log<Enter>")
    try session.waitFor("\"unheard\"")
    #expect(session.shows("\"measure\""))
    try session.type("q:mouse<Enter>")
    try session.waitFor("mouse is set in")
    try end(session)
  }

  @Test func asciiSpeaksEnglishAndSaysWhy() throws {
    let session = try start(["--sample", "--ascii", "--lang", "ko"], "")
    try session.waitFor("Korean words cannot be drawn in ASCII")
    try end(session)
  }

  @Test func letterWithoutAMailProgramLeavesTheAddress() throws {
    let session = try start(["--sample", "--lang", "ko"], "")
    try session.type("e/letter<Enter>")
    try session.waitFor("메일 프로그램을 찾지 못해")
    try session.type("<Enter>")
    try session.waitFor("쪽 남음")
    try session.type("p")
    try session.waitFor("인쇄용으로 보기")
    try session.type("p")
    try session.waitFor("lpr 프로그램을 실행할 수 없습니다: 찾을 수 없습니다.")
    try end(session)
  }

  private func start(_ arguments: [String], _ configuration: String) throws -> TerminalSession {
    let home = try CommandTests.sampleHome()
    let folder = "\(home.path)/config/hanji"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try configuration.write(toFile: "\(folder)/config.toml", atomically: true, encoding: .utf8)
    let session = try TerminalSession(BuiltProgram.path("hanji"), arguments, home: home)
    try session.waitFor("the front page", seconds: 60) {
      $0.shows("Top 10") || $0.shows("많이 본")
    }
    return session
  }

  private func end(_ session: TerminalSession) throws {
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
  }
}
