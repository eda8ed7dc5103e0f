// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "balint",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "balint", targets: ["balint"])
  ],
  targets: [
    .systemLibrary(
      name: "CSQLite",
      path: "Sources/CSQLite",
      pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]
    ),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: strict),
    .target(name: "Text", swiftSettings: strict),
    .target(name: "Domain", swiftSettings: strict),
    .target(name: "CEmbedded"),
    .target(name: "Embedded", dependencies: ["CEmbedded"], swiftSettings: strict),
    .target(name: "SchemeFiles", dependencies: ["Domain", "Embedded", "Text"], swiftSettings: strict),
    .target(name: "Store", dependencies: ["Domain", "Embedded", "SQLite"], swiftSettings: strict),
    .target(name: "Evidence", dependencies: ["Domain", "Text"], swiftSettings: strict),
    .target(name: "Publishing", dependencies: ["Domain", "Embedded", "Text"], swiftSettings: strict),
    .target(
      name: "CLI",
      dependencies: [
        "Domain", "Embedded", "Evidence", "Publishing", "SchemeFiles", "Store", "Text",
      ],
      swiftSettings: strict
    ),
    .executableTarget(name: "balint", dependencies: ["CLI"], swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["CLI", "Domain", "Publishing", "SchemeFiles", "Store"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: strict),
    .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: strict),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"], swiftSettings: strict),
    .testTarget(name: "EmbeddedTests", dependencies: ["Embedded", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SchemeFilesTests", dependencies: ["SchemeFiles", "Domain", "Embedded"], swiftSettings: strict),
    .testTarget(
      name: "StoreTests", dependencies: ["Store", "SQLite", "Domain", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "EvidenceTests", dependencies: ["Evidence", "Domain"], swiftSettings: strict),
    .testTarget(
      name: "PublishingTests", dependencies: ["Publishing", "Domain", "SchemeFiles", "Text", "TestSupport"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "FunctionalTests", dependencies: ["CLI", "Domain", "TestSupport"], exclude: ["Cases"],
      swiftSettings: strict),
    .testTarget(
      name: "PrintTests", dependencies: ["Publishing", "Domain", "SchemeFiles", "Text", "TestSupport"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
