import Configuration
import News
import ReaderUI

/// The settings that the palette cannot change itself, each with the place where it is set.
struct SettingPlaces {
  /// Where the configuration file is looked for; nil where the person has none.
  let path: String?

  /// A line for each, found by its name in the file.
  var choices: [Choice] {
    Setting.allCases.compactMap { setting in
      guard let sentence = sentence(about: setting) else { return nil }
      let name = setting.rawValue
      let label = LocalizedText(
        english: "\(name) (setting)", korean: "\(SettingPlaces.korean(setting)) (\(name))")
      return Choice(label, deed: .say(sentence))
    }
  }

  /// How it is set; nil where the palette has a line that changes it.
  private func sentence(about setting: Setting) -> LocalizedText? {
    switch setting {
    case .language, .panes, .preview, .slow, .hanjaReadings, .theme, .keymap: nil
    case .measure: keys("{widenColumn}", "{narrowColumn}")
    case .listWidth: keys("{widenList}", "{narrowList}")
    case .storyMode:
      LocalizedText(
        english: "{cycleLanguage} in a story changes it.",
        korean: "기사에서 {cycleLanguage} 키로 바꿉니다.")
    default:
      path.map { path in
        LocalizedText(
          english: "\(setting.rawValue) is set in \(path), and holds from the next start.",
          korean: "\(setting.rawValue): \(path)에서 정하며 다음에 시작할 때부터 쓰입니다.")
      }
    }
  }

  private func keys(_ more: String, _ less: String) -> LocalizedText {
    LocalizedText(
      english: "\(more) and \(less) in a story change it.",
      korean: "기사에서 \(more) 키와 \(less) 키로 바꿉니다.")
  }

  private static func korean(_ setting: Setting) -> String {
    switch setting {
    case .language: "언어"
    case .paper: "신문"
    case .storyMode: "본문 언어"
    case .measure: "본문 너비"
    case .hanjaReadings: "한자 독음"
    case .timezone: "시간대"
    case .theme: "테마"
    case .ascii: "아스키 문자"
    case .ambiguousWidth: "모호한 글자 너비"
    case .panes: "화면 나누기"
    case .sectionsWidth: "차례 너비"
    case .listWidth: "목록 너비"
    case .preview: "미리 보기"
    case .keymap: "키 배치"
    case .pictures: "사진"
    case .mouse: "마우스"
    case .slow: "느린 회선"
    case .markReadAfter: "읽음 표시"
    case .refreshOnStart: "시작할 때 새로 받기"
    case .refreshAfter: "새로 받는 간격"
    case .webArchive: "웹 보관소"
    case .keepDays: "보관 일수"
    case .keepMegabytes: "보관 용량"
    case .follow: "구독"
    case .kill: "빼고 보기"
    case .editor: "편집기"
    case .browser: "브라우저"
    case .player: "재생기"
    case .printer: "인쇄"
    case .mail: "메일"
    case .proxy: "프록시"
    }
  }
}
