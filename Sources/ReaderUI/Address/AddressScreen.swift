import News

/// A story's address, to be taken from the screen: as text, or as a code for a phone's camera.
public struct AddressScreen: Sendable {
  /// How it is shown.
  enum Face: Hashable, Sendable {
    /// In full, on rows of its own.
    case text
    /// As a QR code.
    case code
  }

  let listed: ListedHeadline
  var face: Face
  /// The code; nil until it has come, and where the address is too long for one.
  var code: CodeMatrix?
  /// Whether dark and light squares are exchanged, on terminals without colours.
  var isInverted = false
  var top = 0

  init(listed: ListedHeadline, face: Face) {
    (self.listed, self.face) = (listed, face)
  }

  var address: Address { listed.headline.address }

  mutating func scroll(by lines: Int, total: Int, visible: Int) {
    top = min(max(top + lines, 0), max(total - visible, 0))
  }
}

extension ReaderState {
  /// Shows the selected story's address; on that screen it changes how.
  mutating func showAddress(as face: AddressScreen.Face) -> [Effect] {
    if case .address(var shown) = screen {
      // Without colours nobody knows which is dark on this terminal: asked again, they are exchanged.
      if face == .code, shown.face == .code { shown.isInverted.toggle() }
      (shown.face, shown.top) = (face, 0)
      screen = .address(shown)
      return face == .code && shown.code == nil ? [.encodeAddress(shown.address)] : []
    }
    guard let listed = selectedHeadline else {
      status = Status(Phrases.noStorySelected)
      return []
    }
    screens.append(.address(AddressScreen(listed: listed, face: face)))
    return face == .code ? [.encodeAddress(listed.headline.address)] : []
  }

  mutating func load(_ code: CodeMatrix?, of address: Address) -> [Effect] {
    guard case .address(var shown) = screen, shown.address == address else { return [] }
    shown.code = code
    screen = .address(shown)
    return []
  }
}
