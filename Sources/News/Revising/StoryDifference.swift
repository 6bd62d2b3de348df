/// What the paper changed in a story between two readings of it.
public struct StoryDifference: Hashable, Sendable {
  /// Headline, dek and blocks in reading order, each as its pieces; unchanged ones too.
  public var paragraphs: [[TextPiece]]

  /// Compares an earlier text of a story with a later one.
  public init(from earlier: Story, to later: Story) {
    var paragraphs: [[TextPiece]] = []
    var gone: [String] = []
    for run in aligned(earlier.paragraphs, later.paragraphs) {
      switch run {
      case .removed(let texts): gone = texts
      case .added(let texts):
        paragraphs += StoryDifference.pairs(gone, texts)
        gone = []
      case .same(let texts):
        paragraphs += gone.map { [.removed($0)] } + texts.map { [.same($0)] }
        gone = []
      }
    }
    self.paragraphs = paragraphs + gone.map { [.removed($0)] }
  }

  /// Whether anything differs.
  public var isEmpty: Bool {
    paragraphs.allSatisfy { $0.allSatisfy { if case .same = $0 { true } else { false } } }
  }

  /// Paragraphs that took each other's place: those alike are compared word by word.
  private static func pairs(_ gone: [String], _ come: [String]) -> [[TextPiece]] {
    var rest = gone[...]
    var paragraphs: [[TextPiece]] = []
    for text in come {
      guard let index = rest.firstIndex(where: { areAlike($0, text) }) else {
        paragraphs.append([.added(text)])
        continue
      }
      paragraphs += rest[..<index].map { [.removed($0)] }
      paragraphs.append(.between(rest[index], and: text))
      rest = rest[(index + 1)...]
    }
    return paragraphs + rest.map { [.removed($0)] }
  }

  /// Whether two paragraphs share at least half of the words of the shorter one.
  private static func areAlike(_ one: String, _ other: String) -> Bool {
    let (left, right) = (Set(one.split(separator: " ")), Set(other.split(separator: " ")))
    return left.intersection(right).count * 2 >= min(left.count, right.count)
  }
}

extension Story {
  /// Everything that is read, one text a paragraph.
  fileprivate var paragraphs: [String] {
    let blocks = halves.flatMap { [$0.headline] + $0.blocks.map(\.plainText) + [$0.credit] }
    return ([headline, dek] + blocks).filter { !$0.isEmpty }
  }
}
