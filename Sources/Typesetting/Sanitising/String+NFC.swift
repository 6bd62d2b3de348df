@_spi(_Unicode) import Swift

extension String {
  /// Canonical composition (UAX #15): decomposed Hangul becomes syllables, `e` and an accent `é`.
  public var nfc: String {
    var composed = ""
    composed.reserveCapacity(utf8.count)
    composed.unicodeScalars.append(contentsOf: _nfc)
    return composed
  }
}

extension String {
  /// Canonical decomposition (UAX #15), scalar by scalar.
  var nfd: [Unicode.Scalar] { Array(_nfd) }
}
