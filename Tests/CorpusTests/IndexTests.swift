import Foundation
import Reports
import Samples
import Synchronization
import TestSupport
import Testing

import struct Corpus.Snapshot

@testable import Corpus

@Suite("The index of a corpus on disk")
struct IndexTests {
  private let folder: TemporaryFolder
  private let cache: IndexCache

  init() throws {
    folder = try TemporaryFolder()
    cache = try #require(
      IndexCache(
        environment: ["XDG_CACHE_HOME": folder["cache"]], version: "1", fewestFiles: 1))
    for number in 0..<9 {
      try write("青石县财政局", 2015 + number, to: "in/\(number).txt", age: 60)
    }
    try folder.write("会议通知", to: "in/note.txt")
    try age("in/note.txt", by: 60)
  }

  private func write(_ agency: String, _ year: Int, to name: String, age seconds: Int) throws {
    try folder.write(reportText(agency, year), to: name)
    try age(name, by: seconds)
  }

  /// Makes a file as old as files are when nobody is writing them any more.
  private func age(_ name: String, by seconds: Int) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -Double(seconds))],
      ofItemAtPath: folder[name])
  }

  private func load(_ selection: Selection = Selection()) -> [Snapshot] {
    var snapshots: [Snapshot] = []
    loadCorpus([folder["in"]], selection: selection, jobs: 2, cache: cache) {
      snapshots.append($0)
      return true
    }
    return snapshots
  }

  /// What a person sees of a corpus.
  private func listing(_ snapshot: Snapshot?) -> [String] {
    guard let snapshot else { return [] }
    let lines = (0..<snapshot.agencies.count).map { agency in
      let reports = snapshot.agencies.reports(agency).map { id in
        "\(snapshot.year(id) ?? 0) \(snapshot.path(id)) \(snapshot.counts(id)) "
          + "\(String(describing: snapshot.edition(id))) \(snapshot.tallies(id))"
      }
      return "\(snapshot.agencies.names[agency]): \(reports)"
    }
    return lines + ["\(snapshot.otherFileCount) others, \(snapshot.counts)"]
  }

  private func segments(_ index: IndexFile?) -> [IndexedSegment]? {
    guard var stored = index?.open() else { return nil }
    return stored.rest()
  }

  private var indexes: [String] { (try? folder.names(in: "cache/gouji")) ?? [] }

  @Test("gives the corpus at once the second time, and then says that it is still so")
  func roundTrip() throws {
    let first = load()
    #expect(!first.map(\.isVerified).contains(false))
    #expect(indexes.count == 1)
    let second = load()
    #expect(second.map(\.isVerified) == [false, false, true])
    #expect(!second.map(\.isComplete).contains(false))
    #expect(second.dropFirst().map(listing) == [listing(first.last), listing(first.last)])
    let mode =
      try FileManager.default
      .attributesOfItem(atPath: folder["cache/gouji/\(indexes[0])"])[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("is held against the files: changed, new and vanished ones are seen")
  func changes() throws {
    _ = load()
    try write("白塔市民政局", 2022, to: "in/3.txt", age: 30)
    try write("白塔市教育局", 2022, to: "in/2b.txt", age: 30)
    try FileManager.default.removeItem(atPath: folder["in/7.txt"])
    let second = load()
    let fresh = loaded(Walk([folder["in"]])).last
    #expect(second.first?.isVerified == false && second.last?.isVerified == true)
    #expect(listing(second.last) == listing(fresh))
    #expect(load().map(\.isVerified) == [false, false, true])
    #expect(listing(load().last) == listing(fresh))
  }

  @Test("reads again what was written while it was read")
  func freshFiles() throws {
    try folder.write(reportText("白塔市民政局", 2020), to: "in/3.txt")
    _ = load()
    try folder.write(reportText("白塔市教育局", 2020), to: "in/3.txt")
    #expect(listing(load().last) == listing(loaded(Walk([folder["in"]])).last))
  }

  @Test("reads no more than has changed")
  func reuse() throws {
    _ = load()
    try write("白塔市民政局", 2022, to: "in/3.txt", age: 30)
    let index = try #require(cache.file([folder["in"]], Selection()))
    let known = KnownFiles(try #require(segments(index)))
    let walk = Walk([folder["in"]])
    let unknown = walk.files.filter { known[$0] == nil }
    #expect(unknown.map(\.path) == [folder["in/3.txt"]])
  }

  @Test("is not used for a choice of reports, for standard input, or by another program")
  func keys() throws {
    _ = load()
    var selection = Selection()
    selection.years = 2019...2020
    #expect(!load(selection).map(\.isVerified).contains(false))
    #expect(cache.file(["-"], Selection()) == nil)
    let other = IndexCache(environment: ["XDG_CACHE_HOME": folder["cache"]], version: "2")
    #expect(segments(other?.file([folder["in"]], Selection())) == nil)
    #expect(segments(cache.file([folder["in"]], Selection())) != nil)
  }

  @Test("damaged anywhere it is no index, and is made anew")
  func damage() throws {
    let right = listing(load().last)
    let name = "cache/gouji/\(indexes[0])"
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder[name])))
    let index = try #require(cache.file([folder["in"]], Selection()))
    #expect(segments(index) != nil)
    for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 300)) {
      var damaged = bytes
      damaged[place] ^= 0x10
      try folder.write(damaged, to: name)
      #expect(segments(index) == nil, "byte \(place) of \(bytes.count)")
    }
    for length in [0, 1, 15, 32, bytes.count / 2, bytes.count - 1] {
      try folder.write(bytes.prefix(length), to: name)
      #expect(segments(index) == nil, "\(length) of \(bytes.count) bytes")
    }
    try folder.write(bytes + [0], to: name)
    #expect(segments(index) == nil)
    #expect(listing(load().last) == right)
    #expect(load().map(\.isVerified) == [false, false, true])
  }

  @Test("bytes that have the right sum by accident do no harm")
  func hostileColumns() throws {
    _ = load()
    let name = "cache/gouji/\(indexes[0])"
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder[name])))
    let index = try #require(cache.file([folder["in"]], Selection()))
    var random = SeededGenerator(seed: 3)
    var taken = 0
    for _ in 0..<800 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: 24..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      try folder.write(damaged, to: name)
      guard var stored = index.open(checksSums: false) else { continue }
      taken += 1
      _ = listing(stored.front)
      _ = stored.front.agencies.matching("财政")
      guard let segments = stored.rest() else { continue }
      _ = listing(stored.front.completed(by: segments))
    }
    #expect(taken > 50)
  }

  @Test("two programs that write at once leave one whole index")
  func twoWriters() async throws {
    let last = try #require(load().last)
    let index = try #require(cache.file([folder["in"]], Selection()))
    let segments = try #require(self.segments(index))
    let agencies = last.agencies
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask {
          (0..<50).allSatisfy { _ in
            index.write(agencies, segments)
            guard var stored = index.open() else { return false }
            return stored.rest() == segments
          }
        }
      }
      for await isWhole in group { #expect(isWhole) }
    }
    #expect(listing(load().last) == listing(last))
    #expect(indexes.count == 1)
  }

  @Test("shows the list before the rest is read, and the same list then")
  func front() throws {
    let first = try #require(load().last)
    let second = load()
    let (front, whole) = (second[0], second[1])
    #expect(
      (0..<front.agencies.count).map { front.agencies.names[$0] }
        == (0..<first.agencies.count).map { first.agencies.names[$0] })
    #expect(front.counts == first.counts && front.reportCount == first.reportCount)
    #expect(front.agencies.matching("财政") == first.agencies.matching("财政"))
    #expect(whole.lists(theSameAs: front) && second[2].lists(theSameAs: front))
    #expect(!first.lists(theSameAs: front))
    for id in front.agencies.reports(0) {
      #expect(front.path(id) == first.path(id) && front.year(id) == first.year(id))
      // What is not there yet is not known; it does not look like nothing found, nor does it trap.
      #expect(front.tables(id).applications == nil && front.tallies(id).isEmpty)
    }
  }

  @Test("what a program left that ended while it wrote goes with the next index")
  func leftovers() throws {
    _ = load()
    let name = indexes[0]
    // No process has the greatest number, and this one is still there.
    try folder.write("cut sh", to: "cache/gouji/\(name).\(Int32.max).7")
    try folder.write("under way", to: "cache/gouji/\(name).\(getpid()).7")
    try write("白塔市民政局", 2022, to: "in/3.txt", age: 30)
    _ = load()
    #expect(Set(indexes) == [name, "\(name).\(getpid()).7"])
  }

  @Test("files that vanish, grow and shrink while they are read do no lasting harm")
  func movingFiles() throws {
    let isOver = Counter()
    let root = folder["in"]
    for number in 0..<200 {
      try folder.write(reportText("青石县第\(number)小学", 2020), to: "in/m\(number).txt")
    }
    let writer = Thread {
      var random = SeededGenerator(seed: 9)
      while isOver.value == 0 {
        let file = URL(
          fileURLWithPath: "\(root)/m\(Int.random(in: 0..<200, using: &random)).txt")
        let text = reportText("白塔市民政局", Int.random(in: 2015...2024, using: &random))
        switch Int.random(in: 0..<3, using: &random) {
        case 0: try? FileManager.default.removeItem(at: file)
        case 1: try? Data(String(repeating: text, count: 400).utf8).write(to: file)
        default: try? Data(text.utf8.prefix(20)).write(to: file)
        }
      }
      isOver.add(1)
    }
    writer.start()
    for _ in 0..<8 { #expect(load().last?.isComplete == true) }
    isOver.add(1)
    while isOver.value < 2 { usleep(1000) }
    #expect(listing(load().last) == listing(loaded(Walk([folder["in"]])).last))
    #expect(indexes.count == 1)
  }

  @Test("is cleared as a whole")
  func clearing() throws {
    _ = load()
    try folder.write("mine", to: "cache/gouji/notes.txt")
    let cleared = cache.clear()
    #expect(cleared.files == 1 && cleared.bytes > 0)
    #expect(indexes == ["notes.txt"])
    #expect(cache.clear() == (0, 0))
  }

  @Test("is made only for corpora that take time to read")
  func smallCorpora() throws {
    let cache = IndexCache(environment: ["HOME": folder["home"]], version: "1")
    loadCorpus([folder["in"]], selection: Selection(), jobs: 1, cache: cache) { _ in true }
    #expect(folder.names.contains("home") == false)
  }
}

@Suite("The columns of an index")
struct IndexColumnTests {
  @Test(
    "stand in their order, whatever their sizes",
    arguments: [1, 1 << 19, 1 << 19 + 1, 1 << 20 - 8, 1 << 20, 1 << 20 + 1, 3 << 20])
  func sizes(size: Int) throws {
    let folder = try TemporaryFolder()
    let file = IndexFile(path: folder["x"], key: 7)
    let columns = [5, size, 3, size, 0, 1].map { count in (0..<count).map { UInt8($0 & 0xFF) } }
    var writer = IndexWriter(unsafe open(file.path, O_WRONLY | O_CREAT, 0o600), key: 7)
    for column in columns { writer.column(column) }
    let isWritten = writer.end()
    #expect(isWritten)
    var reader = try #require(file.reader())
    for column in columns {
      let read: [UInt8]? = reader.column()
      #expect(read == column)
    }
    #expect(reader.isAtEnd)
  }
}

@Suite("An index of any bytes")
struct IndexTrialTests {
  @Test("is asked for all that is in it and does no harm")
  func damage() throws {
    let folder = try TemporaryFolder()
    for number in 0..<6 {
      try folder.write(reportText("青石县第\(number)小学", 2020), to: "in/\(number).txt")
    }
    let trial = IndexTrial()
    let bytes = trial.bytes(of: [folder["in"]])
    #expect(bytes.count > 1_000)
    trial.ask(bytes)
    var random = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      if Bool.random(using: &random) { damaged.removeLast(Int.random(in: 0..<64, using: &random)) }
      trial.ask(damaged)
    }
  }
}
