import TestSupport
import Testing

import struct Corpus.Snapshot

@testable import Corpus

@Suite("What is shown before all is known")
struct FirstRowsTests {
  private func snapshots(of count: Int) throws -> [Snapshot] {
    let folder = try TemporaryFolder()
    for number in 0..<count {
      try folder.write(reportText("青石县第\(number)小学", 2020), to: "\(number % 7)/\(number).txt")
    }
    var snapshots: [Snapshot] = []
    loadCorpus([folder.path], selection: Selection(), jobs: 2, cache: nil) {
      snapshots.append($0)
      return true
    }
    return snapshots
  }

  @Test("nothing is known of a corpus that nobody has looked at, not even that it is empty")
  func nothingYet() {
    #expect(!Snapshot.empty.isComplete)
    #expect(Snapshot.empty.filesFound == nil)
  }

  @Test("an empty folder is known to be empty")
  func emptyFolder() throws {
    let snapshots = try snapshots(of: 0)
    #expect(snapshots.map(\.isComplete) == [true])
    #expect(snapshots.first?.filesFound == 0)
  }

  @Test("the first files of many are there while the others are still looked for")
  func manyFiles() throws {
    let snapshots = try snapshots(of: 200)
    let first = try #require(snapshots.first)
    #expect(first.filesFound == nil && !first.isComplete)
    #expect(first.reportCount > 0 && first.reportCount < 100)
    #expect(snapshots.dropFirst().allSatisfy { $0.filesFound == 200 })
    let last = try #require(snapshots.last)
    #expect(last.isComplete && last.reportCount == 200)
    // What is shown never becomes less on the way.
    #expect(
      zip(snapshots, snapshots.dropFirst()).allSatisfy { $0.reportCount <= $1.reportCount })
    // What is shown first stands in the same place of the corpus later on.
    for agency in 0..<first.agencies.count {
      for id in first.agencies.reports(agency) { #expect(last.path(id) == first.path(id)) }
    }
  }

  @Test("few files are read once")
  func fewFiles() throws {
    #expect(try snapshots(of: 30).allSatisfy { $0.filesFound == 30 })
  }

  @Test("a walk with a limit takes the files that a whole walk takes first")
  func limitedWalk() throws {
    let folder = try TemporaryFolder()
    for number in 0..<60 { try folder.write("x", to: "\(number % 5)/\(number).txt") }
    let whole = Walk([folder.path])
    for limit in [1, 13, 59] {
      let walk = Walk([folder.path], upTo: limit)
      #expect(walk.isCutShort)
      #expect(walk.files == Array(whole.files.prefix(limit)))
    }
    #expect(!whole.isCutShort && !Walk([folder.path], upTo: 60).isCutShort)
  }
}
