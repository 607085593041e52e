import Foundation
import Samples
import TestSupport
import Testing

// Elsewhere `env` cannot undo that whoever started the tests had the signal ignored.
#if canImport(Glibc)
  @Suite("Ended by force")
  struct KillTests {
    private let folder: TemporaryFolder
    private let names: [String]
    /// How often the program is ended: ten times are enough for every day.
    private let count = ProcessInfo.processInfo.environment["GOUJI_KILLS"].flatMap(Int.init) ?? 10

    init() throws {
      folder = try TemporaryFolder()
      names = SampleNames.distinct(1_000 + count, seed: 11)
      for number in 0..<1_000 { try write(names[number], to: "in/\(number % 10)/\(number).txt") }
      try folder.write("of another corpus", to: "cache/gouji/0123456789abcdef.index")
      try folder.write("of a person", to: "cache/gouji/notes.txt")
    }

    private func write(_ agency: String, to name: String) throws {
      try folder.write(
        "\(agency)2020年政府信息公开工作年度报告\n一、总体情况\n全年主动公开信息12条，都在本机关网站上。\n",
        to: name)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: folder[name])
    }

    private var cached: Set<String> { Set((try? folder.names(in: "cache/gouji")) ?? []) }

    /// Searches, with `shell` around the command.
    private func search(_ query: String, _ shell: (String) -> String) throws -> Gouji.Outcome {
      try Gouji.shell(
        "export XDG_CACHE_HOME='\(folder["cache"])'; "
          + shell("\"$gouji\" search '\(query)' '\(folder["in"])'"))
    }

    /// Half of the times the system ends the program at some byte of the index that it is writing, half
    /// of the times at any moment. GOUJI_KILLS says how often.
    @Test("at any moment: the next start is right, nothing stays behind, nothing else is harmed")
    func kills() throws {
      var random = SeededGenerator(seed: 7)
      _ = try search("局") { $0 }
      let whole = cached
      let index = try #require(
        whole.subtracting(["0123456789abcdef.index", "notes.txt"]).first, "no index was made")
      for round in 0..<count {
        // Something to read, and so an index to write.
        let name = names[1_000 + round]
        try write(name, to: "in/\(round % 10)/new-\(round).txt")
        if round % 2 == 0 {
          let size =
            FileManager.default.contents(atPath: folder["cache/gouji/\(index)"])?.count ?? 0
          let limit = Int.random(in: 1..<max(2, size / 1024), using: &random)
          let ended = try search(name) {
            "ulimit -c 0; ulimit -f \(limit); exec env --default-signal=XFSZ \($0)"
          }
          #expect(ended.status == 128 + SIGXFSZ)
          #expect(cached.subtracting(whole).count == 1, "ended while it wrote")
        } else {
          let delay = Double(Int.random(in: 0..<400, using: &random)) / 1000
          _ = try search(name) { "\($0) & sleep \(delay); kill -9 $!; wait" }
        }
        let next = try search(name) { $0 }
        #expect(
          next.status == 0 && next.lines.contains { $0.hasPrefix("\(name)\t2020\t1\t") },
          "round \(round)")
        #expect(cached == whole, "round \(round)")
      }
      #expect(folder.text("cache/gouji/0123456789abcdef.index") == "of another corpus")
      #expect(folder.text("cache/gouji/notes.txt") == "of a person")
    }
  }
#endif
