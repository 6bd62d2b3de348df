@_spi(_Unicode) import Swift

extension String {
  /// Canonical composition (UAX #15): decomposed Hangul becomes syllables, `e` and an accent `é`.
  public var nfc: String {
    if unicodeScalars.allSatisfy(\.standsAloneInNFC) { return self }
    var composed = ""
    composed.reserveCapacity(utf8.count)
    composed.unicodeScalars.append(contentsOf: _nfc)
    return composed
  }
}

extension Unicode.Scalar {
  /// Whether NFC leaves the scalar as it is beside any other of these: most of all text is of them.
  fileprivate var standsAloneInNFC: Bool {
    switch value {
    case ..<0x300, 0x2010...0x205E, 0x3041...0x3094, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
  }
}

extension String {
  /// Canonical decomposition (UAX #15), scalar by scalar.
  var nfd: [Unicode.Scalar] { Array(_nfd) }
}
