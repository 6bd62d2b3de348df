import Configuration
import News
import Typesetting

extension Words {
  /// What is wrong in a file of settings: its place, what, and what is used instead.
  static func sentence(_ finding: Finding) -> LocalizedText {
    let place = "\(finding.file):\(finding.line):\(finding.column)"
    let (fact, instead) = (fact(finding.fact), instead(finding.instead))
    return LocalizedText(
      english: Sanitiser.line("\(place): \(fact.english) \(instead.english)"),
      korean: Sanitiser.line("\(place): \(fact.korean) \(instead.korean)"))
  }

  /// The first of what is wrong in the files of settings; nil where nothing is.
  static func sentence(_ findings: [Finding]) -> LocalizedText? {
    guard let first = findings.first.map(sentence) else { return nil }
    let more = findings.count - 1
    if more == 0 { return first }
    return LocalizedText(
      english: "\(first.english) hanji config check tells \(more) more.",
      korean: "\(first.korean) 나머지 \(more)건은 hanji config check로 볼 수 있습니다.")
  }

  static let settingsSound = LocalizedText(
    english: "The settings are sound.", korean: "설정에 잘못이 없습니다.")

  private typealias Pair = (english: String, korean: String)

  private static func fact(_ fact: Finding.Fact) -> Pair {
    switch fact {
    case .syntax(let words): ("This is not TOML: \(words).", "TOML이 아닙니다(\(words)).")
    case .namelessHeader:
      (
        "A table's name begins with a-z, A-Z, 0-9, - or _, or stands in quotes.",
        "표의 이름은 a-z, A-Z, 0-9, -, _로 시작하거나 따옴표 안에 있어야 합니다."
      )
    case .unknownKey(let key, let near):
      named("key", "키", key, near)
    case .wrongKind(let key, let form):
      (
        "\"\(key)\" must be \(self.form(form).english).",
        "\"\(key)\"의 값은 \(self.form(form).korean)여야 합니다."
      )
    case .unknownWord(let key, let word, let known):
      (
        "\"\(word)\" is no value of \"\(key)\"; there is \(list(known)).",
        "\"\(word)\"은(는) \"\(key)\"의 값이 아닙니다. 쓸 수 있는 값: \(list(known))."
      )
    case .outOfRange(let key, let number, let range):
      (
        "\(number) is no value of \"\(key)\", which goes from \(range.lowerBound) to "
          + "\(range.upperBound).",
        "\"\(key)\"의 값은 \(range.lowerBound)에서 \(range.upperBound)까지이며 \(number)은(는) 쓸 수 없습니다."
      )
    case .doubtfulQuery(let query, let part):
      (
        "In the query \"\(query)\" the part \(part) may mean something else than you wish.",
        "검색어 \"\(query)\"에서 \(part) 부분이 뜻과 다르게 읽힐 수 있습니다."
      )
    case .keys(let fact): self.fact(fact)
    case .theme(let fact): self.fact(fact)
    case .noSuchFile(let key, let name, let known):
      (
        "There is no \(key) \"\(name)\"; there is \(list(known)).",
        "\(key) \"\(name)\"이(가) 없습니다. 쓸 수 있는 이름: \(list(known))."
      )
    case .unreadable(let reason):
      ("The file cannot be read: \(reason).", "파일을 읽을 수 없습니다(\(reason)).")
    }
  }

  private static func fact(_ fact: Finding.KeyFact) -> Pair {
    switch fact {
    case .unknownScreen(let name, let known):
      (
        "There is no screen \"\(name)\"; there is \(list(known)).",
        "\"\(name)\" 화면이 없습니다. 쓸 수 있는 이름: \(list(known))."
      )
    case .unknownCommand(let name, let near): named("command", "명령", name, near)
    case .unreadable(let keys):
      (
        "\"\(keys)\" names no key; names in <> are such as <Enter>, <C-a>, <F1>.",
        "\"\(keys)\"은(는) 키 이름이 아닙니다. <Enter>, <C-a>, <F1>처럼 씁니다."
      )
    case .neverBound(let key):
      (
        "\(key) is never bound, since many terminals stop or start their output with it.",
        "\(key)은(는) 많은 터미널이 출력을 멈추거나 잇는 데 써서 지정할 수 없습니다."
      )
    }
  }

  private static func fact(_ fact: Finding.ThemeFact) -> Pair {
    switch fact {
    case .unknownRole(let name, let near): named("part of the screen", "화면 부분", name, near)
    case .unknownColor(let text):
      (
        "\"\(text)\" is no colour; there are names such as \"red\" and \"bright-blue\", 0 to 255, "
          + "and \"#rrggbb\".",
        "\"\(text)\"은(는) 색이 아닙니다. \"red\"나 \"bright-blue\" 같은 이름, 0~255, \"#rrggbb\"를 씁니다."
      )
    case .unknownAttribute(let word, let known):
      (
        "\"\(word)\" is no attribute; there is \(list(known)).",
        "\"\(word)\"은(는) 글자 속성이 아닙니다. 쓸 수 있는 속성: \(list(known))."
      )
    }
  }

  private static func instead(_ instead: Finding.Instead) -> Pair {
    switch instead {
    case .everyDefault:
      ("Every setting has its built-in value.", "모든 설정에 기본값을 씁니다.")
    case .value(let text): ("\(text) is used instead.", "대신 \(text)을(를) 씁니다.")
    case .nothing: ("It is passed over.", "이 줄은 건너뜁니다.")
    case .asWritten: ("It is used as it stands.", "쓰인 그대로 씁니다.")
    }
  }

  private static func named(
    _ kind: String, _ koreanKind: String, _ name: String, _ near: String?
  ) -> Pair {
    (
      "There is no \(kind) \"\(name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? "."),
      "\"\(name)\"이라는 \(koreanKind)은(는) 없습니다."
        + (near.map { " \"\($0)\"을(를) 쓰려던 것입니까?" } ?? "")
    )
  }

  private static func form(_ form: SettingForm) -> Pair {
    switch form {
    case .flag: ("true or false", "true나 false")
    case .number(let range):
      (
        "a number from \(range.lowerBound) to \(range.upperBound)",
        "\(range.lowerBound)에서 \(range.upperBound)까지의 수"
      )
    case .numberOr(let word, let range):
      (
        "a number from \(range.lowerBound) to \(range.upperBound), or \"\(word)\"",
        "\(range.lowerBound)에서 \(range.upperBound)까지의 수나 \"\(word)\""
      )
    case .choice(let words): (list(words), "다음 가운데 하나(\(list(words)))")
    case .name: ("a name", "이름")
    case .program:
      ("a list of texts, the program and its arguments", "프로그램과 인수의 목록")
    case .queries: ("a list of queries", "검색어 목록")
    case .table: ("a table", "표")
    case .text: ("a text", "글")
    }
  }

  private static func list(_ words: [String]) -> String {
    words.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
