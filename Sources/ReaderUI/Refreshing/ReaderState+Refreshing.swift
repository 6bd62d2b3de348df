import News

extension ReaderState {
  /// Fetches; where a refresh is running already it is added to, and shown.
  mutating func askForRefresh(of scope: RefreshScope) -> [Effect] {
    if refresh != nil { _ = showRefresh() }
    return [.refresh(scope)]
  }

  /// Shows how far the refresh is.
  mutating func showRefresh() -> [Effect] {
    if case .page(let page) = screen, page.topic == .refresh { return [] }
    screens.append(.page(PageScreen(topic: .refresh)))
    setRefreshAnew()
    return []
  }

  mutating func show(_ progress: RefreshProgress) -> [Effect] {
    refresh = progress
    if !settings.isSlow { setRefreshAnew() }
    // An empty front page fills as soon as there is something; a full one does not move.
    guard case .front(let front) = screen, front.itemCount == 0 else { return [] }
    return [.loadFront]
  }

  mutating func endRefresh(_ status: Status, _ result: RefreshProgress?) -> [Effect] {
    lastRefresh = result ?? refresh
    refresh = nil
    self.status = status
    setRefreshAnew()
    return reload()
  }

  /// Brings the page that shows the refresh up to date, where it is open.
  private mutating func setRefreshAnew() {
    let state = self
    for index in screens.indices {
      guard case .page(var page) = screens[index], page.topic == .refresh else { continue }
      page.set(for: state)
      screens[index] = .page(page)
    }
  }
}
