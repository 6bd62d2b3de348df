import News

extension [TextDigest] {
  /// Eight bytes each, the lowest first.
  var stored: [UInt8] {
    flatMap { digest in (0..<8).map { UInt8(truncatingIfNeeded: digest.bits >> ($0 * 8)) } }
  }

  /// Reads them back; a rest of less than eight bytes is none.
  init(stored bytes: [UInt8]) {
    self = (0..<bytes.count / 8).map { number in
      let word = bytes[number * 8..<number * 8 + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
      return TextDigest(bits: word)
    }
  }
}
