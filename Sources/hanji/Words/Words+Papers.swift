import News
import PaperFiles

extension Words {
  /// What is wrong at a place of a paper file.
  static func sentence(_ fact: PaperFileError.Fact) -> LocalizedText {
    switch fact {
    case .syntax(let words):
      LocalizedText(english: "not TOML: \(words).", korean: "TOML이 아닙니다: \(words).")
    case .namelessHeader:
      LocalizedText(
        english: "a table's name begins with a-z, A-Z, 0-9, - or _, or stands in quotes.",
        korean: "표 이름은 a-z, A-Z, 0-9, -, _로 시작하거나 따옴표 안에 씁니다.")
    case .unknownKey(let key):
      LocalizedText(
        english: "the key \"\(key)\" means nothing here.", korean: "\"\(key)\" 키는 여기서 쓰지 않습니다.")
    case .missing(let key):
      LocalizedText(english: "the key \"\(key)\" is missing.", korean: "\"\(key)\" 키가 없습니다.")
    case .wrongKind(let key, let expected):
      LocalizedText(
        english: "\"\(key)\" must be \(expected).", korean: "\"\(key)\" 값은 \(expected)이어야 합니다.")
    case .badAddress(let text):
      LocalizedText(
        english: "\"\(text)\" is no http or https address.",
        korean: "\"\(text)\": http나 https 주소가 아닙니다.")
    case .badID(let text):
      LocalizedText(
        english: "\"\(text)\" is no id: a-z, 0-9, - and / alone.",
        korean: "\"\(text)\": id에는 a-z, 0-9, -, /만 씁니다.")
    case .duplicateID(let id):
      LocalizedText(english: "\"\(id)\" stands twice.", korean: "\"\(id)\": 두 번 나옵니다.")
    case .noParent(let id):
      LocalizedText(
        english: "the section above \"\(id)\" must stand before it.",
        korean: "\"\(id)\"의 윗면이 먼저 나와야 합니다.")
    case .unknownValue(let key, let value):
      LocalizedText(
        english: "\"\(value)\" is no value of \"\(key)\".",
        korean: "\"\(value)\": \"\(key)\" 값이 아닙니다.")
    }
  }
}
