import News

/// The pages of a book, as XHTML.
struct EPUBPages {
  let book: EPUBBook
  private let markup: StoryMarkup

  init(book: EPUBBook) {
    self.book = book
    markup = StoryMarkup(zone: book.zone, level: 1, isXML: true)
  }

  var titlePage: String {
    let count = book.stories.count
    return page(
      book.title,
      """
      <section>
      <h1>\(Markup.escaped(book.title))</h1>
      <p>\(Markup.escaped(book.subtitle))</p>
      <p>\(count == 1 ? "1 story" : "\(count) stories")</p>
      </section>
      """)
  }

  /// A section's own page with links to its stories.
  func chapterPage(_ number: Int) -> String {
    let chapter = book.chapters[number]
    let list = chapter.stories.isEmpty ? "" : "<ol>\n\(rows(number))\n</ol>"
    return page(
      chapter.title, "<section>\n<h1>\(Markup.escaped(chapter.title))</h1>\n\(list)\n</section>")
  }

  func storyPage(_ story: KeptStory) -> String { page(story.title, markup.article(story)) }

  /// The table of contents (EPUB 3.3, section 7).
  var navigation: String {
    let chapters = book.chapters.indices.map { number in
      let chapter = book.chapters[number]
      let rows = rows(number)
      if chapter.title.isEmpty { return rows }
      let nested = chapter.stories.isEmpty ? "" : "\n<ol>\n\(rows)\n</ol>"
      return "<li><a href=\"\(book.name(ofChapter: number))\">"
        + "\(Markup.escaped(chapter.title))</a>\(nested)</li>"
    }.filter { !$0.isEmpty }
    let front = "<li><a href=\"title.xhtml\">\(Markup.escaped(book.title))</a></li>"
    return page(
      book.title,
      """
      <nav epub:type="toc" id="toc">
      <ol>
      \(([front] + chapters).joined(separator: "\n"))
      </ol>
      </nav>
      """)
  }

  private func rows(_ number: Int) -> String {
    book.chapters[number].stories.enumerated().map { place, story in
      let language = markup.lang(Script.language(of: story.title))
      let title = Markup.escaped(story.title)
      return "<li><a href=\"\(book.name(of: place, in: number))\"\(language)>"
        + "\(title.trimmingBlanks.isEmpty ? "·" : title)</a></li>"
    }.joined(separator: "\n")
  }

  private func page(_ title: String, _ content: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"\
    \(markup.lang(book.languages[0]))>
    <head>
    <title>\(title.trimmingBlanks.isEmpty ? "·" : Markup.escaped(title))</title>
    <link rel="stylesheet" type="text/css" href="style.css"/>
    </head>
    <body>
    \(content)
    </body>
    </html>

    """
  }
}
