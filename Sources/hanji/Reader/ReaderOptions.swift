import News
import Terminal
import Typesetting

/// How the reader was asked to start.
struct ReaderOptions: Sendable {
  var paper = "koreatimes"
  var data: String?
  var isSample = false
  var mirror: Address?
  var language: Language?
  var isASCII = false
  var usesMouse = true
  /// How wide ambiguous characters are drawn; nil for what is kept of this terminal, else narrow.
  var ambiguous: AmbiguousWidth?
  var probesWidth = false
  var isSlow = false
  var dump: Size?
  var keys: [Key] = []
}
