public import Terminal

/// What a picture worker is asked: to decode a picture and to draw it for a part of the screen.
///
/// A worker answers one request and ends. All numbers are big-endian; the bytes come last.
public struct PictureRequest: Hashable, Sendable {
  /// What a picture is drawn with.
  public enum Drawing: UInt8, Hashable, Sendable, CaseIterable {
    /// Letters and marks.
    case ascii = 0
    /// The upper half of a cell and the lower one.
    case halfBlocks = 1
    /// A cell's six parts (Unicode's Symbols for Legacy Computing).
    case sextants = 2
    /// Pixels by DEC's sixel sequence.
    case sixel = 3
    /// Pixels by kitty's graphics protocol, a PNG file.
    case kitty = 4
    /// Pixels by iTerm2's inline images, a JPEG file.
    case inlineImage = 5

    /// Pixels in a way that the terminal knows.
    public init(_ way: PixelProtocol) {
      self =
        switch way {
        case .sixel: .sixel
        case .kitty: .kitty
        case .inlineImage: .inlineImage
        }
    }

    /// The way in which the terminal is given pixels; nil where characters are drawn.
    public var way: PixelProtocol? {
      switch self {
      case .sixel: .sixel
      case .kitty: .kitty
      case .inlineImage: .inlineImage
      case .ascii, .halfBlocks, .sextants: nil
      }
    }
  }

  /// The picture's file: JPEG, PNG, GIF or WebP, at most `PictureLimits.fileBytes`.
  public var file: [UInt8]
  /// The cells that it may cover at most.
  public var area: Size
  /// How large a cell of the terminal is, in pixels.
  public var cell: PixelSize
  /// What it is drawn with.
  public var drawing: Drawing
  /// Colours that the terminal shows: 0, 8, 16, 256, or more where they are direct.
  public var colors: Int
  /// What is drawn of the picture.
  public var part: PicturePart

  /// Makes a request.
  public init(
    file: [UInt8], area: Size, cell: PixelSize = PictureLimits.usualCell, drawing: Drawing,
    colors: Int,
    part: PicturePart = .whole
  ) {
    (self.file, self.area, self.cell) = (file, area, cell)
    (self.drawing, self.colors, self.part) = (drawing, colors, part)
  }
}

/// What both ends hold pictures to.
public enum PictureLimits {
  /// Bytes of a picture's file.
  public static let fileBytes = 16 << 20
  /// Pixels of a picture.
  public static let pixels = 40_000_000
  /// Cells that a drawing takes in each direction.
  public static let cells = 1_000
  /// Cells of a drawing.
  public static let drawnCells = 200_000
  /// Bytes that pixels are encoded in.
  public static let encodedBytes = 8 << 20
  /// Seconds that a worker has, by the clock and of processor time.
  public static let seconds = 5
  /// A cell where the terminal does not say how large it is, in pixels.
  public static let usualCell = PixelSize(width: 8, height: 16)
}
