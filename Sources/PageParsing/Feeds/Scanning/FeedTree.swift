/// A feed's markup as a tree, with what each element's name belongs to.
struct FeedTree {
  let document: Document
  /// By node; what stands after the last element has none.
  let spaces: [FeedElement.Space]
  let isWellFormed: Bool
  /// Whether the document type declares entities, for which the document is refused.
  let declaresEntities: Bool

  func space(_ node: Int) -> FeedElement.Space {
    node < spaces.count ? spaces[node] : .other
  }
}
