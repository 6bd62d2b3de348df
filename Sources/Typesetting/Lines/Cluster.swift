/// One grapheme as line breaking sees it.
struct Cluster {
  enum Script { case other, hangul, han, kana }

  let start: String.Index
  let cells: Int
  /// The class of its first scalar: what extends a grapheme never breaks from it (LB9).
  let lineBreakClass: LineBreakClass
  let script: Script
  /// Wide in the sense of UAX #11; decides over the quotation marks beside it (LB19a).
  let isWide: Bool
  /// For addresses, whose marks matter beyond their class; zero when not ASCII.
  let ascii: UInt8
  let endsInJoiner: Bool
  /// Hangs past the right edge unseen; a no-break space does not.
  let isBlank: Bool

  init(_ grapheme: Character, at start: String.Index, cells: Int) {
    let scalars = grapheme.unicodeScalars
    let first = scalars.first ?? " "
    let properties = first.typesetting
    let isAlone = scalars.index(after: scalars.startIndex) == scalars.endIndex
    self.start = start
    self.cells = cells
    lineBreakClass = Cluster.resolved(properties.lineBreakClass, isAlone: isAlone)
    script = Cluster.script(of: first)
    isWide = properties.widthCode == 2
    ascii = first.isASCII ? UInt8(truncatingIfNeeded: first.value) : 0
    endsInJoiner = scalars.last?.value == 0x200D
    isBlank =
      isAlone && (first.isBlank || ascii == 0x09 || lineBreakClass == .zw) && lineBreakClass != .gl
  }
}

extension Cluster {
  /// A mark without a base is set like a letter (LB10), and so is a blank that carries one.
  private static func resolved(_ raw: LineBreakClass, isAlone: Bool) -> LineBreakClass {
    switch raw {
    case .cm, .zwj: .al
    case .sp: isAlone ? .sp : .al
    case .cj: .ns
    default: raw
    }
  }

  private static func script(of scalar: Unicode.Scalar) -> Script {
    switch scalar.value {
    case 0...0x10FF: .other
    case 0x3005, 0x3007, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .han
    case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: .kana
    default: Hangul.isHangul(scalar) ? .hangul : .other
    }
  }
}
