import Foundation
import TestSupport
import Testing

/// What the layers promise and the compiler cannot check.
@Suite struct ArchitectureTests {
  /// Modules of values and screens: what they need to know is passed in.
  static let pure = ["News", "Terminal", "Typesetting", "WireProtocol", "ReaderUI"]
  static let forbidden = [
    "Date()", "Task {", "Task.detached", "print(", "FileManager", "import Foundation",
    "import Glibc", "import Dispatch", "ProcessInfo", "getenv", "time(nil)",
  ]

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

  /// Which module alone may touch a C library.
  static let owners = [
    ("CNcurses", "NcursesTerminal"), ("CCurl", "Fetching"), ("CLibXML2", "PageParsing"),
    ("GRDB", "Archive"), ("CZstd", "Archive"), ("TOMLKit", "PaperFiles"),
    ("CHangul", "KoreanKeyboard"), ("CQRCode", "QRCode"),
  ]

  @Test("A library is touched in one module", arguments: owners)
  func libraryHasOneOwner(library: String, owner: String) throws {
    let package = try #require(PackageFolder.containing(#filePath))
    let modules = try FileManager.default.contentsOfDirectory(atPath: "\(package)/Sources")
    for module in modules where module != owner && !module.hasPrefix("C") {
      for (path, text) in try Self.sources(of: module) {
        #expect(!text.contains("import \(library)\n"), "\(module)/\(path) imports \(library)")
      }
    }
  }

  @Test("Nothing traps on input", arguments: ["try!", "as!", "fatalError("])
  func noTraps(word: String) throws {
    let package = try #require(PackageFolder.containing(#filePath))
    let modules = try FileManager.default.contentsOfDirectory(atPath: "\(package)/Sources")
    for module in modules where !module.hasPrefix("C") {
      for (path, text) in try Self.sources(of: module) {
        #expect(!text.contains(word), "\(module)/\(path) holds \(word)")
      }
    }
  }

  @Test func readerNeverOpensASocketOrParsesAPage() throws {
    for (path, text) in try Self.sources(of: "hanji") {
      for word in ["import Fetching", "import PageParsing", "socket("] {
        #expect(!text.contains(word), "hanji/\(path) holds \(word)")
      }
    }
  }
}
