public import News

/// A setting that is changed while the reader is open, and remembered.
public enum SettingChange: Hashable, Sendable {
  /// The language of menus and messages.
  case language(Language)
  /// Whether wide screens are divided into panes.
  case panes(Bool)
  /// Whether the selected story is shown beside its list.
  case preview(Bool)
  /// Whether the line is spared.
  case slow(Bool)
  /// Whether Hanja are shown with their readings.
  case hanjaReadings(Bool)
  /// The looks, by the name of their file.
  case theme(String)
  /// The keys, by the name of their file.
  case keymap(String)
}

extension SettingChange {
  /// Why the words are English though Korean ones were asked for.
  public static let noKoreanInASCII = LocalizedText(
    english: "Korean words cannot be drawn in ASCII; menus and messages are in English.",
    korean: "아스키로는 한글을 나타낼 수 없어 메뉴와 알림을 영어로 보입니다.")

  /// The name under which it is remembered.
  public var name: String {
    switch self {
    case .language: "language"
    case .panes: "panes"
    case .preview: "preview"
    case .slow: "slow"
    case .hanjaReadings: "hanjaReadings"
    case .theme: "theme"
    case .keymap: "keymap"
    }
  }
}

extension ReaderState {
  /// Changes a setting at once; looks and keys are read from their files outside.
  mutating func change(_ change: SettingChange) -> [Effect] {
    switch change {
    case .language(.korean) where settings.glyphs == .ascii:
      status = Status(SettingChange.noKoreanInASCII, isWarning: true)
      return []
    case .language(let language): settings.language = language
    case .panes(let isOn): settings.usesPanes = isOn
    case .preview(let isOn): settings.showsPreview = isOn
    case .slow(let isOn): settings.isSlow = isOn
    case .hanjaReadings(let isOn): settings.showsHanjaReadings = isOn
    case .theme(let name):
      status = Status(Phrases.theme(name))
      return [.use(change)]
    case .keymap(let name):
      status = Status(Phrases.keymap(name))
      return [.use(change)]
    }
    setStoriesAnew()
    revealSelection()
    return [.use(change)]
  }

  /// What can be changed at once; of two states, the one that does not hold.
  var settingChoices: [Choice] {
    let other: Language = settings.language == .korean ? .english : .korean
    return [
      Choice(Phrases.speak(other), deed: .change(.language(other))),
      Choice(Phrases.panes(!settings.usesPanes), deed: .change(.panes(!settings.usesPanes))),
      Choice(
        Phrases.preview(!settings.showsPreview), deed: .change(.preview(!settings.showsPreview))),
      Choice(Phrases.slow(!settings.isSlow), deed: .change(.slow(!settings.isSlow))),
      Choice(
        Phrases.readings(!settings.showsHanjaReadings),
        deed: .change(.hanjaReadings(!settings.showsHanjaReadings))),
      Choice(Phrases.title(of: .themes), deed: .choices(.themes)),
      Choice(Phrases.title(of: .keymaps), deed: .choices(.keymaps)),
    ]
  }
}

extension Phrases {
  static func theme(_ name: String) -> LocalizedText {
    LocalizedText(english: "The theme is \(name).", korean: "테마: \(name)")
  }

  static func keymap(_ name: String) -> LocalizedText {
    LocalizedText(
      english: "The keys are those of \(name). {showHelp} lists them.",
      korean: "키 배치: \(name). {showHelp} 키로 봅니다.")
  }

  static func speak(_ language: Language) -> LocalizedText {
    language == .korean
      ? LocalizedText(english: "menus in Korean", korean: "메뉴를 한국어로")
      : LocalizedText(english: "menus in English", korean: "메뉴를 영어로")
  }

  static func panes(_ isOn: Bool) -> LocalizedText {
    isOn
      ? LocalizedText(english: "panes on wide screens", korean: "넓은 화면 나누기")
      : LocalizedText(english: "no panes on wide screens", korean: "넓은 화면 나누지 않기")
  }

  static func preview(_ isOn: Bool) -> LocalizedText {
    isOn
      ? LocalizedText(english: "show the selected story beside its list", korean: "고른 기사 미리 보기")
      : LocalizedText(english: "no story beside its list until it is opened", korean: "미리 보지 않기")
  }

  static func slow(_ isOn: Bool) -> LocalizedText {
    isOn
      ? LocalizedText(english: "spare a slow line", korean: "느린 회선 아끼기")
      : LocalizedText(english: "the line is fast", korean: "회선을 아끼지 않기")
  }

  static func readings(_ isOn: Bool) -> LocalizedText {
    isOn
      ? LocalizedText(english: "show Hanja with their readings", korean: "한자에 독음 달기")
      : LocalizedText(english: "show Hanja as they are", korean: "한자에 독음 달지 않기")
  }
}
