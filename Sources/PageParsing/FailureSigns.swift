import News

/// Pages that are no pages though the answer was 200.
struct FailureSigns {
  private let document: Document

  init(_ document: Document) { self.document = document }

  /// A service error, a challenge, or nil.
  var note: ParseNote? {
    var (length, scripts) = (0, 0)
    var isChallenge = false
    var texts: [Int] = []
    for node in document.everything {
      switch document.tag(node) {
      case .script:
        scripts += 1
        isChallenge = isChallenge || loadsChallenge(node)
      case .text:
        length += document.bytes(node).count
        texts.append(node)
      default: break
      }
      if length > 3_000 { return nil }
    }
    if isChallenge { return .challenge }
    return length < 1_500 ? note(inShortText: texts) : nil
  }

  /// Scripts by which firewalls let only browsers in.
  private func loadsChallenge(_ node: Int) -> Bool {
    guard let source = document.attributeText(node, "src") else { return false }
    return ["awswaf.com", "/challenge-platform/", "captcha-delivery.com", "/_Incapsula_"]
      .contains { source.contains(Array($0.utf8)) }
  }

  private func note(inShortText texts: [Int]) -> ParseNote? {
    let text = texts.map { String(decoding: document.bytes($0), as: UTF8.self) }
      .joined(separator: " ").lowercased()
    let challenges = [
      "just a moment", "checking your browser", "verify you are human",
      "enable javascript and cookies",
      "verify that you're not a robot",
    ]
    if challenges.contains(where: text.contains) { return .challenge }
    let errors = ["service error", "unexpected server error", "internal server error"]
    return errors.contains(where: text.contains) ? .serviceError : nil
  }
}
