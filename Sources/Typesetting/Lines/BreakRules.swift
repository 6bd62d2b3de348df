/// Where a line may break by UAX #14 (15.0, with the quotation marks of 16.0), grapheme by grapheme.
///
/// Rules that act inside a grapheme (LB9, LB26, LB30a, LB30b) hold by themselves.
struct BreakRules {
  private let clusters: [Cluster]
  /// The last cluster that is not U+0020; rules with `SP*` look at it.
  private var anchor = 0
  private var number = Number.none

  /// LB25: `(PR|PO)? (OP|HY)? NU (NU|SY|IS)* (CL|CP)? (PR|PO)?` holds together.
  private enum Number { case none, digits, closed }

  private init(_ clusters: [Cluster]) {
    self.clusters = clusters
  }

  /// Whether a line may start at each cluster.
  static func opportunities(_ clusters: [Cluster]) -> [Bool] {
    var rules = BreakRules(clusters)
    var allowed = [Bool](repeating: false, count: clusters.count)
    for index in clusters.indices {
      allowed[index] = index > 0 && rules.isAllowed(before: index)
      rules.pass(index)
    }
    return allowed
  }
}

extension BreakRules {
  private mutating func pass(_ index: Int) {
    let passed = clusters[index].lineBreakClass
    if passed != .sp { anchor = index }
    switch (number, passed) {
    case (_, .nu), (.digits, .sy), (.digits, .is): number = .digits
    case (.digits, .cl), (.digits, .cp), (.digits, .cpn): number = .closed
    default: number = .none
    }
  }

  private func at(_ index: Int) -> LineBreakClass? {
    clusters.indices.contains(index) ? clusters[index].lineBreakClass : nil
  }

  private func isWide(_ index: Int) -> Bool {
    clusters.indices.contains(index) && clusters[index].isWide
  }

  /// LB7 to LB18, which act across blanks; then the rest.
  private func isAllowed(before index: Int) -> Bool {
    let left = clusters[index - 1].lineBreakClass
    let right = clusters[index].lineBreakClass
    if right == .sp || right == .zw || left == .al && right == .al { return false }
    if clusters[anchor].lineBreakClass == .zw { return true }
    if clusters[index - 1].endsInJoiner || left == .wj || right == .wj { return false }
    if left == .gl || right == .gl && left != .sp && left != .ba && left != .hy { return false }
    if isBarred(right, at: index) || holdsAcrossBlanks(right) { return false }
    if left == .sp { return true }
    return isAllowed(between: left, and: right, at: index)
  }

  /// LB13 and LB15b.
  private func isBarred(_ right: LineBreakClass, at index: Int) -> Bool {
    switch right {
    case .cl, .cp, .cpn, .ex, .is, .sy: true
    case .quf: at(index + 1).map { $0 == .sp || $0.isBarredAtLineStart || $0 == .qu } ?? true
    default: false
    }
  }

  /// LB14 to LB17.
  private func holdsAcrossBlanks(_ right: LineBreakClass) -> Bool {
    switch clusters[anchor].lineBreakClass {
    case .op, .opn: true
    case .qui: opensQuotation(anchor)
    case .cl, .cp, .cpn: right == .ns
    case .b2: right == .b2
    default: false
    }
  }

  /// LB15a: an initial quotation mark opens only at the start of a word; in „ “ it closes.
  private func opensQuotation(_ index: Int) -> Bool {
    guard let before = at(index - 1) else { return true }
    return before.isOpening || [.qu, .quf, .gl, .sp, .zw].contains(before)
  }

  /// LB19 to LB22; then letters and numbers.
  private func isAllowed(
    between left: LineBreakClass, and right: LineBreakClass, at index: Int
  ) -> Bool {
    if right == .qu || right == .quf || left == .qu || left == .qui { return false }
    if right == .qui { return isWide(index - 1) && isWide(index + 1) }
    if left == .quf { return isWide(index - 2) && isWide(index) }
    if left == .cb || right == .cb { return true }
    if right == .ba || right == .hy || right == .ns || right == .in || left == .bb { return false }
    if left == .hy || left == .ba { return !isHyphenHeld(at: index - 1, before: right) }
    if left == .sy && right == .hl { return false }
    return !isJoined(left, right) && !isNumeric(left, right, at: index)
  }

  /// LB21a after a Hebrew letter, LB20a at the start of a word, LB25 before a digit.
  private func isHyphenHeld(at index: Int, before right: LineBreakClass) -> Bool {
    if at(index - 1) == .hl { return true }
    guard clusters[index].lineBreakClass == .hy else { return false }
    let startsWord = at(index - 1).map { $0 == .sp || $0 == .zw || $0 == .gl } ?? true
    return right == .nu || startsWord && right.isLetter
  }

  /// LB23, LB24, LB27 to LB30.
  private func isJoined(_ left: LineBreakClass, _ right: LineBreakClass) -> Bool {
    switch (left, right) {
    case (.al, .al), (.al, .hl), (.hl, .al), (.hl, .hl), (.is, .al), (.is, .hl): true
    case (.al, .nu), (.hl, .nu), (.nu, .al), (.nu, .hl): true
    case (.pr, .al), (.pr, .hl), (.po, .al), (.po, .hl): true
    case (.al, .pr), (.al, .po), (.hl, .pr), (.hl, .po): true
    case (.al, .opn), (.hl, .opn), (.nu, .opn), (.cpn, .al), (.cpn, .hl), (.cpn, .nu): true
    case (.pr, _): right.isIdeographic
    case (_, .po): left.isIdeographic
    default: false
    }
  }

  /// LB25.
  private func isNumeric(
    _ left: LineBreakClass, _ right: LineBreakClass, at index: Int
  ) -> Bool {
    switch right {
    case .nu: number == .digits || [.pr, .po, .op, .opn].contains(left)
    case .po, .pr: number != .none
    case .op, .opn, .hy: (left == .pr || left == .po) && at(index + 1) == .nu
    default: false
    }
  }
}
