import Corpus
import Foundation
import Reports
import TestSupport
import Testing

@Suite("Loading a corpus")
struct LoadTests {
  /// A folder of so many reports, one agency each.
  private func folder(of count: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for index in 0..<count {
      try folder.write(reportText(agency(index), 2021), to: "\(1000 + index).txt")
    }
    return folder
  }

  private func agency(_ index: Int) -> String {
    let letters = Array("青白红金银平安和东西南北")
    return "\(letters[index / 12 % 12])\(letters[index % 12])\(index < 144 ? "山" : "河")县财政局"
  }

  @Test("hands on growing snapshots, and the last one is complete", arguments: [1, 2, 5])
  func growth(jobs: Int) throws {
    let folder = try folder(of: 150)
    let snapshots = loaded(Walk([folder.path]), jobs: jobs)
    #expect(snapshots.count > 2)
    for (earlier, later) in zip(snapshots, snapshots.dropFirst()) {
      #expect(earlier.filesDone < later.filesDone && earlier.reportCount < later.reportCount)
      #expect(!earlier.isComplete && earlier.filesFound == 150)
    }
    let last = try #require(snapshots.last)
    #expect(last.isComplete && last.reportCount == 150 && last.agencies.count == 150)
    #expect(snapshots[0].filesDone <= 64)
  }

  @Test("an empty folder and a folder that is not there give one complete, empty snapshot")
  func nothing() throws {
    let folder = try TemporaryFolder()
    for path in [folder.path, folder["gone"]] {
      let snapshots = loaded(Walk([path]))
      #expect(snapshots.count == 1)
      #expect(snapshots.allSatisfy { $0.isComplete && $0.agencies.count == 0 })
    }
    #expect(loaded(Walk([folder["gone"]])).first?.problems.count == 1)
    #expect(loaded(Walk([folder.path])).first?.problems.isEmpty == true)
  }

  @Test("what cannot be read is told, and the rest is there")
  func unreadable() throws {
    let folder = try folder(of: 3)
    try folder.link("1001a.txt", to: "gone.txt")
    let last = try #require(loaded(Walk([folder.path])).last)
    #expect(last.reportCount == 3 && last.isComplete && last.filesDone == 4)
    #expect(last.problems.count == 1)
    let problem = try #require(last.problems.first)
    #expect(problem.isFailure && problem.sentence.english.contains(folder["1001a.txt"]))
    #expect(problem.sentence.chinese.contains(folder["1001a.txt"]))
  }

  @Test("files without permission are told", .enabled(if: geteuid() != 0))
  func forbidden() throws {
    let folder = try folder(of: 2)
    unsafe chmod(folder["1000.txt"], 0)
    let last = try #require(loaded(Walk([folder.path])).last)
    #expect(last.reportCount == 1 && last.problems.count == 1)
  }

  @Test("what is no report is counted when a walk finds it, and listed when it is named")
  func otherFiles() throws {
    let folder = try folder(of: 1)
    try folder.write("通知\n请各单位参加。\n", to: "notice.txt")
    let walked = try #require(loaded(Walk([folder.path])).last)
    #expect(walked.reportCount == 1 && walked.otherFileCount == 1)
    let named = try #require(loaded(Walk([folder.path, folder["notice.txt"]])).last)
    #expect(named.reportCount == 2 && named.otherFileCount == 0)
  }

  @Test("a load that nobody wants any more ends, and another can follow at once")
  func cancelled() throws {
    let folder = try folder(of: 120)
    let walk = Walk([folder.path])
    for _ in 0..<10 {
      var delivered = 0
      loadColumns(walk, selection: Selection(), jobs: 3) { _ in
        delivered += 1
        return false
      }
      #expect(delivered == 1)
    }
    var files = 0
    loadInOrder(walk.files, selection: Selection(), jobs: 3) { _ in
      files += 1
      return files < 20
    }
    #expect(files == 20)
    #expect(loaded(walk).last?.reportCount == 120)
  }

  @Test("files come in their order, read by however many threads", arguments: [1, 2, 16])
  func order(jobs: Int) throws {
    let folder = try folder(of: 60)
    let walk = Walk([folder.path])
    var paths: [String] = []
    loadInOrder(walk.files, selection: Selection(), jobs: jobs) { file in
      paths += file.reports.map(\.path)
      return true
    }
    #expect(paths == walk.files.map(\.path))
  }

  @Test("takes only the years, agencies and editions that are asked for")
  func selection() throws {
    let folder = try TemporaryFolder()
    for year in 2019...2022 {
      try folder.write(reportText("青石县财政局", year), to: "f\(year).txt")
      try folder.write(reportText("白塔县民政局", year), to: "m\(year).txt")
    }
    try folder.write(namelessReport, to: "nameless.txt")
    func names(_ change: (inout Selection) -> Void) -> [String] {
      var selection = Selection()
      change(&selection)
      let snapshots = loaded(Walk([folder.path]), selection: selection)
      guard let last = snapshots.last else { return [] }
      return (0..<last.agencies.count).map { agency in
        "\(last.agencies.names[agency]) \(last.agencies.reports(agency).count)"
      }
    }
    #expect(names { _ in } == ["nameless.txt 1", "白塔县民政局 4", "青石县财政局 4"])
    #expect(names { $0.years = 2020...2021 } == ["白塔县民政局 2", "青石县财政局 2"])
    #expect(names { $0.agency = "财政" } == ["青石县财政局 4"])
    #expect(names { $0.edition = .form2021 } == [])
    #expect(names { $0.edition = .narrative }.count == 3)
  }

  @Test("a report is read again under its path, as often as one likes")
  func reopening() throws {
    let folder = try folder(of: 2)
    try folder.write(reportText("白塔县民政局", 2020), to: "a#7.txt")
    try folder.write(reportText("白塔县民政局", 2022), to: "a#8")
    for name in ["1001.txt", "a#7.txt", "a#8"] {
      for _ in 0..<2 { #expect(reopen(folder[name]).reports.map(\.path) == [folder[name]]) }
    }
    #expect(reopen(folder["1001.txt"]).reports.first?.agency?.name == agency(1))
  }

  @Test("a report that vanished since is not there, and no other stands in for it")
  func vanished() throws {
    let folder = try folder(of: 2)
    try FileManager.default.removeItem(atPath: folder["1000.txt"])
    for item in ["1000.txt", "1001.txt#5", "1001.txt#", "#", "1000.txt#1"] {
      #expect(reopen(folder[item]).reports.isEmpty)
    }
  }
}
