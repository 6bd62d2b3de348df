import Terminal

/// What terminals make of a grapheme whose parts they do not join.
extension Cell {
  /// Cells that it takes at most.
  var reach: Int {
    2 * text.unicodeScalars.count { $0 != "\u{200D}" && !$0.properties.isVariationSelector }
  }

  /// Hands its scalars to C.
  func withScalars<Result>(_ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
    let scalars = text.unicodeScalars
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: text.utf8.count + 1) { room in
      var count = 0
      for scalar in scalars {
        room.initializeElement(at: count, to: scalar.value)
        count += 1
      }
      return body(UnsafeBufferPointer(rebasing: room[..<count]))
    }
  }
}
