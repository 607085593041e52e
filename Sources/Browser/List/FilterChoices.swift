package import Corpus
package import Reports
import Rules

/// What the rows of a form offer to be chosen.
package struct FilterChoices: Sendable, Equatable {
  /// A choice of each row.
  package enum Value: Sendable, Equatable {
    case edition(Edition?)
    case year(Int?)
    case place(String?)
    case severity(Severity?)
    case rule(RuleID?)

    /// What the form shows.
    var title: Phrase {
      switch self {
      case .edition(let edition?): edition.name
      case .year(let year?): Phrase("\(year)", "\(year)")
      case .place(let place?): Phrase(place, place)
      case .severity(.note): Phrase("有任何发现", "with findings")
      case .severity(.warning): Phrase("有问题", "with faults")
      case .severity(.error): Phrase("有错误", "with errors")
      case .rule(let rule?): Rule[rule].title
      case .edition(nil), .year(nil), .place(nil), .severity(nil), .rule(nil):
        Phrase("全部", "all")
      }
    }
  }

  /// The choices of each row, in the order of the rows.
  let rows: [[Value]]

  /// What occurs in a corpus, and what the filter asks for already. Looks at every report. Empty
  /// when `isCancelled` says that nobody waits for it.
  package init(
    _ filter: ReportFilter, in snapshot: Snapshot, isCancelled: () -> Bool = { false }
  ) {
    var editions: Set<Edition> = []
    var years: Set<Int> = []
    var rules = RuleSet()
    var places = PlaceList()
    for agency in 0..<snapshot.agencies.count {
      if agency & 0xFFF == 0, isCancelled() { break }
      places.append(placeOf: agency, in: snapshot.agencies)
      for id in snapshot.agencies.reports(agency) {
        if let edition = snapshot.edition(id) { editions.insert(edition) }
        if let year = snapshot.year(id) { years.insert(year) }
        rules.formUnion(snapshot.rules(id))
      }
    }
    self.init(
      Edition.allCases.filter { editions.contains($0) || $0 == filter.edition },
      years: years.sorted(), places: places.places,
      RuleID.allCases.filter { rules.contains($0) || $0 == filter.rule })
  }

  /// Only what the filter asks for, until it is known what occurs.
  init(onlyOf filter: ReportFilter) {
    self.init(
      [filter.edition].compactMap(\.self), years: [filter.year].compactMap(\.self),
      places: [filter.place].compactMap(\.self), [filter.rule].compactMap(\.self))
  }

  private init(_ editions: [Edition], years: [Int], places: [String], _ rules: [RuleID]) {
    rows = [
      [.edition(nil)] + editions.map { .edition($0) },
      [.year(nil)] + years.map { .year($0) },
      [.place(nil)] + places.map { .place($0) },
      [.severity(nil), .severity(.note), .severity(.warning), .severity(.error)],
      [.rule(nil)] + rules.map { .rule($0) },
    ]
  }
}

/// The places that names begin with, each once, in the order in which they are met.
private struct PlaceList {
  private(set) var places: [String] = []
  private var known: Set<String> = []
  /// That of the name before: names of one place mostly follow each other.
  private var last: ArraySlice<UInt8> = []

  mutating func append(placeOf agency: Int, in agencies: AgencyList) {
    let range = agencies.names.range(agency)
    let place = agencies.names.bytes[
      range.lowerBound..<leadingPlaceEnd(agencies.names.bytes.span, range)]
    guard !place.isEmpty, !place.elementsEqual(last) else { return }
    last = place
    let name = String(decoding: place, as: UTF8.self)
    if known.insert(name).inserted { places.append(name) }
  }
}
