import News
public import Terminal

/// Draws the screen that is shown.
///
/// The grid has exactly the size of the state.
public func render(_ state: ReaderState, theme: Theme, keymap: Keymap) -> Grid {
  var canvas = Canvas(size: state.size, theme: theme, settings: state.settings)
  switch state.screen {
  case .front(let front): FrontView(front: front, state: state).draw(on: &canvas)
  case .menu(let menu): MenuView(menu: menu, state: state).draw(on: &canvas)
  case .list(let list): ListView(list: list, state: state).draw(on: &canvas)
  case .story(let story): StoryView(story: story, state: state).draw(on: &canvas)
  case .help(let help): HelpView(help: help, state: state, keymap: keymap).draw(on: &canvas)
  }
  if let prompt = state.prompt {
    canvas.drawPrompt(prompt)
  } else {
    canvas.drawLast(state, keymap: keymap)
  }
  return canvas.grid
}
