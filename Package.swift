// swift-tools-version: 6.2
import PackageDescription

/// Settings that every Swift target shares: the language is strict and a warning is an error.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableExperimentalFeature("Lifetimes"),
  .treatAllWarnings(as: .error),
]

/// A library of the house: its name is its folder, its dependencies are all that it may import.
func library(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// The tests of one target, in the folder of the same name with `Tests` behind it.
func tests(of name: String, _ more: [Target.Dependency] = []) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: [.byName(name: name)] + more, swiftSettings: strict)
}

let package = Package(
  name: "sluice",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "sluice", targets: ["sluice"]),
    .library(name: "SluiceClaims", targets: ["SluiceClaims"]),
    .library(name: "SluiceMarkup", targets: ["SluiceMarkup"]),
    .library(name: "SluiceText", targets: ["SluiceText"]),
    .library(name: "SluiceIntake", targets: ["SluiceIntake"]),
    .library(name: "SluiceEmit", targets: ["SluiceEmit"]),
    .library(name: "SluiceRun", targets: ["SluiceRun"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries of the system, one small target each.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // Generated tables as C arrays: they compile in a second and cost nothing at start-up.
    .target(name: "CTables", exclude: ["generate"]),

    // System calls that Swift cannot see.
    .target(name: "CSystem"),

    // From the vocabulary upward; nothing imports sideways or up.
    library("SluiceCore"),
    library("SluiceJSON"),
    library("SluiceUnicode", ["CTables"]),
    library("SluiceText", ["SluiceCore", "SluiceUnicode", "CTables"]),
    library("SluiceMarkup", ["SluiceCore", "SluiceJSON", "SluiceUnicode", "CTables"]),
    library("SluiceClaims", ["SluiceCore", "SluiceUnicode", "CTables"]),
    library("SluiceIntake", ["SluiceCore", "SluiceJSON", "CZlib"]),
    library("SluiceEmit", ["SluiceCore", "SluiceJSON", "CZlib", "CSystem"]),
    library(
      "SluiceRun",
      [
        "SluiceCore", "SluiceJSON", "SluiceUnicode", "SluiceText", "SluiceMarkup", "SluiceClaims",
        "SluiceIntake", "SluiceEmit", .product(name: "Yams", package: "Yams"),
      ]),
    .executableTarget(
      name: "sluice",
      dependencies: [
        "SluiceCore", "SluiceRun", "SluiceIntake", "SluiceText", "SluiceMarkup", "SluiceClaims", "SluiceEmit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),

    // Writes the features that the extractor's models are trained with; no part of the product.
    .executableTarget(name: "extractor-features", dependencies: ["SluiceMarkup"], swiftSettings: strict),
    // Measures reading alone; no product, built on demand.
    .executableTarget(
      name: "intake-bench", dependencies: ["SluiceCore", "SluiceIntake", "CZlib"], swiftSettings: strict),

    // Measures validation and script counting beside memcpy and iconv; no product, built on demand.
    .executableTarget(name: "text-bench", dependencies: ["SluiceCore", "SluiceText"], swiftSettings: strict),

    tests(of: "SluiceCore"),
    tests(of: "SluiceJSON"),
    tests(of: "SluiceUnicode"),
    tests(of: "SluiceText", ["SluiceCore", "SluiceUnicode", "SluiceIntake", "TestSupport"]),
    tests(of: "SluiceMarkup", ["SluiceCore"]),
    tests(of: "SluiceClaims", ["SluiceCore", "SluiceJSON"]),
    tests(of: "SluiceIntake", ["SluiceCore", "CZlib"]),
    tests(of: "SluiceEmit", ["SluiceCore", "SluiceJSON", "TestSupport"]),
    tests(of: "SluiceRun", ["SluiceCore", "SluiceIntake", "SluiceEmit", "TestSupport"]),
    .testTarget(
      name: "CommandLineTests", dependencies: ["sluice", "SluiceJSON", "SluiceCore", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "GoldTests", dependencies: ["sluice", "SluiceJSON", "TestSupport"], swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
  ]
)
