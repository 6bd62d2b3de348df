// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is built with: nothing imported by accident, no warning left.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// C23 for `#embed`; the folders are those of Debian's -dev packages.
func cSettings(_ flags: [String]) -> [CSetting] {
  [.unsafeFlags(["-std=gnu23", "-Wall", "-Wextra"] + flags), .treatAllWarnings(as: .error)]
}

func module(
  _ name: String, _ dependencies: [Target.Dependency] = []
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// glib and chafa keep a header of the machine's beside their library.
let pictureHeaders = ["glib-2.0", "chafa"].flatMap { name in
  ["-I/usr/include/\(name)"]
    + ["x86_64", "aarch64"].map { "-I/usr/lib/\($0)-linux-gnu/\(name)/include" }
}

func cModule(
  _ name: String, libraries: [String] = [], flags: [String] = ["-DHANJI"], exclude: [String] = []
) -> Target {
  .target(
    name: name, exclude: exclude, cSettings: cSettings(flags),
    linkerSettings: libraries.map { .linkedLibrary($0) })
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "hanji",
  products: [
    .executable(name: "hanji", targets: ["hanji"]),
    .executable(name: "hanji-wire", targets: ["hanji-wire"]),
    .executable(name: "hanji-picture", targets: ["hanji-picture"]),
    .library(name: "faults", type: .dynamic, targets: ["CFaults"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    // 0 C: each includes its library's headers privately and exports plain functions
    cModule("CNcurses", libraries: ["ncursesw", "tinfo"]),
    cModule(
      "CLibXML2", libraries: ["xml2"], flags: ["-I/usr/include/libxml2"], exclude: ["tags.inc"]),
    cModule("CCurl", libraries: ["curl"]),
    cModule("CWire"),
    cModule("CPrograms"),
    cModule("CSession"),
    cModule("CZstd", libraries: ["zstd"]),
    cModule("CHangul", libraries: ["hangul"]),
    cModule("CQRCode", libraries: ["qrencode"]),
    cModule(
      "CPictures", libraries: ["jpeg", "png", "gif", "webp", "chafa", "glib-2.0"],
      flags: pictureHeaders),
    cModule("CResources", exclude: ["sample_table.inc"]),

    // 1 values
    module("News"),
    module("Typesetting"),
    module("Terminal", ["Typesetting"]),
    module("WireProtocol", ["News"]),
    module("Serving"),
    module("PictureProtocol", ["Terminal"]),

    // 2 edges
    module("NcursesTerminal", ["Terminal", "CNcurses"]),
    module("Archive", ["News", "Typesetting", "CZstd", grdb]),
    module("PaperFiles", ["News", toml]),
    module("KoreanKeyboard", ["CHangul"]),
    module("QRCode", ["CQRCode"]),
    module("Configuration", ["News", "Terminal", "PaperFiles", toml]),
    module("Workers", ["CWire"]),
    module("WireClient", ["News", "WireProtocol", "Workers"]),
    module("PictureClient", ["PictureProtocol", "Workers"]),
    module("Fetching", ["News", "CCurl"]),
    module("PageParsing", ["News", "Typesetting", "CLibXML2"]),

    // 3 logic
    module("ReaderUI", ["News", "Terminal", "Typesetting"]),
    module("Newsroom", ["News", "Archive", "WireClient", "WireProtocol"]),

    // 4 shell
    program(
      "hanji",
      [
        "News", "Terminal", "Typesetting", "ReaderUI", "Newsroom", "NcursesTerminal", "Archive",
        "PaperFiles", "Configuration", "KoreanKeyboard", "QRCode", "WireClient", "WireProtocol",
        "Workers", "PictureClient", "PictureProtocol", "CResources", "CPrograms", "Serving",
        "CSession", arguments,
      ]),
    program(
      "hanji-wire",
      ["News", "Typesetting", "WireProtocol", "Fetching", "PageParsing", "CResources", "CWire"]),

    program(
      "hanji-picture", ["Terminal", "PictureProtocol", "CPictures", "CWire"]),

    // Tests
    tests("NewsTests", ["News"]),
    tests("TypesettingTests", ["Typesetting", "TestSupport"]),
    tests("TerminalTests", ["Terminal", "Typesetting"]),
    tests("WireProtocolTests", ["News", "WireProtocol"]),
    tests("ServingTests", ["Serving"]),
    tests(
      "ReaderUITests",
      [
        "News", "ReaderUI", "Terminal", "Typesetting", "TestSupport", "KoreanKeyboard", "QRCode",
      ]),
    tests("KoreanKeyboardTests", ["KoreanKeyboard"]),
    tests("BenchFiguresTests", ["BenchFigures", "TestSupport"]),
    tests("QRCodeTests", ["QRCode"]),
    tests("ArchiveTests", ["Archive", "News", "TestSupport", grdb]),
    tests("PaperFilesTests", ["PaperFiles", "News", "TestSupport"]),
    tests(
      "ConfigurationTests",
      [
        "Configuration", "News", "PaperFiles", "ReaderUI", "Terminal", "TestSupport", "CResources",
      ]),
    tests(
      "NewsroomTests",
      [
        "Newsroom", "Archive", "News", "PageParsing", "PaperFiles", "TestSupport", "WireClient",
        "WireProtocol",
      ]),
    tests("PageParsingTests", ["PageParsing", "News", "Typesetting", "PaperFiles", "TestSupport"]),
    tests("FetchingTests", ["Fetching", "News", "LoopbackSite"]),
    tests(
      "WireClientTests",
      [
        "WireClient", "WireProtocol", "Workers", "News", "LoopbackSite", "TestSupport",
        "hanji-wire", "wall-probe",
      ]),
    tests("PictureProtocolTests", ["PictureProtocol", "Terminal"]),
    tests(
      "PictureClientTests",
      ["PictureClient", "PictureProtocol", "Terminal", "TestSupport", "hanji-picture"]),
    tests(
      "NcursesTerminalTests",
      ["NcursesTerminal", "Terminal", "Typesetting", "TestSupport", "terminal-probe"]),
    tests("ArchitectureTests", ["TestSupport"]),
    tests(
      "EndToEndTests",
      ["Terminal", "Typesetting", "TestSupport", "LoopbackSite", "hanji", "hanji-wire", "meter"]),
    .target(
      name: "LoopbackSite", dependencies: ["CResources", "CGzip"], path: "Tests/LoopbackSite",
      swiftSettings: strict),
    .target(
      name: "CGzip", path: "Tests/CGzip", cSettings: cSettings(["-DHANJI"]),
      linkerSettings: [.linkedLibrary("z")]),
    .executableTarget(
      name: "loopback-site", dependencies: ["LoopbackSite"], path: "Tests/LoopbackSiteTool",
      swiftSettings: strict),
    .executableTarget(
      name: "terminal-probe", dependencies: ["NcursesTerminal", "Terminal", "Typesetting"],
      path: "Tests/TerminalProbe", swiftSettings: strict),
    .executableTarget(name: "meter", path: "Tests/Meter", cSettings: cSettings(["-DHANJI"])),
    .executableTarget(
      name: "wall-probe", dependencies: ["CWire"], path: "Tests/WallProbe",
      cSettings: cSettings(["-DHANJI"])),
    .executableTarget(
      name: "bench",
      dependencies: ["BenchFigures", "LoopbackSite", "Terminal", "TestSupport", "Typesetting"],
      path: "Tests/Bench", swiftSettings: strict),
    .executableTarget(
      name: "bare-screen", path: "Tests/BareScreen", cSettings: cSettings(["-DHANJI"]),
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "BenchFigures", path: "Tests/BenchFigures", swiftSettings: strict),
    .executableTarget(
      name: "archive-bench",
      dependencies: ["Archive", "BenchFigures", "News", "Typesetting", grdb],
      path: "Tests/ArchiveBench", swiftSettings: strict),
    .target(name: "CFaults", path: "Tests/Faults", cSettings: cSettings(["-DHANJI"])),
    .target(
      name: "TestSupport", dependencies: ["Terminal", "CTestTerminal"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .target(
      name: "CTestTerminal", path: "Tests/CTestTerminal", cSettings: cSettings(["-DHANJI"]),
      linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util")]),
  ]
)

/// Programs for libFuzzer, which only `make fuzz` builds.
func fuzzing(_ kind: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: "fuzz-\(kind.lowercased())", dependencies: dependencies + ["CFuzz"],
    path: "Tests/Fuzz/\(kind)", swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
}

if Context.environment["HANJI_FUZZ"] != nil {
  package.targets += [
    .target(name: "CFuzz", path: "Tests/Fuzz/Driver", cSettings: cSettings(["-DHANJI"])),
    fuzzing("Pages", ["PageParsing", "News", "PaperFiles"]),
    fuzzing("Feeds", ["PageParsing", "News"]),
    fuzzing("Dates", ["PageParsing", "News"]),
    fuzzing("Encodings", ["PageParsing"]),
  ]
}
