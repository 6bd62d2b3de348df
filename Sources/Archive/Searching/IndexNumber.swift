/// The number under which the index knows a story: its second, and four bits of its row.
///
/// Numbers grow with time, so that the newest rows of the index are its last, and stay small, which
/// the index's size depends on. A few stories may share one; which of them is meant is seen by
/// looking at each.
struct IndexNumber: Hashable {
  let value: Int64

  init(_ value: Int64) { self.value = value }

  init(story: Int64, sortAt: Int64) {
    value = IndexNumber.clamped(sortAt) << 4 | story & 15
  }

  /// The story's second, within 35,000 years of 1970.
  var second: Int64 { value >> 4 }

  /// The bit of the story's row among its sixteen.
  var slot: UInt16 { 1 << UInt16(value & 15) }

  /// The times that stories of this second may have: one, or all beyond the first or last.
  var times: ClosedRange<Int64> {
    let isFirst = second == -IndexNumber.limit
    let isLast = second == IndexNumber.limit
    return (isFirst ? .min : second)...(isLast ? .max : second)
  }

  /// The numbers that stories of these times may have.
  static func range(_ times: ClosedRange<Int64>) -> ClosedRange<Int64> {
    clamped(times.lowerBound) << 4...(clamped(times.upperBound) << 4 | 15)
  }

  private static let limit: Int64 = 1 << 40

  private static func clamped(_ time: Int64) -> Int64 { min(max(time, -limit), limit) }
}
