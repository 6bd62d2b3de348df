import News
public import Terminal

/// Draws the screen that is shown.
///
/// The grid has exactly the size of the state.
public func render(_ state: ReaderState, theme: Theme, keymap: Keymap) -> Grid {
  var canvas = Canvas(state, theme: theme)
  let layout = state.layout
  if layout.isDivided {
    canvas.draw(layout.panes, of: state)
  } else {
    canvas.draw(state.screen, of: state)
  }
  if let prompt = state.prompt {
    canvas.drawPrompt(prompt, korean: state.korean)
  } else {
    canvas.drawLast(state, keymap: keymap)
  }
  canvas.grid.title = state.windowTitle
  return canvas.grid
}

extension Canvas {
  fileprivate mutating func draw(_ screen: Screen, of state: ReaderState) {
    switch screen {
    case .front(let front): FrontView(front: front, state: state).draw(on: &self)
    case .menu(let menu): MenuView(menu: menu, state: state).draw(on: &self)
    case .list(let list): ListView(list: list, state: state).draw(on: &self)
    case .story(let story): StoryView(story: story, state: state).draw(on: &self)
    case .choice(let list): ChoiceView(screen: list, state: state).draw(on: &self)
    case .page(let page): PageView(page: page, state: state).draw(on: &self)
    case .address(let address) where address.face == .code:
      CodeView(screen: address, state: state).draw(on: &self)
    case .picture(let shown): PictureView(screen: shown, state: state).draw(on: &self)
    case .address(let address): AddressView(screen: address, state: state).draw(on: &self)
    }
  }

  /// Draws each pane with the screen that it shows, and a bar between two.
  fileprivate mutating func draw(
    _ panes: [(pane: Pane, columns: Range<Int>)], of state: ReaderState
  ) {
    for (pane, columns) in panes {
      if columns.lowerBound > 0 { drawBar(column: columns.lowerBound - 1) }
      guard let screen = state.screen(in: pane) else { continue }
      draw(in: columns, isFocused: pane == state.focusedPane) { canvas in
        canvas.draw(screen, of: state)
      }
    }
  }

  private mutating func drawBar(column: Int) {
    for row in chrome.content.row..<(chrome.content.row + chrome.content.rows) {
      write(glyphs.bar, column: column, row: row, style: theme.rule)
    }
  }
}

extension ReaderState {
  /// The pane that has the keys.
  var focusedPane: Pane { screen.kind == .story ? .story : .list }

  /// What a pane shows: a screen of the stack, the menu as it would open, the selected story's preview.
  fileprivate func screen(in pane: Pane) -> Screen? {
    switch pane {
    case .sections: .menu(sidebar)
    case .list: listPlace.map { screens[$0] }
    case .story: screen.kind == .story ? screen : preview.map(Screen.story)
    }
  }
}
