// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "boardwalk",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "boardwalk", targets: ["boardwalk"]),
    .library(name: "Plots", targets: ["Plots"]),
  ],
  dependencies: [
    // Spares us reading arguments: verbs, options, help, completions, suggestions for a wrong call.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Spares us a YAML reader that knows the line and column of every node, for site.yml and front matter.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Spares us SHA-256 for the manifest and HMAC for the board's pseudonyms, which nobody should write anew.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // The vector instructions, which Swift has no name for, that find bytes among 64.
    .target(name: "CBytes"),
    .target(name: "Ledgers", dependencies: ["CBytes"]),
    .target(name: "Metrics", dependencies: ["Ledgers"]),
    .target(name: "Reports", dependencies: ["Metrics", "Ledgers"]),
    .target(name: "Markup"),
    .target(name: "Plots", dependencies: ["Markup"]),
    // Spares us a parser of CommonMark and GitHub's extensions: the system's own library.
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    // Spares us a decompressor for files that are packed with gzip: the system's own library.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    // The one system call that swaps two folders in a single step.
    .target(name: "CExchange"),
    .target(name: "Narratives", dependencies: ["Markup", "CMarkGFM"]),
    // The locale files that come with the program, apart because they take long to compile.
    .target(name: "Locales", resources: [.embedInCode("Resources")]),
    .target(name: "Sites", dependencies: ["Reports", "Plots", "Narratives", "Markup"]),
    .executableTarget(
      name: "boardwalk",
      dependencies: [
        "Ledgers", "Metrics", "Reports", "Markup", "Plots", "Narratives", "Sites", "Locales", "CExchange",
        "CZlib",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
        .product(name: "Crypto", package: "swift-crypto"),
      ], resources: [.embedInCode("Resources")]),
    // What `make bench` measures inside one process.
    .executableTarget(name: "Benchmarks", dependencies: ["Ledgers", "Metrics", "Markup", "Narratives"]),
    // What `make bench-plots` measures inside one process.
    .executableTarget(name: "PlotBenchmarks", dependencies: ["Plots", "Markup"]),
    // What `make bench-ledger` measures as a whole process.
    .executableTarget(name: "ReferenceJob", dependencies: ["Ledgers", "Metrics"]),
    .testTarget(name: "LedgersTests", dependencies: ["Ledgers"], exclude: ["Faults"]),
    .testTarget(name: "MetricsTests", dependencies: ["Metrics", "Ledgers"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "Metrics", "Ledgers", "Markup"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(name: "PlotsTests", dependencies: ["Plots", "Markup"], exclude: ["Goldens"]),
    .testTarget(name: "NarrativesTests", dependencies: ["Narratives", "Markup"], exclude: ["Prose"]),
    .testTarget(
      name: "SitesTests", dependencies: ["Sites", "Reports", "Narratives", "Markup", "Metrics", "Ledgers"],
      exclude: ["messages.txt"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "boardwalk", "Reports", "Metrics", "Ledgers", "Locales", "Markup",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["CLDR.txt"]),
  ],
  swiftLanguageModes: [.v6]
)
