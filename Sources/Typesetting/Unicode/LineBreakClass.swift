/// Line breaking classes of UAX #14, in the order of `Resources/unicode/generate.py`.
///
/// `cpn` and `opn` are the brackets that are not wide (rule LB30), `qui` and `quf` the quotation
/// marks that open (category Pi) and close (Pf).
enum LineBreakClass: UInt8 {
  case al, b2, ba, bb, bk, cb, cj, cl, cm, cp, cpn, cr, eb, em, ex, gl, h2, h3, hl, hy, id, `in`
  case `is`, jl, jt, jv, lf, nl, ns, nu, op, opn, po, pr, qu, quf, qui, ri, sp, sy, wj, zw, zwj
}

extension LineBreakClass {
  var isNewline: Bool { self == .bk || self == .cr || self == .lf || self == .nl }
  var isLetter: Bool { self == .al || self == .hl }
  var isOpening: Bool { self == .op || self == .opn || self == .qui }
  var isClosing: Bool { self == .cl || self == .cp || self == .cpn || self == .quf }

  /// Hangul syllables and jamo.
  var isHangul: Bool {
    switch self {
    case .h2, .h3, .jl, .jv, .jt: true
    default: false
    }
  }

  /// What LB23a to LB27 treat alike: ideographs, emoji, Hangul.
  var isIdeographic: Bool { self == .id || self == .eb || self == .em || isHangul }

  /// Never at the start of a line, blanks before it or not (LB13), and what kinsoku adds.
  var isBarredAtLineStart: Bool {
    switch self {
    case .ex, .is, .sy, .ns, .cj, .in, .wj, .gl: true
    default: isClosing
    }
  }
}
