// swift-tools-version: 6.2
import PackageDescription

/// A library target of the package and what it may import.
func library(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies)
}

/// The tests of one target; all of them may use the generator and the test helpers.
func tests(
  _ name: String, excluding files: [String] = [], _ dependencies: Target.Dependency...
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["Samples", "TestSupport", "Reports"], exclude: files)
}

let package = Package(
  name: "gouji",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "gouji", targets: ["gouji"])],
  targets: [
    library("Reports"),
    library("Reading", "Reports"),
    library("Rules", "Reports"),
    library("Corpus", "Reading", "Rules", "Reports"),
    library("Export", "Reports"),
    library("Terminal"),
    library("Browser", "Terminal", "Corpus", "Export", "Rules", "Reading", "Reports"),
    library("Samples", "Reports"),
    library("Soundness", "Export", "Rules", "Reading", "Samples", "Terminal", "Reports"),
    .executableTarget(
      name: "gouji",
      dependencies: ["Browser", "Corpus", "Export", "Rules", "Reading", "Terminal", "Reports"]),
    .executableTarget(
      name: "bench",
      dependencies: [
        "Samples", "Soundness", "Browser", "Corpus", "Reading", "Rules", "Terminal", "Reports",
        "TestSupport",
      ]),
    .target(
      name: "TestSupport", dependencies: ["Terminal"], path: "Tests/TestSupport",
      exclude: ["Generators"]),
    tests("ReportsTests"),
    tests("ReadingTests", "Reading"),
    tests("RulesTests", "Rules", "Reading"),
    tests("CorpusTests", "Corpus"),
    tests("ExportTests", "Export"),
    tests("SoundnessTests", "Soundness", "Corpus"),
    tests("TerminalTests", "Terminal"),
    tests("BrowserTests", excluding: ["Snapshots"], "Browser", "Corpus", "Terminal"),
    tests("CommandTests", "gouji"),
  ]
)

// Without libFuzzer, which has its main function, the target cannot be linked: it is there only when
// asked for.
if Context.environment["GOUJI_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: ["Soundness", "Samples", "Browser", "Corpus", "Terminal", "Reports"]))
}

let warningsAreErrors = Context.environment["GOUJI_WARNINGS_AS_ERRORS"] != nil
for target in package.targets {
  target.swiftSettings = [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
  if target.name == "fuzz" {
    target.swiftSettings?.append(.unsafeFlags(["-parse-as-library"]))
  }
  if warningsAreErrors {
    target.swiftSettings?.append(.treatAllWarnings(as: .error))
  }
}
