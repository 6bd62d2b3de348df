import News
import Terminal

/// A part of the screen that shows one of the screens that are open.
enum Pane: Hashable, Sendable {
  /// The section menu at the left.
  case sections
  /// Headlines, the front page's or a list's.
  case list
  /// A story, or the preview of the selected one.
  case story
}

/// How the content between head and rule is shared among panes.
///
/// One pane below 100 columns, list and story from there, sections, list and story from 160.
struct PaneLayout: Hashable, Sendable {
  /// The panes from left to right, each with its columns.
  private(set) var panes: [(pane: Pane, columns: Range<Int>)] = []

  static let twoPaneColumns = 100
  static let threePaneColumns = 160

  /// Shares out the columns of a state; nothing where the focused screen has them all.
  init(_ state: ReaderState) {
    let columns = state.size.columns
    guard state.settings.usesPanes, !state.isZen, columns >= PaneLayout.twoPaneColumns,
      state.sharesColumns
    else { return }
    var start = 0
    if columns >= PaneLayout.threePaneColumns {
      let end = min(state.settings.sectionColumns, columns / 4)
      panes.append((.sections, 0..<end))
      start = end + 1
    }
    let least = columns - start - PaneLayout.leastStoryColumns - 1
    let end = start + max(min(state.settings.listColumns, least), PaneLayout.leastListColumns)
    panes.append((.list, start..<end))
    panes.append((.story, (end + 1)..<columns))
  }

  /// The columns of a pane; nil where it is not shown.
  func columns(of pane: Pane) -> Range<Int>? { panes.first { $0.pane == pane }?.columns }

  /// Whether the screen is divided at all.
  var isDivided: Bool { !panes.isEmpty }

  static let leastListColumns = 30
  static let leastStoryColumns = 48

  static func == (left: PaneLayout, right: PaneLayout) -> Bool {
    left.panes.elementsEqual(right.panes) { $0.pane == $1.pane && $0.columns == $1.columns }
  }

  func hash(into hasher: inout Hasher) {
    for (pane, columns) in panes {
      hasher.combine(pane)
      hasher.combine(columns)
    }
  }
}

extension ReaderState {
  /// How the screen is divided now.
  var layout: PaneLayout { PaneLayout(self) }

  /// The columns in which a story is set.
  var storyColumns: Int { layout.columns(of: .story)?.count ?? size.columns }

  /// The columns in which a list or the front page is drawn.
  var listColumns: Int { layout.columns(of: .list)?.count ?? size.columns }

  /// The list or front page that stands beside the story, as a place in the stack.
  var listPlace: Int? {
    screens.lastIndex { $0.kind == .list || $0.kind == .front }
  }

  /// Whether the focused screen is one that leaves room for others beside it.
  fileprivate var sharesColumns: Bool {
    switch screen {
    case .list: settings.showsPreview && !settings.isSlow
    case .story(let story): listPlace != nil && !takesWholeScreen(story)
    default: false
    }
  }

  /// Two halves side by side want the width of the whole screen where a pane is too narrow for them.
  private func takesWholeScreen(_ story: StoryScreen) -> Bool {
    guard settings.storyMode == .sideBySide, case .loaded(let loaded) = story.text else {
      return false
    }
    return loaded.isBilingual && size.columns < PaneLayout.sideBySidePaneColumns
  }
}

extension PaneLayout {
  /// Columns of a screen whose story pane holds two halves side by side.
  static let sideBySidePaneColumns = 200
}
