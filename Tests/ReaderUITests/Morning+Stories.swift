import News
import ReaderUI
import Terminal

/// Stories in which one kind of thing stands often.
extension Morning {
  /// Opens the first row's story with another text.
  mutating func open(_ change: (inout Story) -> Void) {
    press("<Enter>")
    let row = Morning.rows[0]
    var story = Morning.story(of: row.headline)
    change(&story)
    apply(.storyLoaded(row, story))
    state.status = nil
  }

  /// A Korean story with Hanja and links, one of them twice.
  static let hanja = [
    Block(
      .paragraph([
        Span("軍은 3일 "), Span("女子 배구단", link: Address("https://paper.example/team")),
        Span(" 창단을 발표했다. 군(郡)도 뒤따를 "), Span("전망", link: Address("https://paper.example/2")),
        Span("이다. 다시 "), Span("배구단", link: Address("https://paper.example/team")), Span("은."),
      ]), language: .korean),
    Block(.quote([[Span("歷史에 남을 날이다.")], [Span("모두가 기다렸다.")]]), language: .korean),
  ]

  /// Every kind of block with more in it than a small screen holds.
  static let kinds = [
    Block(
      .paragraph([
        Span("The harbour office publishes the "),
        Span("winter timetable", link: Address("https://paper.example/timetable/winter")),
        Span(" and a "), Span("map of the piers", link: Address("https://paper.example/map")),
        Span("."),
      ])),
    Block(.heading(level: 2, [Span("Boats and people")])),
    Block(
      .table(
        rows: [
          ["Pier", "Boats", "What the harbour master says of it"],
          ["North", "2", "Open all year but in storms, when the south pier takes its boats."],
          ["남항", "1,014", "Markets on every fifth day."],
        ], hasHeader: true)),
    Block(
      .quote([
        [Span("We brought our own chairs, and a pot of barley tea for those who came late.")],
        [Span("Nobody left before noon.")],
      ])),
    Block(
      .list(
        isOrdered: true,
        items: (1...10).map { [Span("Pier \($0), with a bench and a lamp.")] })),
    Block(.figure(Figure(caption: "The pier before dawn.", credit: "Sample desk"))),
    Block(.preformatted("07:10\tNorth\n08:25\tSouth")),
    Block(.rule),
    Block(.heading(level: 3, [Span("What is next")])),
    Block(.paragraph([Span("More benches.")])),
  ]

  /// Three photos and a paragraph.
  static let photos =
    [
      ("The first boat.", "Sample desk"), ("Cabbages on the quay.", ""), ("", "Sample desk"),
    ].map { caption, credit in
      Block(
        .figure(
          Figure(
            image: Address("https://paper.example/p.jpg"), caption: caption, credit: credit)))
    } + [Block(.paragraph([Span("All photos were taken on Tuesday.")]))]
}
