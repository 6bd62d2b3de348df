import News

/// Stories as one page of HTML that loads nothing and runs nothing.
struct HTMLExport {
  let title: String
  let zone: ZoneOffset
  /// Where the page's one story came from, so that the page can be kept elsewhere; nil for many.
  var source: Address?

  var opening: String {
    """
    <!doctype html>
    <html\(StoryMarkup(zone: zone).lang(Script.language(of: title)))>
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(Markup.escaped(title))</title>
    \(canonical)<style>
    \(HTMLExport.style)
    </style>
    </head>
    <body>

    """
  }

  private var canonical: String {
    source.map { "<link rel=\"canonical\" href=\"\(Markup.escaped($0.text))\">\n" } ?? ""
  }

  func item(_ kept: KeptStory) -> String {
    StoryMarkup(zone: zone).article(kept) + "\n"
  }

  var closing: String { "</body>\n</html>\n" }

  /// A column to read in; Korean lines break between words.
  static let style = """
    body { max-width: 38em; margin: 0 auto; padding: 1em; line-height: 1.6; }
    article + article { margin-top: 3em; padding-top: 2em; border-top: 1px solid; }
    section + section { margin-top: 2em; }
    :lang(ko) { word-break: keep-all; }
    .dek { font-weight: bold; }
    .meta, .tags, .credit, figcaption { font-size: smaller; }
    .note { border-left: 3px solid; padding-left: 1em; }
    a { overflow-wrap: anywhere; }
    """
}
