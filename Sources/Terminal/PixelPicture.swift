/// A way in which a terminal is given pixels.
public enum PixelProtocol: String, Hashable, Sendable, CaseIterable {
  /// DEC's sixels: the body of the control string, in printable ASCII.
  case sixel
  /// kitty's graphics protocol, with a PNG file.
  case kitty
  /// iTerm2's inline images, with a JPEG file.
  case inlineImage
}

/// A picture as a terminal draws it by itself, over cells.
public struct PixelPicture: Hashable, Sendable {
  /// The way in which it is sent.
  public let way: PixelProtocol
  /// The cells that it covers.
  public let size: Size
  /// The file or body; nothing of it is read here.
  public let bytes: [UInt8]

  /// Makes a picture; nil where a body holds what would end it: whoever made it is not trusted.
  public init?(_ bytes: [UInt8], by way: PixelProtocol, covering size: Size) {
    if way == .sixel, !bytes.allSatisfy({ (0x21...0x7E).contains($0) }) { return nil }
    (self.bytes, self.way, self.size) = (bytes, way, size)
  }

  /// What draws it where the cursor stands.
  public var sequence: [UInt8] {
    switch way {
    case .sixel: Array("\u{1B}P0;1;0q".utf8) + bytes + Array("\u{1B}\\".utf8)
    case .inlineImage: Array(inlineImage.utf8)
    case .kitty: kittyChunks
    }
  }

  /// What takes away all that was drawn in that way, beyond what drawing over it does.
  public static func clearing(_ way: PixelProtocol) -> [UInt8] {
    way == .kitty ? Array("\u{1B}_Ga=d,d=A,q=2\u{1B}\\".utf8) : []
  }
}

extension PixelPicture {
  /// `OSC 1337 ; File = ... : base64 BEL`, as iTerm2 documents it.
  private var inlineImage: String {
    "\u{1B}]1337;File=inline=1;size=\(bytes.count);width=\(size.columns);height=\(size.rows);"
      + "preserveAspectRatio=0;doNotMoveCursor=1:\(Base64.text(of: bytes))\u{7}"
  }

  /// `APC G keys ; base64 ST`, in chunks of at most 4,096 bytes, as kitty documents it; without an
  /// answer (`q=2`) and without moving the cursor (`C=1`).
  private var kittyChunks: [UInt8] {
    let text = Array(Base64.text(of: bytes).utf8)
    let first = "a=T,f=100,q=2,C=1,c=\(size.columns),r=\(size.rows),"
    return stride(from: 0, to: text.count, by: 4_096).flatMap { start in
      let end = min(start + 4_096, text.count)
      let keys = "\u{1B}_G\(start == 0 ? first : "")m=\(end < text.count ? 1 : 0);"
      return Array(keys.utf8) + text[start..<end] + Array("\u{1B}\\".utf8)
    }
  }
}
