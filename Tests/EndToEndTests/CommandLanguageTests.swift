import TestSupport
import Testing

/// In which language commands speak.
@Suite struct CommandLanguageTests {
  static let failures: [(arguments: [String], english: String, korean: String)] = [
    (["show", "abcdefghijkl"], "There is no story", "기사가 없습니다"),
    (["list", "no-such-section"], "There is no section", "면이 없습니다"),
    (["list", "--paper", "no-such-paper"], "There is no paper", "신문이 없습니다"),
    (["list", "--paper", "/none.toml"], "/none.toml cannot be read", "/none.toml: 읽을 수 없습니다"),
    (["export", "--sample"], "There is no bookmark to write", "쓸 보관 기사가 없습니다"),
    (["search", "--forget", "none"], "There is no saved search", "저장한 검색"),
    (["import", "/none.opml"], "/none.opml cannot be read", "/none.opml: 읽을 수 없습니다"),
    (["kill", "--remove", "none"], "There is no rule", "규칙이 없습니다"),
    (["follow", "word", "none", "--stop"], "is not followed", "구독하지 않습니다"),
  ]

  @Test(arguments: failures)
  func aFailureIsSaidInTheLanguageOfTheLocale(
    arguments: [String], english: String, korean: String
  ) throws {
    for (locale, words) in [("C.UTF-8", english), ("ko_KR.UTF-8", korean)] {
      let run = try CommandRun(
        "hanji", arguments, home: TemporaryFolder(), environment: ["LANG": locale])
      #expect(run.status != 0)
      #expect(run.errors.contains(words), "\(locale): \(run.errors)")
    }
  }

  @Test(
    "A host of another encoding could not show Korean in UTF-8",
    arguments: ["ko_KR.eucKR", "ko_KR"])
  func koreanWithoutUTF8IsSaidInEnglish(locale: String) throws {
    let run = try CommandRun(
      "hanji", ["show", "abcdefghijkl"], home: TemporaryFolder(), environment: ["LANG": locale])
    #expect(run.errors.contains("There is no story"))
  }

  @Test func whatWasDoneIsSaidInKoreanToo() throws {
    let home = try TemporaryFolder()
    let korean = ["LANG": "ko_KR.UTF-8"]
    let refresh = try CommandRun("hanji", ["refresh", "--sample"], home: home, environment: korean)
    #expect(refresh.output.contains("새 기사"), "\(refresh.output)")
    let check = try CommandRun("hanji", ["check"], home: home, environment: korean)
    #expect(check.output == "보관함에 이상이 없습니다.\n")
    let undo = try CommandRun("hanji", ["undo"], home: home, environment: korean)
    #expect(undo.errors.contains("되돌릴"), "\(undo.errors)")
  }
}
