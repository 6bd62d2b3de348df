public import Archive
public import News
public import WireProtocol

/// What came of the newsroom's work.
public enum NewsroomEvent: Sendable {
  /// A refresh got on.
  case progressed(RefreshReport)
  /// A refresh is over.
  case refreshEnded(RefreshReport)
  /// A story's text is in the archive.
  case storyKept(StoryID)
  /// A story's text was had and could not be kept, as on a full disk.
  case storyRead(Story, Problem)
  /// A story's text could not be had.
  case storyFailed(StoryID, Problem)
  /// A picture's file came.
  case pictureBrought(Address, [UInt8])
  /// A picture's file could not be had.
  case pictureFailed(Address, Problem)
  /// The site was searched for some words and found these stories, in this order.
  case searched(String, [StoryID])
  /// The site could not be searched.
  case searchFailed(String, Problem)
}

/// Why something could not be had.
public enum Problem: Error, Equatable, Sendable {
  /// The wire says so.
  case wire(WireFailure)
  /// The page was had and is no story or list; the notes say what it is.
  case page([ParseNote])
  /// The archive could not take it.
  case archive(ArchiveError)
  /// A feed or page of another kind than was asked for.
  case wrongKind
  /// The web archive has no copy of it.
  case notArchived

  /// Whether the host answered that there is no such page, in one way or another.
  var isAbsence: Bool {
    switch self {
    case .wire(.status(let status, _)): status == 404 || status == 410
    case .page, .wrongKind, .notArchived: true
    default: false
    }
  }

  /// Whether the host answered that the page is not there any more.
  var isMissing: Bool {
    switch self {
    case .wire(.status(let status, _)): status == 404 || status == 410
    case .page(let notes): notes.contains(.missingPage)
    default: false
    }
  }

  /// Whether the host answered that it is gone for good.
  var isGone: Bool { self == .wire(.status(410, retryAfter: nil)) }

  /// How long the host asked to be left alone, in seconds.
  var secondsToWait: Int? {
    switch self {
    case .wire(.status(_, let seconds)): seconds
    case .wire(.resting(_, let seconds)): seconds
    default: nil
    }
  }

  /// Whether the archive takes nothing more, so that fetching on is of no use.
  var isOfArchive: Bool {
    if case .archive = self { return true }
    return false
  }

  /// Whether the host was not reached at all.
  public var isUnreachable: Bool {
    guard case .wire(let failure) = self else { return false }
    switch failure {
    case .unknownHost, .refused, .unreachable, .timedOut: return true
    default: return false
    }
  }
}
