/// What of a paper travels to those who read its pages.
public struct PageRecipe: Hashable, Sendable {
  /// How its pages are read, in the order to try.
  public var layouts: [Layout]
  /// The zone of times that a page prints without one.
  public var zone: ZoneOffset
  /// The language of its headlines.
  public var language: Language
  /// What the site is called by its own addresses.
  public var identity: IdentityRule

  /// Makes a recipe.
  public init(
    layouts: [Layout] = [], zone: ZoneOffset = .korea, language: Language = .english,
    identity: IdentityRule = IdentityRule()
  ) {
    (self.layouts, self.zone) = (layouts, zone)
    (self.language, self.identity) = (language, identity)
  }
}

extension Paper {
  /// What a parser needs to know of this paper.
  public var recipe: PageRecipe {
    PageRecipe(layouts: layouts, zone: zone, language: language, identity: identity)
  }
}
