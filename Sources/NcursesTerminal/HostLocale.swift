import CNcurses

/// The character encoding in which ncurses draws.
enum HostLocale {
  /// Sets a locale in UTF-8, the environment's where it is one: hosts that are reached over SSH
  /// often have LANG unset, or set to a locale that was never installed.
  /// - Returns: what was wrong with the environment's.
  static func useUTF8() -> TerminalNotice? {
    if hanji_locale_use("") { return nil }
    let codeset = String(cString: hanji_locale_codeset())
    let names: [String] = ["C.UTF-8", "en_US.UTF-8", "ko_KR.UTF-8"]
    let used = names.first { hanji_locale_use($0) }
    return .localeWithoutUTF8(codeset: codeset, used: used)
  }
}
