extension Unicode.Scalar {
  /// A blank of any width: general category Zs (Unicode 15.0).
  var isBlank: Bool {
    switch value {
    case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
