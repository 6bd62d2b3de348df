import News

/// The section menu: a tree that unfolds where it is wanted, and the bookmarks below it.
public struct MenuScreen: Sendable {
  var unread: [SectionID: Int] = [:]
  var expanded: Set<SectionID> = []
  var position = ListPosition()

  /// A menu with every sub-section folded away.
  public init() {}

  /// One line of the menu.
  enum Entry {
    case section(Section, depth: Int)
    case bookmarks
  }

  /// The lines that are unfolded, in menu order.
  func entries(in state: ReaderState) -> [Entry] {
    func unfold(_ sections: [Section], depth: Int) -> [Entry] {
      sections.flatMap { section in
        [.section(section, depth: depth)]
          + (expanded.contains(section.id) ? unfold(section.subsections, depth: depth + 1) : [])
      }
    }
    return unfold(state.edition.paper.sections, depth: 0) + [.bookmarks]
  }

  func selectedEntry(in state: ReaderState) -> Entry? {
    let entries = entries(in: state)
    return entries.indices.contains(position.selected) ? entries[position.selected] : nil
  }

  func selectedSection(in state: ReaderState) -> SectionID? {
    guard case .section(let section, _) = selectedEntry(in: state) else { return nil }
    return section.id
  }

  mutating func reveal(in state: ReaderState) {
    let count = entries(in: state).count
    position.move(by: 0, count: count)
    position.reveal(row: position.selected, visible: state.contentRows, total: count)
  }
}

extension ReaderState {
  /// Opens, unfolds or folds the selected line of the menu.
  mutating func foldMenu(_ command: Command) -> [Effect] {
    guard case .menu(var menu) = screen, let entry = menu.selectedEntry(in: self) else { return [] }
    guard case .section(let section, let depth) = entry else {
      return command == .collapseSelected ? goBack() : showList(.bookmarks)
    }
    let isExpanded = menu.expanded.contains(section.id)
    switch command {
    case .expandSelected where !section.subsections.isEmpty && !isExpanded:
      menu.expanded.insert(section.id)
    case .collapseSelected where isExpanded: menu.expanded.remove(section.id)
    case .collapseSelected where depth > 0: selectParent(of: section.id, in: &menu)
    case .collapseSelected: return goBack()
    default: return showList(.section(section.id))
    }
    screen = .menu(menu)
    revealSelection()
    return []
  }

  private func selectParent(of id: SectionID, in menu: inout MenuScreen) {
    let entries = menu.entries(in: self)
    let parent = entries[..<menu.position.selected].lastIndex { entry in
      guard case .section(let section, _) = entry else { return false }
      return section.subsections.contains { $0.id == id }
    }
    if let parent { menu.position.selected = parent }
  }
}
