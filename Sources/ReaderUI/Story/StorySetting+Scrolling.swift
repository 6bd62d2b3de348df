import News

/// Both halves scroll together by share of the text: they begin and end together.
extension StorySetting {
  /// The first line of a column when the text stands at a line of the longer one.
  func top(of column: Int, at line: Int, visible: Int) -> Int {
    let own = max(columns[column].count - visible, 0)
    let longest = max(count - visible, 0)
    return longest == 0 ? 0 : (own * line + longest / 2) / longest
  }

  /// The least line of the longer column at which a column shows its own line first, or a later one.
  func scroll(showing line: Int, of column: Int, visible: Int) -> Int {
    let own = max(columns[column].count - visible, 0)
    let longest = max(count - visible, 0)
    guard line > 0, own > 0 else { return 0 }
    guard line < own else { return longest }
    return min((max(line * longest - longest / 2, 0) + own - 1) / own, longest)
  }

  /// The place of the first line's text.
  func place(at line: Int) -> Place? {
    guard line > 0, let column = columns.max(by: { $0.count < $1.count }),
      column.indices.contains(line)
    else { return nil }
    return column[line].place
  }

  /// How far to scroll to a place; to one of a half that is not shown, as far as its share of that.
  func scroll(to place: Place, of story: Story, visible: Int) -> Int {
    guard let first = halves.first?.first else { return 0 }
    let shown = halves.firstIndex { $0.contains(place.half) }
    let isOfText = place.block > 0 && place.half < story.halves.count
    let place = isOfText && shown == nil ? story.counterpart(of: place, in: first) : place
    let column = shown ?? 0
    return scroll(showing: line(of: place, in: column), of: column, visible: visible)
  }

  /// The first line of those that hold a place.
  private func line(of place: Place, in column: Int) -> Int {
    let lines = columns[column]
    guard var line = lines.lastIndex(where: { $0.place <= place }) else { return 0 }
    while line > 0, lines[line - 1].place == lines[line].place { line -= 1 }
    return line
  }
}

extension StorySetting.Place {
  /// Which half of the story it is in; the head belongs to the first.
  var half: Int { block / StorySetter.blocksPerHalf }
}

extension Story {
  /// The place in another half that has the same share of its text before it.
  fileprivate func counterpart(
    of place: StorySetting.Place, in other: Int
  ) -> StorySetting.Place {
    let own = halves[place.half].blocks.map { $0.plainText.utf8.count }
    let number = place.block - place.half * StorySetter.blocksPerHalf - 1
    let before = own.prefix(max(number, 0)).reduce(0, +)
    let inside = own.indices.contains(number) ? min(place.offset, own[number]) : 0
    let others = halves[other].blocks.map { $0.plainText.utf8.count }
    var rest = others.reduce(0, +) * (before + inside) / max(own.reduce(0, +), 1)
    for (index, count) in others.enumerated() {
      let block = other * StorySetter.blocksPerHalf + 1 + index
      if rest < count { return StorySetting.Place(block: block, offset: rest) }
      rest -= count
    }
    return StorySetting.Place(
      block: other * StorySetter.blocksPerHalf + others.count, offset: .max)
  }
}
