/// A cell as a grid keeps it: without a reference, so that whole rows are filled, moved and compared
/// at no more cost than bytes.
struct PackedCell: Hashable, Sendable {
  /// The grapheme's only scalar; 0 for none; beyond Unicode's last, the number of a cluster.
  var grapheme: UInt32
  var width: Int8
  var style: Style

  static let blank = PackedCell(grapheme: 0x20, width: 1, style: .plain)

  init(grapheme: UInt32, width: Int8, style: Style) {
    (self.grapheme, self.width, self.style) = (grapheme, width, style)
  }

  init(cluster: Int, width: Int8, style: Style) {
    self.init(grapheme: Self.firstCluster + UInt32(cluster), width: width, style: style)
  }

  /// The number of the cluster that it shows, where one scalar was not enough.
  var cluster: Int? {
    grapheme < Self.firstCluster ? nil : Int(grapheme - Self.firstCluster)
  }

  /// Whether it shows ASCII, a Hangul syllable, or the right half of something.
  var isPlain: Bool {
    grapheme < 0x7F || (width == 2 && (0xAC00...0xD7A3).contains(grapheme))
  }

  private static let firstCluster: UInt32 = 0x110000
}
