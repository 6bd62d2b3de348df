import CHangul

/// The two-set keyboard (KS X 5002) as libhangul's automaton reads it.
///
/// Nothing is kept between calls: the same keys always make the same text.
public enum TwoSetKeyboard {
  /// The most keys that are read at once; a syllable has five at most.
  public static let limit = 16

  /// What Latin keys make, one after the other: syllables that are finished, and the open one.
  ///
  /// `gks` leaves 한 open; `gksk` finishes 하 and leaves 나 open. What is no letter of the keyboard
  /// finishes the syllable and stands for itself.
  /// - Returns: both texts; the keys themselves as finished where they cannot be composed.
  public static func compose(_ keys: String) -> (finished: String, open: String) {
    var (finished, open) = (hanji_hangul(), hanji_hangul())
    let isReadable = keys.utf8.count <= limit && keys.utf8.allSatisfy { (1..<0x80).contains($0) }
    guard isReadable, hanji_hangul_compose(keys, &finished, &open) else { return (keys, "") }
    return (text(of: finished), text(of: open))
  }

  private static func text(of hangul: hanji_hangul) -> String {
    withUnsafeBytes(of: hangul.scalars) { bytes in
      let scalars = bytes.bindMemory(to: UInt32.self).prefix(hangul.count)
      return String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }
  }
}
