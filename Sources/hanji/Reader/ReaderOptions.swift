import News
import Terminal
import Typesetting

/// How the reader was asked to start.
struct ReaderOptions: Sendable {
  /// The paper; nil for the configuration's.
  var paper: String?
  var data: String?
  /// The session of a person who reads on another's computer; nil at one's own.
  var served: ServedSession?
  var isSample = false
  var mirror: Address?
  /// The past day whose paper is opened.
  var day: CivilTime?
  var language: Language?
  var isASCII = false
  /// Whether the mouse is listened to; nil for what the configuration says.
  var usesMouse: Bool?
  /// How wide ambiguous characters are drawn; nil for what the configuration says, or what is kept of
  /// this terminal, else narrow.
  var ambiguous: AmbiguousWidth?
  var probesWidth = false
  var isSlow = false
  var dump: Size?
  /// Whether the screen is printed as a picture.
  var isDrawn = false
  var keys: [Key] = []
}

extension ReaderOptions {
  /// The options of every day, a paper and a folder; nil where there are others, or one is wrong.
  init?(daily arguments: some Sequence<String>) {
    self.init()
    var rest = Array(arguments)[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst(), !value.isEmpty, !value.hasPrefix("-") else { return nil }
      switch option {
      case "--paper": paper = value
      case "--data": data = value
      default: return nil
      }
    }
  }
}
