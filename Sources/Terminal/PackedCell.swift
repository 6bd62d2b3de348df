/// A cell as a grid keeps it: two words without a reference, so that whole rows are filled, moved and
/// compared at no more cost than bytes.
struct PackedCell: Hashable, Sendable {
  /// The grapheme (32 bits), its width (8) and its attributes (8).
  private var text: UInt64
  /// The colour of the letters (32 bits) and the one behind them (32).
  private var colors: UInt64

  static let blank = PackedCell(grapheme: 0x20, width: 1, style: .plain)

  init(grapheme: UInt32, width: Int8, style: Style) {
    text =
      UInt64(grapheme) << 32 | UInt64(UInt8(bitPattern: width)) << 8
      | UInt64(style.attributes.rawValue)
    colors = UInt64(style.foreground.packed) << 32 | UInt64(style.background.packed)
  }

  init(cluster: Int, width: Int8, style: Style) {
    self.init(grapheme: Self.firstCluster + UInt32(cluster), width: width, style: style)
  }

  /// The grapheme's only scalar; 0 for none; beyond Unicode's last, the number of a cluster.
  var grapheme: UInt32 { UInt32(truncatingIfNeeded: text >> 32) }

  var width: Int8 { Int8(truncatingIfNeeded: text >> 8) }

  var style: Style {
    get {
      Style(
        foreground: Color(packed: UInt32(truncatingIfNeeded: colors >> 32)),
        background: Color(packed: UInt32(truncatingIfNeeded: colors)),
        attributes: Attributes(rawValue: UInt8(truncatingIfNeeded: text)))
    }
    set { self = PackedCell(grapheme: grapheme, width: width, style: newValue) }
  }

  /// The same look with other text in it.
  func showing(_ grapheme: UInt32, width: Int8) -> PackedCell {
    var cell = self
    cell.text =
      UInt64(grapheme) << 32 | UInt64(UInt8(bitPattern: width)) << 8 | text & 0xFF
    return cell
  }

  /// The number of the cluster that it shows, where one scalar was not enough.
  var cluster: Int? {
    grapheme < Self.firstCluster ? nil : Int(grapheme - Self.firstCluster)
  }

  /// Whether it shows ASCII, a Hangul syllable, or the right half of something.
  var isPlain: Bool {
    grapheme < 0x7F || (width == 2 && (0xAC00...0xD7A3).contains(grapheme))
  }

  /// The bits in which two cells differ; rows are compared by them without a branch a cell.
  @inline(__always)
  func difference(from other: PackedCell) -> UInt64 {
    text ^ other.text | colors ^ other.colors
  }

  private static let firstCluster: UInt32 = 0x110000
}

extension Color {
  /// A kind (8 bits) and three bytes.
  fileprivate var packed: UInt32 {
    switch self {
    case .standard: 0
    case .indexed(let number): 1 << 24 | UInt32(number)
    case .rgb(let red, let green, let blue):
      2 << 24 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    }
  }

  fileprivate init(packed: UInt32) {
    switch packed >> 24 {
    case 1: self = .indexed(UInt8(truncatingIfNeeded: packed))
    case 2:
      self = .rgb(
        UInt8(truncatingIfNeeded: packed >> 16), UInt8(truncatingIfNeeded: packed >> 8),
        UInt8(truncatingIfNeeded: packed))
    default: self = .standard
    }
  }
}
