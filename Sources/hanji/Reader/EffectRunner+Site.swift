import Archive
import News
import Newsroom
import ReaderUI

/// What the paper's own site was asked for, and what it found.
struct SiteSearch {
  var words = ""
  /// The stories in the site's order; nil until it has answered.
  var found: [StoryID]?
}

extension EffectRunner {
  /// What the site finds: at once where it was asked before, else as soon as it answers.
  func site(_ words: String) throws(ArchiveError) -> [Action] {
    guard siteSearch.words != words else { return try window(ofSite: words) }
    siteSearch = SiteSearch(words: words)
    if office.newsroom.search(words, of: shown, at: now) { return [] }
    return fail(words, Words.noSiteAddress)
  }

  func takeFound(_ words: String, _ found: [StoryID]) throws(ArchiveError) -> [Action] {
    guard siteSearch.words == words else { return [] }
    siteSearch.found = found
    return try window(ofSite: words)
  }

  func failSearch(_ words: String, _ problem: Problem) -> [Action] {
    siteSearch.words == words ? fail(words, Words.sentence(problem)) : []
  }

  private func window(ofSite words: String) throws(ArchiveError) -> [Action] {
    guard let found = siteSearch.found else { return [] }
    var rows: [ListedHeadline] = []
    for id in found {
      if let listed = try archive.listed(id) { rows.append(listed) }
    }
    return [.listLoaded(.site(words), ListWindow(rows: rows, count: rows.count, order: .paper))]
  }

  /// It is asked anew the next time.
  private func fail(_ words: String, _ sentence: LocalizedText) -> [Action] {
    siteSearch = SiteSearch()
    return [
      .listLoaded(.site(words), ListWindow(order: .paper)),
      .said(Status(sentence, isWarning: true)),
    ]
  }
}

extension Words {
  fileprivate static let noSiteAddress = LocalizedText(
    english: "These words make no address that the site could be asked for.",
    korean: "이 낱말로는 사이트에 물을 주소를 만들 수 없습니다.")
  static let noOlder = LocalizedText(
    english: "The site lists no older stories.", korean: "사이트에 더 오래된 기사가 없습니다.")
}
