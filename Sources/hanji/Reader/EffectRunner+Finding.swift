import Archive
import News
import ReaderUI

/// How far a search has been read, so that its list goes on from there.
struct SearchProgress {
  var text = ""
  var count = 0
  var next: SearchCursor?
}

extension EffectRunner {
  /// The stories that a search finds: the first ones, or what follows those that are shown.
  ///
  /// Where another list was read in between, all is read again as far as is asked for.
  func find(
    _ text: String, _ order: ListOrder, _ offset: Int, holding story: StoryID?
  ) throws(ArchiveError) -> [Action] {
    let source = ListSource.search(text)
    let known = search.text == text && search.count == offset ? search.next : nil
    if order == .newest, offset > 0, story == nil, let known {
      var (window, next) = try lists.found(text, count: ListReading.step, after: known)
      window.offset = offset
      window.count += offset
      search = SearchProgress(text: text, count: window.count, next: next)
      return [.listLoaded(source, window)]
    }
    let (window, next) = try lists.found(
      text, order, count: offset + ListWindow.length, holding: story)
    search = SearchProgress(text: text, count: window.count, next: next)
    let notes = offset == 0 ? try lists.said(of: source) : []
    return [.listLoaded(source, window)] + notes
  }
}
