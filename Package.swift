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
func cSettings(_ flags: String...) -> [CSetting] {
  [.unsafeFlags(["-std=gnu23", "-Wall", "-Wextra"] + flags), .treatAllWarnings(as: .error)]
}

func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil
) -> Target {
  .target(name: name, dependencies: dependencies, path: path, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

func cModule(
  _ name: String, libraries: [String] = [], flags: String = "-DHANJI", exclude: [String] = []
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
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // 1 values
    module("News"),
    module("Typesetting"),
  ]
)
