/// Finds the name that a mistyped one was probably meant to be.
enum Likeness {
  /// The known name with the fewest letters to change, where these are few.
  static func nearest(to name: String, among known: [String]) -> String? {
    let letters = Array(name.lowercased().prefix(64))
    let limit = letters.count < 4 ? 1 : max(letters.count / 3, 2)
    let measured = known.map { ($0, distance(letters, Array($0.lowercased()))) }
    return measured.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
  }

  /// Letters to insert, drop or exchange (Levenshtein).
  private static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var row = Array(0...second.count)
    for (index, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, other) in second.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(change, diagonal + 1, row[place] + 1)
      }
    }
    return row[second.count]
  }
}
