import News
import Newsroom

/// What was found about one thing.
struct DoctorFinding {
  /// What was looked at, as scripts know it.
  var topic: Topic
  /// What is so.
  var sentence: LocalizedText
  /// The same for scripts.
  var facts: [(String, JSONText)] = []
  /// How something can be had that is missing and not needed.
  var hint: LocalizedText?
  /// How to mend what is not well.
  var mend: LocalizedText?

  /// What is looked at, in the order of the report.
  enum Topic: String {
    case locale, terminal, colours, width, clipboard, mouse, archive, network, confinement

    var title: LocalizedText {
      switch self {
      case .locale: LocalizedText(english: "locale", korean: "로캘")
      case .terminal: LocalizedText(english: "terminal", korean: "터미널")
      case .colours: LocalizedText(english: "colours", korean: "색")
      case .width: LocalizedText(english: "widths", korean: "글자 너비")
      case .clipboard: LocalizedText(english: "clipboard", korean: "클립보드")
      case .mouse: LocalizedText(english: "mouse", korean: "마우스")
      case .archive: LocalizedText(english: "archive", korean: "보관함")
      case .network: LocalizedText(english: "network", korean: "연결")
      case .confinement: LocalizedText(english: "confinement", korean: "격리")
      }
    }
  }

  /// The finding for people: a line, and one more for what to do.
  func text(in language: Language) -> String {
    let mark = mend == nil ? " " : "!"
    let first = "\(mark) \(topic.title.text(in: language)): \(sentence.text(in: language))"
    let advice = [mend, hint].compactMap { $0?.text(in: language) }.map { "    → \($0)" }
    return ([first] + advice).joined(separator: "\n")
  }

  /// The finding for scripts.
  var json: JSONText {
    let advice = Printing.texts([("mend", mend?.english ?? ""), ("hint", hint?.english ?? "")])
    return .object(
      [
        ("topic", .text(topic.rawValue)), ("sound", .isTrue(mend == nil)),
        ("finding", .text(sentence.english)),
      ] + advice + facts)
  }
}
