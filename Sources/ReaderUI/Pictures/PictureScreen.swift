import News
import Terminal

/// The pictures of a story: one by one with what is said of them, or all on a contact sheet.
public struct PictureScreen: Sendable {
  let listed: ListedHeadline
  /// Pictures that the story has; nil until its text has come.
  private(set) var figures: [Figure]?
  /// Why there is no text.
  var failure: LocalizedText?
  /// The picture that is looked at, or selected on the sheet.
  private(set) var index = 0
  /// Whether all are shown at once.
  var isSheet = false
  /// The part of the picture that is looked at; nil for the whole.
  var panel: Int?
  /// Whether characters are wanted in place of pixels.
  var isInCharacters = false
  /// Lines of a long caption that are scrolled past.
  var captionTop = 0
  /// What has come of each order.
  private(set) var progress: [PictureOrder: PictureProgress] = [:]
  /// Pictures whose bytes on the line were agreed to.
  private(set) var paidFor: Set<Address> = []

  init(listed: ListedHeadline) { self.listed = listed }

  var id: StoryID { listed.headline.id }
  var count: Int { figures?.count ?? 0 }

  /// The picture that is looked at.
  var figure: Figure? {
    figures.flatMap { $0.indices.contains(index) ? $0[index] : nil }
  }

  /// Takes the pictures of a story: those in its text, else the one beside its headline.
  mutating func load(_ story: Story) {
    let found = story.pictures
    let own = Figure(image: listed.headline.image)
    figures = found.isEmpty && own.image != nil ? [own] : found
    failure = nil
    index = min(index, max(count - 1, 0))
  }

  /// Goes on by so many pictures.
  /// - Returns: whether there was one.
  mutating func go(by step: Int) -> Bool {
    let wanted = min(max(index + step, 0), max(count - 1, 0))
    defer { (index, panel, captionTop) = (wanted, wanted == index ? panel : nil, 0) }
    return wanted != index
  }

  mutating func note(_ progress: PictureProgress, of order: PictureOrder) {
    self.progress[order] = progress
  }

  /// What is known of a picture, from any of its drawings.
  func facts(of address: Address) -> PictureFacts? {
    for case (let order, .drawn(let picture)) in progress where order.address == address {
      return picture.facts
    }
    for case (let order, .costly(_, let facts)) in progress where order.address == address {
      return facts
    }
    return nil
  }

  mutating func pay(for address: Address) { paidFor.insert(address) }

  /// Forgets drawings that no order of now asks for: those of another size are of no use.
  mutating func keep(only orders: [PictureOrder]) {
    guard progress.count > PictureScreen.kept else { return }
    let wanted = Set(orders)
    progress = progress.filter { wanted.contains($0.key) }
  }

  private static let kept = 40
}

extension Story {
  /// The pictures of every half, each once.
  var pictures: [Figure] {
    var seen: Set<Address> = []
    return halves.flatMap(\.blocks).compactMap { block in
      guard case .figure(let figure) = block.content, let image = figure.image,
        seen.insert(image).inserted
      else { return nil }
      return figure
    }
  }
}
