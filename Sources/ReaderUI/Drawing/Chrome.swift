import Terminal

/// How a screen is divided: a head line, the content, a rule that says where one is, and the keys.
struct Chrome {
  let hasHead: Bool
  let hasRule: Bool
  let hasKeys: Bool
  let content: Frame
  let size: Size

  /// Small screens lose the rule, then the keys, then the head, and keep the content; zen has none.
  init(size: Size, isZen: Bool = false) {
    self.size = size
    hasHead = size.rows >= 3 && !isZen
    hasKeys = size.rows >= 4 && !isZen
    hasRule = size.rows >= 6 && !isZen
    let rows = size.rows - (hasHead ? 1 : 0) - (hasKeys ? 1 : 0) - (hasRule ? 1 : 0)
    content = Frame(column: 0, row: hasHead ? 1 : 0, columns: size.columns, rows: rows)
  }

  /// The row of the rule, where there is one.
  var ruleRow: Int? { hasRule ? size.rows - 2 : nil }
  /// The row of the keys and messages; the last one.
  var lastRow: Int { size.rows - 1 }

  /// The width of the section menu's titles, in cells.
  static let menuColumns = 56
}
