import News
import Typesetting

/// Reads exported stories, one JSON object a line; `hanji schemas` documents the fields.
struct KeptLinesReader {
  private let now: Instant

  /// The newest schema that is understood.
  private static let schema = 1
  /// The longest line, in bytes: what is read of it must fit a frame.
  private static let lineLimit = 3 << 20

  init(now: Instant) { self.now = now }

  /// Every line that is a story; those that are none are listed as skipped.
  func read(_ text: DecodedText) -> ParsedImport {
    var found = ParsedImport(kind: .jsonl)
    let bytes = text.withBytes { Array($0) }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isBlank) {
      switch story(Array(line)) {
      case .success(let story): found.stories.append(story)
      case .failure(let refusal):
        let start = Sanitiser.line(String(decoding: line.prefix(200), as: UTF8.self), limit: 60)
        found.skipped.append(SkippedItem(line: index + 1, text: start, reason: refusal.reason))
      }
    }
    return found
  }

  private struct Refusal: Error {
    var reason: SkippedItem.Reason
  }

  private func story(_ line: [UInt8]) -> Result<KeptStory, Refusal> {
    if line.count > KeptLinesReader.lineLimit { return .failure(Refusal(reason: .tooLong)) }
    guard WholeObject.holds(line), let object = JSON.read(line),
      case .number(let version)? = object["hanji"], let schema = Int(version)
    else { return .failure(Refusal(reason: .unreadable)) }
    guard schema <= KeptLinesReader.schema else {
      return .failure(Refusal(reason: .newerSchema))
    }
    guard let story = KeptStoryReader(now: now).story(object) else {
      return .failure(Refusal(reason: .noAddress))
    }
    return .success(story)
  }
}

/// Tells a whole JSON object from one that was cut: the reader of JSON bears both.
enum WholeObject {
  static func holds(_ bytes: [UInt8]) -> Bool {
    var (depth, isText, isEscaped, isClosed) = (0, false, false, false)
    for byte in bytes {
      if isText {
        if byte == UInt8(ascii: "\""), !isEscaped { isText = false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        continue
      }
      if isClosed, !byte.isBlank { return false }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        isClosed = depth == 0
      default: break
      }
    }
    return isClosed
  }
}
