public import News

extension PageParser {
  /// Tells what a paper's recipe finds on a page, selector by selector, and how the page is read.
  ///
  /// Any bytes give an inspection, within the bounds that `PageInspection` names.
  public static func inspect(_ bytes: [UInt8], in context: PageContext) -> PageInspection {
    let page = page(bytes, in: context)
    var inspection = PageInspection(notes: page.notes)
    let text = DecodedText(bytes, contentType: context.contentType)
    guard !text.isBlank, let document = Document.html(text), document.count > 0 else {
      return inspection
    }
    let layouts = context.paper?.layouts ?? []
    inspection.way = way(of: page, hasLayouts: !layouts.isEmpty, document)
    var inspector = RecipeInspector(document)
    inspection.layouts = layouts.prefix(PageInspection.selectorLimit).map { inspector.inspect($0) }
    let isCut = inspector.isCut || layouts.count > PageInspection.selectorLimit
    if isCut, !inspection.notes.contains(.cutAtLimit) { inspection.notes.append(.cutAtLimit) }
    return inspection
  }

  private static func way(
    of page: ParsedPage, hasLayouts: Bool, _ document: Document
  ) -> ReadingWay {
    guard page.article != nil else { return page.rows.isEmpty ? .unread : .list }
    if hasLayouts, !page.notes.contains(.noLayout) { return .recipe }
    let scripts = document.everything.filter { document.tag($0) == .script }
      .map { document.rawText($0) }
    return LinkedDataReader.read(scripts).map(\.headline.isEmpty) == false ? .linkedData : .generic
  }
}
