import Glibc
import News
import ReaderUI

/// What surrounds the program: folders, time, languages.
///
/// Read once, passed on.
struct World: Sendable {
  /// The environment's variables.
  let environment: [String: String]
  /// Whether Korean time is told, wherever the host is.
  private(set) var isInKorea = false
  /// The folder of the host's settings, which hold in the place of the person's own files; nil where
  /// the person's own hold.
  private(set) var house: String?

  /// The present, where it is not that of the host.
  private var present: Int64?

  /// The surroundings of this process.
  static var current: World { World(environment: readEnvironment()) }

  /// The same surroundings with another time: `KST`, or this host's.
  func telling(time: String) -> World {
    var world = self
    world.isInKorea = time == "KST"
    return world
  }

  /// The same surroundings at the time that `SOURCE_DATE_EPOCH` names, in seconds since 1970, for output
  /// that is to be the same every time (reproducible-builds.org).
  var reproducible: World {
    var world = self
    world.present = value("SOURCE_DATE_EPOCH").flatMap { Int64($0) }
    return world
  }

  /// The same surroundings with the host's settings alone.
  func obeying(house: String) -> World {
    var world = self
    world.house = house
    return world
  }

  func value(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// No folder was named in which files of the user's could lie, or it is not there.
  struct NoHome: Error, Equatable {
    /// What HOME says; nil where it says nothing.
    var path: String?
  }

  /// Where the archive lies: `--data`, else the XDG data folder.
  ///
  /// A home folder that is not there is not made: HOME is wrong, and what was kept lies elsewhere.
  func dataFolder(_ given: String?) throws(NoHome) -> String {
    if let given { return given }
    if let data = value("XDG_DATA_HOME"), data.hasPrefix("/") { return "\(data)/hanji" }
    guard let home = value("HOME"), home.hasPrefix("/"), access(home, X_OK) == 0 else {
      throw NoHome(path: value("HOME"))
    }
    return "\(home)/.local/share/hanji"
  }

  /// Where the user's own files lie.
  var configurationFolder: String {
    if let house { return house }
    if let folder = value("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return "\(folder)/hanji" }
    return "\(home)/.config/hanji"
  }

  private var home: String { value("HOME") ?? "" }

  /// The language of menus and messages (`LC_ALL`, `LC_MESSAGES`, `LANG`).
  var language: Language {
    let locale = value("LC_ALL") ?? value("LC_MESSAGES") ?? value("LANG") ?? ""
    return locale.hasPrefix("ko") ? .korean : .english
  }

  /// A text in that language, for standard output and error: in English where Korean in UTF-8
  /// could not be read.
  func text(_ text: LocalizedText) -> String { isOfUTF8 ? text.text(in: language) : text.english }

  /// Whether the host's characters are those of UTF-8 (`LC_ALL`, `LC_CTYPE`, `LANG`).
  var isOfUTF8: Bool {
    let locale = value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG") ?? ""
    let codeset = locale.lowercased().filter { $0 != "-" }
    return codeset.contains("utf8")
  }

  /// The present time in the host's zone.
  var clock: Clock {
    var seconds = present.map { time_t($0) } ?? time(nil)
    if isInKorea { return Clock(now: Instant(seconds: Int64(seconds))) }
    var local = tm()
    localtime_r(&seconds, &local)
    let zone = ZoneOffset(minutes: local.tm_gmtoff / 60)
    let name = local.tm_zone.map { String(cString: $0) } ?? "UTC"
    return Clock(now: Instant(seconds: Int64(seconds)), zone: zone, zoneName: name)
  }

  private static func readEnvironment() -> [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let pointer = entry.pointee {
      let parts = String(cString: pointer).split(separator: "=", maxSplits: 1)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      entry += 1
    }
    return variables
  }
}
