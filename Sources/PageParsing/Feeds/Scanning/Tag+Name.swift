extension Tag {
  /// The tag of a name as it stands in markup, in any case.
  init(ofName name: UnsafeBufferPointer<UInt8>) {
    guard (1...16).contains(name.count) else {
      self = .other
      return
    }
    self = Tag.byKey[Tag.key(name)] ?? .other
  }

  private static let byKey: [Key: Tag] = Dictionary(
    uniqueKeysWithValues: allCases.dropFirst(2).map { tag in
      (Array(String(describing: tag).utf8).withUnsafeBufferPointer(key), tag)
    })

  /// A name of up to sixteen letters as two words, which compare faster than text.
  private struct Key: Hashable {
    var low: UInt64 = 0
    var high: UInt64 = 0
  }

  private static func key(_ name: UnsafeBufferPointer<UInt8>) -> Key {
    var key = Key()
    for (place, byte) in name.enumerated() {
      if place < 8 {
        key.low |= UInt64(byte.lowered) << UInt64(place * 8)
      } else {
        key.high |= UInt64(byte.lowered) << UInt64(place * 8 - 64)
      }
    }
    return key
  }
}
