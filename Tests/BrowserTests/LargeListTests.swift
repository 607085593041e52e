import Browser
import Corpus
import Reports
import Samples
import Terminal
import Testing

/// The browser before more agencies than are listed at once; the lists that it asks for come when
/// the test hands them over.
private struct SlowLister {
  static let names = SampleNames.distinct(30_000, seed: 7)
  private static let corpus = Snapshot(named: names)
  var state = State(language: .chinese, width: 100, height: 30, place: "reports")
  private(set) var requests: [ListRequest] = []
  private(set) var tallies: [TallyRequest] = []
  private(set) var filters: [ReportFilter] = []

  init() { load(Self.corpus) }

  mutating func load(_ snapshot: Snapshot) {
    follow(update(&state, .loaded(snapshot, isReread: false)))
  }

  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { follow(update(&state, .key(Key(scalar)))) }
  }

  mutating func press(_ name: String) {
    if let key = Key(name: name) { follow(update(&state, .key(key))) }
  }

  /// Hands over the list of a request.
  mutating func answer(_ request: ListRequest) {
    follow(
      update(&state, .listed(request, request.agencies(in: state.snapshotToList))))
  }

  mutating func answer(_ request: TallyRequest) {
    follow(update(&state, .tallied(request, request.tally(in: state.snapshot))))
  }

  mutating func answer(_ filter: ReportFilter) {
    follow(update(&state, .found(FilterChoices(filter, in: state.snapshot), for: filter)))
  }

  private mutating func follow(_ effects: [Effect]) {
    for case .list(let request) in effects { requests.append(request) }
    for case .tally(let request) in effects { tallies.append(request) }
    for case .choices(let filter) in effects { filters.append(filter) }
  }

  var tally: Tally? {
    if case .tally(let tally) = state.overlay { tally } else { nil }
  }

  var words: String { frame(of: state).lines.joined(separator: "\n") }
}

@Suite("A list that takes a while to make")
struct LargeListTests {
  @Test("stays as it is until the new one comes, and the field shows every key meanwhile")
  func oldListStays() throws {
    var lister = SlowLister()
    let all = lister.state.list.listed
    #expect(all.count == 30_000)
    lister.type("/财政")
    #expect(lister.state.list.listed == all)
    #expect(frame(of: lister.state).lines[2].contains("财政"))
    #expect(lister.requests.map(\.query) == ["财", "财政"])
    lister.answer(try #require(lister.requests.last))
    #expect(Array(lister.state.list.listed) == lister.state.snapshot.agencies.matching("财政"))
    #expect(lister.state.list.scroll.selected == 0)
  }

  @Test("is dropped when another one was asked for since")
  func staleAnswers() throws {
    var lister = SlowLister()
    let all = lister.state.list.listed
    lister.type("/财政")
    lister.answer(lister.requests[0])
    #expect(lister.state.list.listed == all)
    lister.answer(lister.requests[1])
    let found = lister.state.list.listed
    lister.answer(lister.requests[0])
    #expect(lister.state.list.listed == found && found != all)
  }

  @Test("of all agencies is there at once, and Esc goes back to the place")
  func escape() throws {
    var lister = SlowLister()
    for _ in 0..<5 { lister.press("Down") }
    let before = lister.state.list
    lister.type("/财政")
    lister.answer(try #require(lister.requests.last))
    lister.type("局")
    let pending = try #require(lister.requests.last)
    lister.press("Esc")
    #expect(lister.state.list.listed == before.listed)
    #expect(lister.state.list.scroll == before.scroll)
    lister.answer(pending)
    #expect(lister.state.list.listed == before.listed)
  }

  @Test("comes together with the corpus that it is made of")
  func newCorpus() throws {
    var lister = SlowLister()
    lister.type("/财政")
    lister.answer(try #require(lister.requests.last))
    let old = lister.state.list.listed.count
    let more = Snapshot(named: SampleNames.distinct(40_000, seed: 7))
    lister.load(more)
    #expect(lister.state.snapshot.agencies.count == 30_000)
    #expect(lister.state.list.listed.count == old)
    lister.answer(try #require(lister.requests.last))
    #expect(lister.state.snapshot.agencies.count == 40_000)
    #expect(Array(lister.state.list.listed) == more.agencies.matching("财政"))
    lister.load(Snapshot(named: SampleNames.distinct(50_000, seed: 7)))
    lister.press("Esc")
    #expect(lister.state.snapshot.agencies.count == 50_000)
    #expect(lister.state.list.listed.count == 50_000)
  }
}

@Suite("What is counted over many agencies")
struct LargeCountTests {
  @Test("is said to be counted until it is there, and what comes too late is dropped")
  func tally() throws {
    var lister = SlowLister()
    lister.press("t")
    #expect(lister.words.contains("正在统计") && lister.words.contains("所列 30000 家单位"))
    lister.press("Right")
    lister.press("Right")
    let years = try #require(lister.tallies.last)
    lister.answer(lister.tallies[0])
    #expect(lister.words.contains("正在统计"))
    lister.answer(years)
    #expect(!lister.words.contains("正在统计") && lister.words.contains("▌"))
    let tally = try #require(lister.tally)
    let counted = tally.sheet.rows.compactMap { $0.cells.first.flatMap { Int($0.text) } }
    #expect(tally.page == .years && counted == [30_000])
  }

  @Test("shows no more rows than anybody reads, and says how many are left out")
  func rows() throws {
    var lister = SlowLister()
    lister.press("t")
    lister.press("Right")
    lister.answer(try #require(lister.tallies.last))
    let rows = try #require(lister.tally).sheet.rows
    #expect(rows.count == TallyRequest.mostRows + 1)
    let places = Set(SlowLister.names.map(leadingPlace)).count
    #expect(rows.last?.label == "另有 \(places - TallyRequest.mostRows) 行未列出")
    lister.press("G")
    lister.press("Enter")
    #expect(lister.tally != nil)
  }

  @Test("shows no more when the tally was closed meanwhile")
  func closedTally() throws {
    var lister = SlowLister()
    lister.press("t")
    let request = try #require(lister.tallies.last)
    lister.press("Esc")
    lister.answer(request)
    #expect(lister.state.overlay == nil)
  }

  @Test("comes into a form that is open already and keeps what is chosen in it")
  func filter() throws {
    var lister = SlowLister()
    lister.press("f")
    lister.answer(try #require(lister.requests.last))
    lister.press("F")
    #expect(lister.words.contains("正在统计") && lister.words.contains("有问题"))
    lister.press("Down")
    lister.press("Down")
    lister.press("Right")
    #expect(lister.state.list.filter.place == nil)
    lister.answer(try #require(lister.filters.last))
    #expect(!lister.words.contains("正在统计") && lister.words.contains("有问题"))
    lister.press("Right")
    let place = try #require(lister.state.list.filter.place)
    #expect(lister.state.list.filter.severity == .warning)
    #expect(SlowLister.names.contains { leadingPlace($0) == place })
    lister.answer(ReportFilter())
    #expect(lister.state.list.filter.place == place)
  }
}
