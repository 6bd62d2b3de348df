/// The memory that the bodies of all transfers share, in bytes.
final class BodyBudget {
  private var left: Int

  init(_ limit: Int) { left = limit }

  /// Takes room for more bytes; false where there is none.
  func take(_ count: Int) -> Bool {
    guard count <= left else { return false }
    left -= count
    return true
  }

  /// Gives back what a finished transfer took.
  func giveBack(_ count: Int) { left += count }
}
