/// One grapheme as line breaking sees it.
struct Cluster {
  enum Script: UInt8 { case other, hangul, han, kana }

  /// Bytes of UTF-8 from the text's start.
  let start: Int
  private let cellCount: UInt8
  /// The class of its first scalar: what extends a grapheme never breaks from it (LB9).
  let lineBreakClass: LineBreakClass
  let script: Script
  /// For addresses, whose marks matter beyond their class; zero when not ASCII.
  let ascii: UInt8
  /// Wide in the sense of UAX #11; decides over the quotation marks beside it (LB19a).
  let isWide: Bool
  let endsInJoiner: Bool
  /// Hangs past the right edge unseen; a no-break space does not.
  let isBlank: Bool

  /// Cells that it takes: 0, 1 or 2.
  var cells: Int { Int(cellCount) }

  /// A scalar that is a grapheme by itself.
  @inline(__always)
  init(_ scalar: Unicode.Scalar, _ properties: ScalarProperties, at start: Int, cells: Int) {
    self.init(scalar, properties, at: start, cells: cells, isAlone: true, last: scalar)
  }

  /// A grapheme of any number of scalars.
  init(_ grapheme: Character, at start: Int, cells: Int) {
    let scalars = grapheme.unicodeScalars
    let first = scalars.first ?? " "
    let isAlone = scalars.index(after: scalars.startIndex) == scalars.endIndex
    self.init(
      first, first.typesetting, at: start, cells: cells, isAlone: isAlone,
      last: scalars.last ?? first)
  }

  @inline(__always)
  private init(
    _ first: Unicode.Scalar, _ properties: ScalarProperties, at start: Int, cells: Int,
    isAlone: Bool, last: Unicode.Scalar
  ) {
    self.start = start
    cellCount = UInt8(truncatingIfNeeded: cells)
    lineBreakClass = Cluster.resolved(properties.lineBreakClass, isAlone: isAlone)
    script = Cluster.script(of: first)
    isWide = properties.widthCode == 2
    ascii = first.isASCII ? UInt8(truncatingIfNeeded: first.value) : 0
    endsInJoiner = last.value == 0x200D
    isBlank =
      isAlone && (first.isBlank || ascii == 0x09 || lineBreakClass == .zw) && lineBreakClass != .gl
  }
}

extension Cluster {
  /// A mark without a base is set like a letter (LB10), and so is a blank that carries one.
  @inline(__always)
  private static func resolved(_ raw: LineBreakClass, isAlone: Bool) -> LineBreakClass {
    switch raw {
    case .cm, .zwj: .al
    case .sp: isAlone ? .sp : .al
    case .cj: .ns
    default: raw
    }
  }

  @inline(__always)
  private static func script(of scalar: Unicode.Scalar) -> Script {
    switch scalar.value {
    case 0...0x10FF: .other
    case 0xAC00...0xD7A3: .hangul
    case 0x3005, 0x3007, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .han
    case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: .kana
    default: Hangul.isHangul(scalar) ? .hangul : .other
    }
  }
}
