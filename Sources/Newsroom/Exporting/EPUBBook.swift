import News

/// Stories as a book (EPUB 3.3): a title page, a page for each section, one for each story.
///
/// The same chapters and date give the same bytes.
struct EPUBBook {
  let title: String
  let subtitle: String
  let chapters: [ExportChapter]
  let zone: ZoneOffset
  let now: Instant

  var bytes: [UInt8] {
    var archive = ZipArchive()
    // First and stored, so that a look at the first bytes tells what the file is (OCF 3.3, 4.3).
    archive.add("mimetype", Array("application/epub+zip".utf8))
    archive.add("META-INF/container.xml", Array(EPUBBook.container.utf8))
    archive.add("EPUB/package.opf", Array(EPUBPackage(book: self).document.utf8))
    archive.add("EPUB/nav.xhtml", Array(EPUBPages(book: self).navigation.utf8))
    archive.add("EPUB/style.css", Array(HTMLExport.style.utf8))
    for page in pages { archive.add("EPUB/\(page.name)", Array(page.text.utf8)) }
    return archive.bytes
  }

  /// A page in the order of reading.
  struct Page {
    var name: String
    var text: String
  }

  var pages: [Page] {
    let writer = EPUBPages(book: self)
    var pages = [Page(name: "title.xhtml", text: writer.titlePage)]
    for (number, chapter) in chapters.enumerated() {
      if !chapter.title.isEmpty {
        pages.append(Page(name: name(ofChapter: number), text: writer.chapterPage(number)))
      }
      for (place, story) in chapter.stories.enumerated() {
        pages.append(Page(name: name(of: place, in: number), text: writer.storyPage(story)))
      }
    }
    return pages
  }

  func name(ofChapter number: Int) -> String {
    "section-\(Timestamp.padded(number + 1, 2)).xhtml"
  }

  func name(of place: Int, in chapter: Int) -> String {
    "story-\(Timestamp.padded(chapter + 1, 2))-\(Timestamp.padded(place + 1, 4)).xhtml"
  }

  var stories: [KeptStory] { chapters.flatMap(\.stories) }

  /// The languages of its texts, the first being that of most.
  var languages: [Language] {
    let all = stories.flatMap(\.languages)
    let counts = Language.allCases.map { language in
      (language: language, count: all.count { $0 == language })
    }
    let found = counts.filter { $0.count > 0 }.sorted { $0.count > $1.count }.map(\.language)
    return found.isEmpty ? [.english] : found
  }

  private static let container = """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
    </rootfiles>
    </container>

    """
}
