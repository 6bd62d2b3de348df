import CQRCode

/// QR codes (ISO/IEC 18004) by libqrencode.
public enum QRCode {
  /// Modules of a side of the largest code, version 40.
  private static let largestSide = 177

  /// The modules of a text's code, row by row: true where one is dark, without the quiet zone.
  ///
  /// - Returns: nil where the text is empty, holds a NUL, or is longer than a code can be (2,953 bytes).
  public static func modules(of text: String) -> [[Bool]]? {
    if text.utf8.contains(0) { return nil }
    var bytes = [UInt8](repeating: 0, count: largestSide * largestSide)
    let side = Int(hanji_qr_encode(text, &bytes, bytes.count))
    guard side > 0 else { return nil }
    return (0..<side).map { row in
      bytes[row * side..<(row + 1) * side].map { $0 == 1 }
    }
  }
}
