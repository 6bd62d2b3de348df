import Archive
import NcursesTerminal
import Typesetting

/// What terminals have answered about their widths, kept by the terminal's name.
struct TerminalWidths {
  let office: Office

  private var key: String { "ambiguous.\(office.world.value("TERM") ?? "")" }

  /// How wide this terminal draws ambiguous characters, as far as it was asked.
  func kept() throws(ArchiveError) -> AmbiguousWidth {
    try office.archive.preference(key) == "2" ? .wide : .narrow
  }

  /// Keeps an answer; what was kept stays where none came.
  func keep(_ report: WidthReport?) throws(ArchiveError) {
    guard let report else { return }
    try office.archive.setPreference(key, report.ambiguous == 2 ? "2" : "1")
  }
}
