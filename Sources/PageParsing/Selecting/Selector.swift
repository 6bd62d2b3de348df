/// A selector of a recipe: a subset of CSS (Selectors Level 4), or XPath 1.0.
struct Selector {
  enum Form {
    case css([ComplexSelector])
    case xpath(String)
  }

  let form: Form

  /// Reads a selector; nil where it is neither CSS of the subset nor XPath's beginning.
  init?(_ text: String) {
    if text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("(/") {
      form = .xpath(text)
    } else if let list = SelectorParser.list(text) {
      form = .css(list)
    } else {
      return nil
    }
  }
}

/// Compound selectors and what stands between them; the last one is the subject.
struct ComplexSelector {
  enum Combinator { case descendant, child, next }

  var subject: CompoundSelector
  /// What must stand before the subject, nearest first.
  var context: [(combinator: Combinator, compound: CompoundSelector)]
}

/// Tests on one element that must all hold.
struct CompoundSelector {
  var tests: [Test] = []

  /// Whether only an element with the attribute `class` can meet the tests.
  var wantsClass: Bool {
    tests.contains { test in
      switch test {
      case .classToken, .className: true
      default: false
      }
    }
  }

  enum Test {
    case tag(Tag)
    case name([UInt8])
    case id([UInt8])
    case classToken([UInt8])
    case className(Match)
    case attribute(String, Match)
    case firstChild
    case not([CompoundSelector])
  }

  enum Match {
    case isPresent
    case equals([UInt8])
    case contains([UInt8])
    case begins([UInt8])
    case ends([UInt8])
    case hasToken([UInt8])
  }
}
