import News
import Terminal

/// How the reader was asked to start.
struct ReaderOptions: Sendable {
  var paper = "koreatimes"
  var data: String?
  var isSample = false
  var mirror: Address?
  var language: Language?
  var isASCII = false
  var dump: Size?
  var keys: [Key] = []
}
