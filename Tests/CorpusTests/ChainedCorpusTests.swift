import Corpus
import Reports
import Samples
import TestSupport
import Testing

@Suite("A corpus whose reports are held against each other")
struct ChainedCorpusTests {
  /// Two years of one agency of which the second carries in three more than the first carried out.
  private struct BrokenPair {
    let folder: TemporaryFolder
    let before: SampleReport
    let now: SampleReport

    init() throws {
      var generator = SampleGenerator(seed: 5)
      var report = generator.report(blanks: false)
      while report.year > 2023 { report = generator.report(blanks: false) }
      before = report
      var next = generator.successor(of: before, blanks: false)
      next.set(.carriedIn, .legal, before.count(.carriedOut, .legal) + 3)
      now = next
      folder = try TemporaryFolder()
      // The later year comes first, so that its findings wait for a file behind it.
      try folder.write(now.render(.pipesUnpadded), to: "a/now.txt")
      try folder.write(before.render(.lines), to: "a/then.txt")
      try folder.write("a notice\n", to: "a/notice.txt")
    }

    func corpus(_ selection: Selection = Selection()) -> ChainedCorpus {
      ChainedCorpus(Walk([folder.path]).files, selection: selection, jobs: 2)
    }
  }

  private func files(_ corpus: ChainedCorpus) -> [LoadedFile] {
    var files: [LoadedFile] = []
    corpus.forEachFile { file in
      files.append(file)
      return true
    }
    return files
  }

  @Test("hands on the files in their order, with what the other years say")
  func order() throws {
    let pair = try BrokenPair()
    let files = files(pair.corpus())
    #expect(
      files.map { $0.file.path.split(separator: "/").last } == [
        "notice.txt", "now.txt", "then.txt",
      ])
    let findings = files.map { $0.reports.flatMap(\.findings).filter { $0.rule == .carryOver } }
    #expect(findings.map(\.count) == [0, 1, 0])
    #expect(findings[1].map(\.at) == [.column(.legal)])
    #expect(findings[1].allSatisfy { $0.line > 0 })
  }

  @Test("hold a wanted year against years that are not")
  func selection() throws {
    let pair = try BrokenPair()
    var selection = Selection()
    selection.years = pair.now.year...pair.now.year
    let reports = files(pair.corpus(selection)).flatMap(\.reports)
    #expect(reports.map(\.year) == [pair.now.year])
    #expect(reports.flatMap(\.findings).contains { $0.rule == .carryOver })
  }

  @Test("count the findings across years when all files are read")
  func counts() throws {
    let pair = try BrokenPair()
    var last = Snapshot.empty
    loadColumns(Walk([pair.folder.path]), selection: Selection(), jobs: 2) { snapshot in
      last = snapshot
      return true
    }
    let found = files(pair.corpus()).flatMap(\.reports).filter(\.isReport).flatMap(\.findings)
    #expect(last.counts == FindingCounts(found))
    #expect(last.agencies.counts.contains(last.counts))
    let reports = last.agencies.reports(0)
    for id in reports {
      let across = last.findingsAcrossYears(id)
      let tallies = last.talliesAcrossYears(id)
      #expect(tallies.reduce(0) { $0 + $1.count } == across.count)
      #expect(RuleSet(tallies.map(\.rule)) == RuleSet(across.map(\.rule)))
      #expect(across.allSatisfy { last.rules(id).contains($0.rule) })
    }
    #expect(
      reports.map { last.findingsAcrossYears($0).contains { $0.rule == .carryOver } } == [
        false, true,
      ])
  }

  @Test("ten files for one year count once in a sum")
  func sums() throws {
    var generator = SampleGenerator(seed: 6)
    let sample = generator.report(blanks: false)
    let folder = try TemporaryFolder()
    let forms: [SampleForm] = [
      .pipesUnpadded, .lines, .markdown, .tabs, .html, .htmlOfWord, .htmlSplit, .pipesPaddedBehind,
      .pipesPaddedBelow, .pipesUnpadded,
    ]
    for (number, form) in forms.enumerated() {
      try folder.write(sample.render(form), to: "\(number).\(form.fileExtension)")
    }
    let snapshot = ChainedCorpus(Walk([folder.path]).files, selection: Selection(), jobs: 2)
      .snapshot
    let sum = Sum(snapshot, selection: Selection())
    #expect(sum.reports == 1)
    #expect(sum.leftOut == 9)
    #expect(snapshot.counts.warnings == 0)
    let received = sum.cells[CellID(.received, .total)]
    #expect(received?.sum == Quantity(sample.count(.received, .total)))
    #expect(received?.reports == 1)
  }

  @Test("a sum is that of the parts, cell by cell, and says where a report differs")
  func differences() throws {
    var generator = SampleGenerator(seed: 7)
    var parts: [SampleReport] = []
    while parts.count < 3 {
      let report = generator.report(blanks: false)
      if report.edition == .form2021 { parts.append(report) }
    }
    let folder = try TemporaryFolder()
    for (number, part) in parts.enumerated() {
      try folder.write(part.render(.tabs), to: "\(number).txt")
    }
    let snapshot = ChainedCorpus(Walk([folder.path]).files, selection: Selection(), jobs: 2)
      .snapshot
    let sum = Sum(snapshot, selection: Selection())
    #expect(sum.reports == 3)
    for (id, entry) in sum.cells where id.row.table != .proactive {
      #expect(entry.sum == Quantity(parts.reduce(0) { $0 + $1.count(id.row, id.column) }))
      #expect(entry.reports == 3)
    }
    var whole = Report(path: "whole.txt", text: .empty)
    whole.reviews = parts[0].reviews
    let changed = Set(sum.differences(from: whole).map(\.cell))
    let expected = parts[0].reviews.allCells.map(\.id).filter { id in
      parts[0].count(id.row, id.column) != parts.reduce(0) { $0 + $1.count(id.row, id.column) }
    }
    #expect(changed == Set(expected))
  }
}
