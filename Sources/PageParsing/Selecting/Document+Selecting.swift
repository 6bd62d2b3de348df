extension Document {
  /// The elements below `node` that a selector finds, in document order.
  func select(_ selector: Selector, in node: Int = 0) -> [Int] {
    guard node < count else { return [] }
    switch selector.form {
    case .xpath(let expression): return xpath(expression, at: node)
    case .css(let list): return candidates(list, in: node).filter { matches($0, list) }
    }
  }

  /// Whether a selector finds anything.
  func holds(_ selector: Selector) -> Bool {
    switch selector.form {
    case .xpath(let expression): !xpath(expression, at: 0).isEmpty
    case .css(let list): candidates(list, in: 0).contains { matches($0, list) }
    }
  }

  /// What the first selector that finds anything finds.
  func select(firstOf selectors: [Selector], in node: Int = 0) -> [Int] {
    for selector in selectors {
      let found = select(selector, in: node)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// What any of the selectors finds.
  func select(allOf selectors: [Selector], in node: Int = 0) -> [Int] {
    selectors.flatMap { select($0, in: node) }
  }

  /// The elements below a node, or in the whole document, that a selector may find.
  private func candidates(_ list: [ComplexSelector], in node: Int) -> ArraySlice<Int> {
    let nodes = list.allSatisfy(\.subject.wantsClass) ? classed : elements
    if node == 0 { return nodes[...] }
    let range = below(node)
    return nodes[place(of: range.lowerBound, in: nodes)..<place(of: range.upperBound, in: nodes)]
  }

  /// Where the first of some ascending numbers stands that is not less than a number.
  private func place(of number: Int, in numbers: [Int]) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func matches(_ node: Int, _ list: [ComplexSelector]) -> Bool {
    list.contains { matches(node, $0) }
  }

  private func matches(_ node: Int, _ selector: ComplexSelector) -> Bool {
    matches(node, selector.subject) && outcome(of: selector.context[...], around: node) == .holds
  }

  /// What came of looking for the elements that a selector wants around another.
  private enum Outcome {
    case holds
    /// Not here, but perhaps around an outer element.
    case failsHere
    /// Nowhere further out either: outer elements have fewer around them, so that none is asked.
    case failsThroughout
  }

  private func outcome(
    of context: ArraySlice<(combinator: ComplexSelector.Combinator, compound: CompoundSelector)>,
    around node: Int
  ) -> Outcome {
    guard let (combinator, compound) = context.first else { return .holds }
    let rest = context.dropFirst()
    switch combinator {
    case .child:
      guard let parent = parent(node) else { return .failsThroughout }
      return matches(parent, compound) ? outcome(of: rest, around: parent) : .failsHere
    case .next:
      guard let before = elementBefore(node), matches(before, compound) else { return .failsHere }
      return outcome(of: rest, around: before)
    case .descendant:
      var outer = parent(node)
      while let candidate = outer {
        if matches(candidate, compound) {
          let found = outcome(of: rest, around: candidate)
          if found != .failsHere { return found }
        }
        outer = parent(candidate)
      }
      return .failsThroughout
    }
  }

  /// The sibling before a node, found from what stands before it in the document.
  private func elementBefore(_ node: Int) -> Int? {
    guard let parent = parent(node) else { return nil }
    var before = node - 1
    while before > parent {
      while let outer = self.parent(before), outer != parent { before = outer }
      if !isText(before) { return before }
      before -= 1
    }
    return nil
  }

  private func matches(_ node: Int, _ compound: CompoundSelector) -> Bool {
    compound.tests.allSatisfy { holds($0, node) }
  }

  private func holds(_ test: CompoundSelector.Test, _ node: Int) -> Bool {
    switch test {
    case .tag(let tag): self.tag(node) == tag
    case .name(let name): bytes(node).elementsEqual(name)
    case .id(let id): identifier(node).map { $0 == id } ?? false
    case .classToken(let token): className(node)?.hasToken(token) ?? false
    case .className(let match): holds(match, className(node))
    case .attribute(let name, let match): holds(match, attributeText(node, name))
    case .firstChild: elementBefore(node) == nil
    case .not(let list): !list.contains { matches(node, $0) }
    }
  }

  private func holds(_ match: CompoundSelector.Match, _ value: CText?) -> Bool {
    guard let value else { return false }
    return switch match {
    case .isPresent: true
    case .equals(let text): value == text
    case .contains(let text): value.contains(text)
    case .begins(let text): value.begins(text)
    case .ends(let text): value.ends(text)
    case .hasToken(let text): value.hasToken(text)
    }
  }
}
