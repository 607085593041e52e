import Foundation
import Reports
import TestSupport
import Testing

@testable import Corpus

@Suite("A search in the index of a corpus")
struct AgencySearchTests {
  private let folder: TemporaryFolder
  private let cache: IndexCache

  init() throws {
    folder = try TemporaryFolder()
    cache = try #require(
      IndexCache(
        environment: ["XDG_CACHE_HOME": folder["cache"]], version: "1", fewestFiles: 1))
    for number in 0..<40 {
      try write("青石县第\(number % 30)财政局", 2015 + number % 7, to: "in/\(number / 10)/\(number).txt")
    }
    try write("白塔市民政局", 2020, to: "in/other.txt")
    try folder.write("会议通知", to: "in/note.txt")
    try settle("in/note.txt")
    for name in ["in", "in/0", "in/1", "in/2", "in/3"] { try settle(name) }
  }

  private func write(_ agency: String, _ year: Int, to name: String, age: Double = 60) throws {
    try folder.write(reportText(agency, year), to: name)
    try settle(name, age: age)
  }

  /// Makes a file or a folder as old as they are when nobody changes them any more.
  private func settle(_ name: String, age: Double = 60) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: folder[name])
  }

  private func search(_ query: String, from cache: IndexCache?) -> AgencySearch {
    AgencySearch(
      query, in: [folder["in"]], selection: Selection(), jobs: 2, cache: cache, readingPaths: true)
  }

  /// What a search answers, line by line.
  private func lines(_ search: AgencySearch) -> [String] {
    var lines: [String] = []
    search.forEach(jobs: 2, transform: \.self) { agencies in
      for agency in 0..<agencies.count {
        lines.append(
          "\(agencies.name(agency)) \(agencies.years(agency)) \(agencies.paths(agency)) "
            + "\(agencies.counts(agency))")
      }
      var place = 0
      agencies.eachAgency { name, years, counts in
        #expect(name.count == agencies.name(place).utf8.count && counts == agencies.counts(place))
        #expect(years.count == agencies.paths(place).count)
        place += 1
      }
      return true
    }
    return lines + search.problems.map(\.sentence.english)
  }

  /// Whether the index alone answered. All files there are were looked at where all were found.
  private func isFromIndex(_ search: AgencySearch, found: Int) -> Bool {
    search.unseenFiles == 41 - found
  }

  private func makeIndex() {
    _ = search("", from: cache)
    // The stamps of folders that were made just now say nothing: they are taken when they are older.
    _ = search("", from: cache)
  }

  private var index: StoredCorpus? {
    cache.file([folder["in"]], Selection()).flatMap(StoredCorpus.init)
  }

  @Test(
    "answers as one that reads all files",
    arguments: ["财政", "第2财政局", "白塔", "btsmzj", "青局", "没有", "", "cai 石"])
  func same(query: String) throws {
    makeIndex()
    #expect(index != nil)
    let found = search(query, from: cache)
    #expect(lines(found) == lines(search(query, from: nil)))
    if query == "白塔" { #expect(isFromIndex(found, found: 1)) }
  }

  @Test("sees a file that came, one that went, and one that took the place of another")
  func folders() throws {
    makeIndex()
    try write("白塔市教育局", 2021, to: "in/1/new.txt")
    #expect(lines(search("教育", from: cache)).count == 1)
    try FileManager.default.removeItem(atPath: folder["in/other.txt"])
    #expect(search("白塔市民政局", from: cache).isEmpty)
    try write("白塔市水利局", 2021, to: "in/moved")
    try FileManager.default.moveItem(atPath: folder["in/moved"], toPath: folder["in/2/27.txt.txt"])
    #expect(lines(search("水利", from: cache)).count == 1)
  }

  @Test("never gives an agency whose file was changed in its place")
  func changedFile() throws {
    makeIndex()
    let path = folder["in/other.txt"]
    try reportText("白塔市教育局", 2021).write(toFile: path, atomically: false, encoding: .utf8)
    try settle("in/other.txt", age: 30)
    #expect(index?.folders.areUnchanged == true)
    #expect(search("民政", from: cache).isEmpty)
    #expect(lines(search("教育", from: cache)).count == 1)
  }

  @Test("reads again what could not be read or was changed too lately, and says why")
  func unsettledFiles() throws {
    try folder.write([0x50, 0x4B, 3, 4, 0, 0], to: "in/3/bad.docx")
    try settle("in/3/bad.docx")
    try write("白塔市司法局", 2021, to: "in/3/late.txt", age: 0)
    try settle("in/3")
    makeIndex()
    #expect(index?.folders.unsettled.isEmpty == false)
    #expect(lines(search("司法", from: cache)) == lines(search("司法", from: nil)))
    let path = folder["in/3/late.txt"]
    try reportText("白塔市信访局", 2021).write(toFile: path, atomically: false, encoding: .utf8)
    #expect(lines(search("信访", from: cache)) == lines(search("信访", from: nil)))
  }

  @Test("damaged anywhere the index answers nothing wrong")
  func damage() throws {
    makeIndex()
    let right = lines(search("财政", from: nil))
    let name = try "cache/gouji/" + #require(folder.names(in: "cache/gouji").first)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder[name])))
    for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 60)) {
      var damaged = bytes
      damaged[place] ^= 0x40
      try folder.write(damaged, to: name)
      #expect(lines(search("财政", from: cache)) == right, "byte \(place)")
    }
  }

  @Test("bytes that have the right sum by accident do no harm")
  func hostileColumns() throws {
    makeIndex()
    let file = try #require(cache.file([folder["in"]], Selection()))
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file.path)))
    for place in stride(from: 24, to: bytes.count, by: max(1, bytes.count / 400)) {
      var damaged = bytes
      for byte in place..<min(place + 4, bytes.count) { damaged[byte] = 0xFF }
      try Data(damaged).write(to: URL(fileURLWithPath: file.path))
      guard let reader = file.reader(checksSums: false), var stored = StoredCorpus(reader) else {
        continue
      }
      guard let found = stored.matching("财政"), stored.prepare(for: place % 2 * 1_000) else {
        continue
      }
      _ = stored.agencies(found[...], readingPaths: true)
      _ = stored.areUnchanged(found[...])
      _ = stored.unsettledProblems()
    }
  }
}
