/// The page of a site that lists what a search finds there.
public struct SiteSearchPage: Hashable, Sendable {
  /// Its address, with `{words}` where the words stand.
  public let form: String
  private let home: Address?

  /// Reads a form, which may be relative to the paper's home; nil where it makes no address.
  public init?(_ form: String, home: Address?) {
    (self.form, self.home) = (form, home)
    guard form.firstRange(of: "{words}") != nil, address(for: "a") != nil else { return nil }
  }

  /// The address of what is found for some words; nil where they are too long for one.
  public func address(for words: String) -> Address? {
    guard let place = form.firstRange(of: "{words}") else { return nil }
    let text = form.replacingSubrange(place, with: Address.escaped(words))
    return home?.resolving(text) ?? Address(text)
  }
}

extension String {
  fileprivate func replacingSubrange(_ range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
