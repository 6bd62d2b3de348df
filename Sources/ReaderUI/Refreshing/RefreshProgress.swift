public import News

/// How far a refresh has come, or how it went.
public struct RefreshProgress: Hashable, Sendable {
  /// Addresses that were answered or failed.
  public var done: Int
  /// Addresses in all.
  public var total: Int
  /// Of these, how many failed.
  public var failed: Int
  /// Of these, how many had not changed.
  public var unchanged = 0
  /// Stories that were not known before.
  public var newStories = 0
  /// Bytes that were brought.
  public var byteCount = 0
  /// Whether it was stopped before its end.
  public var wasStopped = false
  /// The same for each part of the paper, in its order.
  public var parts: [RefreshPart] = []

  /// Makes a count.
  public init(done: Int, total: Int, failed: Int = 0) {
    (self.done, self.total, self.failed) = (done, total, failed)
  }
}

/// How far a refresh is with a section, the front page or the texts.
public struct RefreshPart: Hashable, Sendable {
  /// What it is called.
  public var title: LocalizedText
  /// Addresses that were answered or failed.
  public var done: Int
  /// Addresses in all.
  public var total: Int
  /// Of these, how many had not changed.
  public var unchanged = 0
  /// Stories that were not known before.
  public var newStories = 0
  /// Why addresses could not be had, a sentence each.
  public var failures: [LocalizedText] = []

  /// Makes a part of which nothing more is known.
  public init(_ title: LocalizedText, done: Int, total: Int) {
    (self.title, self.done, self.total) = (title, done, total)
  }
}
