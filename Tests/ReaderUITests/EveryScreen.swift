/// Every screen and overlay of the reader, with the keys that lead there.
enum EveryScreen {
  static let ways: [(name: String, keys: String)] = [
    ("front", "j"), ("menu", "hl"), ("list", "h<Enter>jj"), ("bookmarks", "S"),
    ("picked", "h<Enter>vv"), ("found", "/성장<Enter>j"), ("nothing-found", "/없는말<Enter>"),
    ("story", "<Enter>"), ("story-end", "<Enter>G"), ("story-korean", "<Enter>LLL"),
    ("story-zen", "h<Enter><Enter>z"), ("story-search", "<Enter>/harbour<Enter>"),
    ("help-front", "?"), ("help-list", "h<Enter>?"), ("help-story", "<Enter>?G"),
    ("palette", ":"), ("palette-typed", ":ㅇㄱ"), ("share", "e"), ("links", "<Enter>;"),
    ("filters", "h<Enter>f"), ("following", "h<Enter>F"), ("tags", ":all tags<Enter>"),
    ("settings", ":settings<Enter>"), ("changes", "<Enter>D"), ("about", ":about<Enter>"),
    ("log", ":log<Enter>"), ("tour", ":first steps<Enter>"), ("address", "a"), ("code", "c"),
    ("prompt", "/성장 since:7d"), ("tagging", "t"), ("print", "<Enter>p"),
    ("readings", "<Enter>d"), ("site", ",boats<Enter>j"), ("site-asked", ",silence<Enter>"),
    ("site-nothing", ",nothing<Enter>"), ("importing", ":take in a file<Enter>~/news/"),
    ("picture", "Gin"), ("picture-near", "<Enter>iz<Space>"),
    ("contact-sheet", "Gitj"), ("statistics", ":statistics<Enter>"),
  ]
}
