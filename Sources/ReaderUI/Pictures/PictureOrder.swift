public import News
public import Terminal

/// What is wanted of a picture: which part of it, and in how many cells.
public struct PictureOrder: Hashable, Sendable {
  /// Where its file is.
  public var address: Address
  /// The story in which it is looked at.
  public var story: StoryID
  /// The cells that it may cover.
  public var area: Size
  /// What is shown of it.
  public var part = PicturePart.whole
  /// Whether it is drawn with characters even where the terminal takes pixels.
  public var isInCharacters = false
  /// Whether the person has agreed to what it costs on the line.
  public var isPaidFor = false

  /// Makes an order for a whole picture.
  public init(_ address: Address, of story: StoryID, in area: Size) {
    (self.address, self.story, self.area) = (address, story, area)
  }
}

/// How far a picture has come.
public enum PictureProgress: Sendable {
  /// Its file is being brought, or drawn.
  case awaited
  /// It is there.
  case drawn(DrawnPicture)
  /// It is drawn, and its bytes on the line are so many that they are not sent unasked.
  case costly(bytes: Int, PictureFacts)
  /// It cannot be shown.
  case failed(LocalizedText)
}

/// A picture as a screen shows it.
public struct DrawnPicture: Hashable, Sendable {
  /// What a screen can be given.
  public enum Look: Hashable, Sendable {
    /// Characters.
    case cells(CellPicture)
    /// Pixels, which the terminal draws.
    case pixels(PixelPicture)
  }

  /// How it looks.
  public var look: Look
  /// What is known of it.
  public var facts: PictureFacts

  /// Makes a picture.
  public init(_ look: Look, _ facts: PictureFacts) { (self.look, self.facts) = (look, facts) }

  /// The cells that it covers.
  var size: Size {
    switch look {
    case .cells(let picture): picture.size
    case .pixels(let picture): picture.size
    }
  }
}

/// What is known of a picture once it was decoded.
public struct PictureFacts: Hashable, Sendable {
  /// Its size, in pixels.
  public var size: PixelSize
  /// Bytes of its file.
  public var fileBytes: Int

  /// Makes facts.
  public init(size: PixelSize, fileBytes: Int) { (self.size, self.fileBytes) = (size, fileBytes) }
}
