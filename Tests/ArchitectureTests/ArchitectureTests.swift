import Foundation
import TestSupport
import Testing

/// What the layers promise and the compiler cannot check.
@Suite struct ArchitectureTests {
  /// Modules of values and screens: what they need to know is passed in.
  static let pure = [
    "News", "Terminal", "Typesetting", "WireProtocol", "PictureProtocol", "ReaderUI",
    "Configuration", "Serving",
  ]
  static let forbidden = [
    "Date()", "Task {", "Task.detached", "print(", "FileManager", "import Foundation",
    "import Glibc", "import Dispatch", "ProcessInfo", "getenv", "time(nil)",
  ]

  /// Whether a module is one of C: `CCurl`, not `Configuration`.
  private func isC(_ module: String) -> Bool {
    module.hasPrefix("C") && module.dropFirst().first?.isUppercase == true
  }

  static func sources(of module: String) throws -> [(path: String, text: String)] {
    let package = try #require(PackageFolder.containing(#filePath))
    let folder = "\(package)/Sources/\(module)"
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let swift = files.filter { $0.hasSuffix(".swift") }.sorted()
    #expect(!swift.isEmpty, "no sources in \(folder)")
    return try swift.map { file in
      (file, try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8))
    }
  }

  @Test("Pure modules have no clock, files or tasks", arguments: pure)
  func purity(module: String) throws {
    for (path, text) in try Self.sources(of: module) {
      for word in Self.forbidden {
        #expect(!text.contains(word), "\(module)/\(path) holds \(word)")
      }
    }
  }

  /// What is the same in both languages: programs, networks, one's own words.
  static let sameInBoth: Set<String> = ["english: \"\""]

  @Test("What is said in English is said in Korean", arguments: ["ReaderUI", "hanji"])
  func everySentenceHasBothLanguages(module: String) throws {
    for (path, text) in try Self.sources(of: module) {
      for words in Self.argumentLists(of: "LocalizedText(", in: text)
      where words.contains("\"") && !words.contains("korean:") {
        #expect(Self.sameInBoth.contains(words), "\(module)/\(path): \(words) has no Korean")
      }
    }
  }

  /// What stands between the parentheses of each call; those inside of texts are balanced in ours.
  private static func argumentLists(of call: String, in text: String) -> [String] {
    text.split(separator: call).dropFirst().map { rest in
      var depth = 1
      let end = rest.firstIndex { character in
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
        return depth == 0
      }
      return String(rest[..<(end ?? rest.endIndex)])
    }
  }

  /// Which module alone may touch a C library.
  ///
  /// TOML is a language of the user's files: of papers, and of the configuration.
  static let owners: [(String, Set<String>)] = [
    ("CNcurses", ["NcursesTerminal"]), ("CCurl", ["Fetching"]), ("CLibXML2", ["PageParsing"]),
    ("GRDB", ["Archive"]), ("CZstd", ["Archive"]), ("TOMLKit", ["PaperFiles", "Configuration"]),
    ("CHangul", ["KoreanKeyboard"]), ("CQRCode", ["QRCode"]), ("CPictures", ["hanji-picture"]),
    ("CWire", ["Workers", "hanji-wire", "hanji-picture"]),
  ]

  @Test("A library is touched where it belongs", arguments: owners)
  func libraryHasItsOwners(library: String, owners: Set<String>) throws {
    let package = try #require(PackageFolder.containing(#filePath))
    let modules = try FileManager.default.contentsOfDirectory(atPath: "\(package)/Sources")
    for module in modules where !owners.contains(module) && !isC(module) {
      for (path, text) in try Self.sources(of: module) {
        #expect(!text.contains("import \(library)\n"), "\(module)/\(path) imports \(library)")
      }
    }
  }

  @Test("Nothing traps on input", arguments: ["try!", "as!", "fatalError("])
  func noTraps(word: String) throws {
    let package = try #require(PackageFolder.containing(#filePath))
    let modules = try FileManager.default.contentsOfDirectory(atPath: "\(package)/Sources")
    for module in modules where !isC(module) {
      for (path, text) in try Self.sources(of: module) {
        #expect(!text.contains(word), "\(module)/\(path) holds \(word)")
      }
    }
  }

  @Test func readerNeverOpensASocketOrParsesAPageOrPicture() throws {
    for (path, text) in try Self.sources(of: "hanji") {
      for word in ["import Fetching", "import PageParsing", "import CPictures", "socket("] {
        #expect(!text.contains(word), "hanji/\(path) holds \(word)")
      }
    }
  }
}
