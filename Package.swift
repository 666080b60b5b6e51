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

/// The files that the report and the page of `inspect` are put together from.
let pageParts = [
  "report.html", "inspect.html", "page.css", "report.css", "inspect.css", "dom.js", "data.js", "format.js", "series.js",
  "query.js", "grid.js", "claim.js", "charts.js", "csv.js", "run.js", "main.js",
]

let package = Package(
  name: "sluice",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "sluice", targets: ["sluice"]),
    .library(name: "SluiceClaims", targets: ["SluiceClaims"]),
    .library(name: "SluiceMarkup", targets: ["SluiceMarkup"]),
    .library(name: "SluiceText", targets: ["SluiceText"]),
    .library(name: "SluiceIntake", targets: ["SluiceIntake"]),
    .library(name: "SluiceMetrics", targets: ["SluiceMetrics"]),
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
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // Generated tables as C arrays: they compile in a second and cost nothing at start-up.
    .target(name: "CTables", exclude: ["generate"]),

    // System calls and instructions of the processor that Swift cannot see.
    .target(name: "CSystem"),

    // From the vocabulary upward; nothing imports sideways or up.
    library("SluiceCore", ["CSystem"]),
    library("SluiceJSON"),
    library("SluiceUnicode", ["CTables"]),
    library("SluiceText", ["SluiceCore", "SluiceUnicode", "CTables"]),
    library("SluiceMarkup", ["SluiceCore", "SluiceJSON", "SluiceUnicode", "CTables"]),
    library("SluiceClaims", ["SluiceCore", "SluiceUnicode", "CTables"]),
    library("SluiceIntake", ["SluiceCore", "SluiceJSON", "CZlib", "CSystem"]),
    library("SluiceEmit", ["SluiceCore", "SluiceJSON", "CZlib", "CSystem"]),
    library("SluiceMetrics", ["SluiceClaims", "SluiceJSON", "SluiceUnicode"]),
    library(
      "SluiceRun",
      [
        "SluiceCore", "SluiceJSON", "SluiceUnicode", "SluiceText", "SluiceMarkup", "SluiceClaims",
        "SluiceIntake", "SluiceEmit", "CSystem", .product(name: "Yams", package: "Yams"),
      ]),
    // The pages for people; what they are made of lies in Page and is part of the program.
    .target(
      name: "SluiceReport", dependencies: ["SluiceCore", "SluiceJSON", "SluiceEmit", "SluiceRun"],
      resources: pageParts.map { .embedInCode("Page/\($0)") }, swiftSettings: strict),
    .executableTarget(
      name: "sluice",
      dependencies: [
        "SluiceCore", "SluiceJSON", "SluiceRun", "SluiceIntake", "SluiceText", "SluiceMarkup", "SluiceClaims",
        "SluiceEmit", "SluiceMetrics", "SluiceReport", "CSystem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),

    // Writes the features that the extractor's models are trained with; no part of the product.
    .executableTarget(name: "extractor-features", dependencies: ["SluiceMarkup"], swiftSettings: strict),
    // Measures reading alone; no product, built on demand.
    .executableTarget(
      name: "intake-bench", dependencies: ["SluiceCore", "SluiceIntake", "CZlib"], swiftSettings: strict),

    // Measures the compression of rows beside zlib; no product, built on demand.
    .executableTarget(name: "emit-bench", dependencies: ["SluiceEmit", "CZlib"], swiftSettings: strict),

    // Measures validation and script counting beside memcpy and iconv; no product, built on demand.
    .executableTarget(name: "text-bench", dependencies: ["SluiceCore", "SluiceText"], swiftSettings: strict),

    // The programs of the documentation, compiled and run as they stand there; no product.
    .executableTarget(
      name: "example-claims", dependencies: ["SluiceClaims"], path: "Tests/Examples/claims", swiftSettings: strict),
    .executableTarget(
      name: "example-markup", dependencies: ["SluiceMarkup"], path: "Tests/Examples/markup", swiftSettings: strict),
    .executableTarget(
      name: "example-text", dependencies: ["SluiceText"], path: "Tests/Examples/text", swiftSettings: strict),

    tests(of: "SluiceCore"),
    tests(of: "SluiceJSON"),
    tests(of: "SluiceUnicode"),
    tests(of: "SluiceText", ["SluiceCore", "SluiceUnicode", "SluiceIntake", "TestSupport"]),
    tests(of: "SluiceMarkup", ["SluiceCore", "SluiceJSON", "CTables", "TestSupport"]),
    tests(of: "SluiceClaims", ["SluiceCore", "SluiceJSON"]),
    tests(of: "SluiceMetrics", ["SluiceEmit", "SluiceJSON"]),
    tests(of: "SluiceIntake", ["SluiceCore", "CZlib"]),
    tests(of: "SluiceEmit", ["SluiceCore", "SluiceJSON", "TestSupport", "CZlib"]),
    tests(of: "SluiceRun", ["SluiceCore", "SluiceIntake", "SluiceEmit", "TestSupport"]),
    tests(of: "SluiceReport", ["SluiceCore", "SluiceJSON", "TestSupport"]),
    .testTarget(
      name: "CommandLineTests", dependencies: ["sluice", "SluiceJSON", "SluiceCore", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentationTests",
      dependencies: ["sluice", "example-claims", "example-markup", "example-text", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "GoldTests", dependencies: ["sluice", "SluiceJSON", "TestSupport"], swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
  ]
)

// The fuzzer has its own entry point and needs the sanitizers' runtime, so no ordinary build may see it:
// `Tests/Fuzz/build` sets the variable.
if Context.environment["SLUICE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "sluice-fuzz",
      dependencies: [
        "SluiceCore", "SluiceJSON", "SluiceText", "SluiceMarkup", "SluiceClaims", "SluiceIntake", "SluiceRun",
      ],
      path: "Tests/Fuzz", exclude: ["Seeds", "mint_seeds.py", "build", "fuzz", "leaks.supp"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
  package.products.append(.executable(name: "sluice-fuzz", targets: ["sluice-fuzz"]))
}
