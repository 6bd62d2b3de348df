import News

extension TextDigest {
  /// A digest of nothing yet.
  init() { self.init(bits: TextDigest.basis) }

  /// Adds a part and its length, so that parts do not run into each other.
  ///
  /// After FNV-1a, eight bytes at a time with the upper half folded in: it tells texts apart that
  /// were changed, and needs to withstand nobody, since a feed could only hide its own.
  mutating func add(_ part: [UInt8]) {
    add(UInt64(part.count))
    part.withUnsafeBytes { bytes in
      var at = 0
      while at + 8 <= bytes.count {
        add(bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        at += 8
      }
      add(bytes[at...].reduce(0) { $0 << 8 | UInt64($1) })
    }
  }

  private mutating func add(_ word: UInt64) {
    bits = (bits ^ word) &* TextDigest.prime
    bits ^= bits >> 32
  }

  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3
}
