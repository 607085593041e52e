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
  var state = State(language: .chinese, width: 100, height: 30, place: "reports")
  private(set) var requests: [ListRequest] = []

  init() { load(Snapshot(named: Self.names)) }

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

  private mutating func follow(_ effects: [Effect]) {
    for case .list(let request) in effects { requests.append(request) }
  }
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
    #expect(lister.state.list.listed == lister.state.snapshot.agencies.matching("财政"))
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
    #expect(lister.state.list.listed == more.agencies.matching("财政"))
    lister.load(Snapshot(named: SampleNames.distinct(50_000, seed: 7)))
    lister.press("Esc")
    #expect(lister.state.snapshot.agencies.count == 50_000)
    #expect(lister.state.list.listed.count == 50_000)
  }
}
