import Foundation
import LoopbackSite

/// Small bodies that decode to large ones.
enum Bombs {
  static func gzip(_ text: String) -> [UInt8] { LoopbackSite.compressed(Array(text.utf8)) }

  /// 64 MiB of zeros, compressed, and compressed again.
  static let twice = LoopbackSite.compressed(
    LoopbackSite.compressed([UInt8](repeating: 0, count: 64 << 20)))

  /// 256 MiB of zeros (RFC 7932), by `brotli -q 9 --lgwin=24`.
  static let brotli = Array(
    Data(
      base64Encoded: """
        z///fwAkAOKxQHLv//n//w+ABEAcFoDu/T////8BkACIwwLQvf/n//8/ABIAcVgAuvf//P//B0ACIA4LQPf+n///
        /wBIAMRhAeje//P//x8ACYA4LADd+3/+//8DIAEQhwWge//P//9/ACQA4rAAdO//+f//D4AEQBwWgO79P////wGQ
        AIjDAtC9/+f//z8AEgBxWAC69//8//8HQAIgDgtA9/6f////AEgAxGEB6N7/8///HwAJgDgsAN37f/7//wMgARCH
        BaB7/z8=
        """, options: .ignoreUnknownCharacters) ?? Data())

  /// 256 MiB of zeros in blocks of one repeated byte (RFC 8878, section 3.1.1.2).
  static let zstd: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x50] + blocks(2_048)

  /// The same head with the window of 2 GiB, which a decoder would have to keep.
  static let wideZstd: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0xA8] + blocks(2_048)

  private static func blocks(_ count: Int) -> [UInt8] {
    (1...count).flatMap { number -> [UInt8] in
      let header = (128 << 10) << 3 | 1 << 1 | (number == count ? 1 : 0)
      return [UInt8(header & 0xFF), UInt8(header >> 8 & 0xFF), UInt8(header >> 16 & 0xFF), 0]
    }
  }
}
