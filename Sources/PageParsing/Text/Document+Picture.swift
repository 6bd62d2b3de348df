import News
import Typesetting

extension Document {
  /// The picture of an `img`; nil for one that only counts visits or decorates.
  func picture(_ node: Int, at address: Address) -> Figure? {
    if isTiny(node, "width") || isTiny(node, "height") { return nil }
    let source = attribute(node, anyOf: ["src", "data-src", "data-original", "data-lazy-src"])
    let lazy = attribute(node, anyOf: ["data-src", "data-original", "data-lazy-src"])
    let chosen = source?.hasPrefix("data:") == true ? lazy : source
    guard let image = chosen.flatMap({ address.resolving($0) }) else { return nil }
    let words = Sanitiser.line(attribute(node, "alt") ?? "")
    return Figure(image: image, alternative: words)
  }

  /// Whether an element is a picture of an AMP page, `amp-img`.
  func isAMPPicture(_ node: Int) -> Bool { bytes(node).elementsEqual("amp-img".utf8) }

  /// Whether a side is written as less than 40 pixels.
  private func isTiny(_ node: Int, _ side: String) -> Bool {
    guard let text = attribute(node, side) else { return false }
    let digits = text.utf8.prefix { $0.isDigit }
    guard let pixels = Int(String(decoding: digits, as: UTF8.self)) else { return false }
    return pixels < 40 && !text.hasSuffix("%")
  }
}

extension Figure {
  /// Whether it has words beneath it already.
  var saysEnough: Bool { !caption.isEmpty || !credit.isEmpty }

  /// Takes the lines beneath the picture: doubled ones once, the credit split off.
  mutating func describe(_ lines: [String]) {
    var kept: [String] = []
    for line in lines where !kept.contains(line) { kept.append(line) }
    let parts = Credit.split(kept)
    caption = parts.caption
    credit = parts.credit
    if alternative == caption || kept.contains(alternative)
      || Credit.split([alternative]).caption == caption
    {
      alternative = ""
    }
  }

  /// Takes the alternative text for the caption where the page prints no other.
  mutating func settle() {
    guard !saysEnough, !alternative.isEmpty else { return }
    let parts = Credit.split([alternative])
    guard !parts.credit.isEmpty else { return }
    (caption, credit, alternative) = (parts.caption, parts.credit, "")
  }
}
