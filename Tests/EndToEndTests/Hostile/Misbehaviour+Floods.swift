import LoopbackSite

extension Misbehaviour {
  /// Documents that hold more than is kept.
  static let floods: [Misbehaviour] = [
    Misbehaviour(
      "a feed of 100,000 items", says: "left out", brings: 2_000,
      raw: Hostile.answer(Hostile.feed(1_001...101_000))),
    Misbehaviour(
      "a page of 5,000 links", says: "left out", brings: 2_000,
      raw: Hostile.answer(
        Hostile.page(
          (1...5_000).map {
            "<li><a href='/2026/story-\($0)'>The harbour office tells of boat \($0)</a>"
          }.joined()), type: "text/html")
    ).asPage,
    Misbehaviour(
      "a headline of 2 MB", says: "1 new", brings: 1,
      raw: Hostile.answer(
        Hostile.feed(4...4).replacing("Tide table", with: Hostile.times(200_000, "Tide table")))),
    Misbehaviour(
      "an item's text of 4 MB", says: "1 new", brings: 1,
      raw: Hostile.answer(
        Hostile.feed(4...4).replacing(
          "</item>",
          with: "<description>"
            + Hostile.times(500_000, "The harbour office tells of a boat. ")
            .prefix(4_000_000) + "</description></item>"))),
    Misbehaviour(
      "100,000 marks on a letter", says: "1 new", brings: 1,
      raw: Hostile.answer(
        Hostile.feed(4...4).replacing("Tide", with: "T" + Hostile.times(100_000, "\u{301}")))),
    Misbehaviour(
      "100,000 elements", says: "1 new", brings: 1,
      raw: Hostile.answer(Hostile.feed(4...4, extra: Hostile.times(100_000, "<a>x</a>")))),
    Misbehaviour(
      "20,000 links of one item", says: "1 new", brings: 1,
      raw: Hostile.answer(
        Hostile.feed(4...4).replacing(
          "</item>", with: Hostile.times(20_000, "<link>https://h.invalid/</link>") + "</item>"))),
  ]
}
