public import Terminal

/// What a picture worker answers; sizes in pixels are those of the whole picture, in the whole file.
public enum PictureReply: Hashable, Sendable {
  /// The picture, drawn with characters.
  case cells(CellPicture, of: PixelSize)
  /// The picture, for a terminal that draws its pixels.
  case pixels(PixelPicture, of: PixelSize)
  /// Why there is none.
  case failed(PictureFailure)
}

/// Why a picture is not shown.
public enum PictureFailure: UInt8, Error, Hashable, Sendable, CaseIterable {
  /// None of the formats that can be read.
  case unknownFormat = 1
  /// Over `PictureLimits.pixels`.
  case tooLarge = 2
  /// Its data ends early or contradicts itself.
  case broken = 3
  /// The worker ran out of memory.
  case outOfMemory = 4
  /// The worker ended without an answer, or its answer was none.
  case workerDied = 5
  /// The worker could not be started.
  case notStarted = 6
  /// The worker took longer than `PictureLimits.seconds`.
  case tooSlow = 7
}
