import News
import Typesetting

extension BlockReader {
  /// Reads one photo of a gallery: its picture, and its words with the credit split off.
  ///
  /// A title of its own over the caption, as on photo stories, becomes a heading.
  mutating func readPhoto(_ node: Int) {
    let captionNodes = document.below(node).filter { captions.contains($0) }
    let image = document.below(node).first { document.tag($0) == .img }
    var figure = image.flatMap { document.picture($0, at: address) } ?? Figure()
    let lines =
      captionNodes.isEmpty
      ? document.lines(node, without: dropped) : captionNodes.flatMap { document.lines($0) }
    figure.describe(lines)
    guard figure.image != nil || figure.saysEnough else { return }
    append(.figure(figure), from: node)
  }
}
