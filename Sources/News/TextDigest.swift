/// What a feed's text is made of, in 64 bits: the same digest again is the same text again.
public struct TextDigest: Hashable, Sendable {
  /// The bits; they say nothing of the text.
  public var bits: UInt64

  /// Makes a digest.
  public init(bits: UInt64) { self.bits = bits }
}
