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
      case .severity(.note): Phrase("有任何发现", "with any finding")
      case .severity(.warning): Phrase("有问题", "with findings")
      case .severity(.error): Phrase("有错误", "with errors")
      case .rule(let rule?): Rule[rule].title
      case .edition(nil), .year(nil), .place(nil), .severity(nil), .rule(nil):
        Phrase("全部", "all")
      }
    }
  }

  private let editions: [Edition]
  private let years: [Int]
  /// There may be very many.
  private let places: Arena
  private let severities: [Severity] = [.note, .warning, .error]
  private let rules: [RuleID]

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
      places: filter.place.map { Arena([$0]) } ?? Arena(), [filter.rule].compactMap(\.self))
  }

  private init(_ editions: [Edition], years: [Int], places: Arena, _ rules: [RuleID]) {
    (self.editions, self.years, self.places, self.rules) = (editions, years, places, rules)
  }

  /// How many choices a row has; the first one is everything.
  func count(_ row: FilterForm.Row) -> Int {
    switch row {
    case .edition: editions.count + 1
    case .year: years.count + 1
    case .place: places.count + 1
    case .severity: severities.count + 1
    case .rule: rules.count + 1
    }
  }

  /// A choice of a row.
  subscript(row: FilterForm.Row, choice: Int) -> Value {
    let index = choice > 0 ? choice - 1 : nil
    return switch row {
    case .edition: .edition(index.map { editions[$0] })
    case .year: .year(index.map { years[$0] })
    case .place: .place(index.map { places[$0] })
    case .severity: .severity(index.map { severities[$0] })
    case .rule: .rule(index.map { rules[$0] })
    }
  }

  /// Which choices a filter asks for, row by row; everything where what it asks for is none of them.
  func choices(of filter: ReportFilter) -> [Int] {
    FilterForm.Row.allCases.map { row in
      let index =
        switch row {
        case .edition: editions.firstIndex { $0 == filter.edition }
        case .year: years.firstIndex { $0 == filter.year }
        case .place: filter.place.flatMap(places.firstIndex)
        case .severity: severities.firstIndex { $0 == filter.severity }
        case .rule: rules.firstIndex { $0 == filter.rule }
        }
      return index.map { $0 + 1 } ?? 0
    }
  }
}

/// The places that names begin with, each once, in the order in which they are met.
private struct PlaceList {
  private(set) var places = Arena()
  private var known: Set<String> = []
  /// That of the name before: names of one place mostly follow each other.
  private var last: ArraySlice<UInt8> = []

  mutating func append(placeOf agency: Int, in agencies: AgencyList) {
    let range = agencies.names.range(agency)
    let place = agencies.names.bytes[
      range.lowerBound..<leadingPlaceEnd(agencies.names.bytes.span, range)]
    guard !place.isEmpty, !place.elementsEqual(last) else { return }
    last = place
    if known.insert(String(decoding: place, as: UTF8.self)).inserted { places.append(place) }
  }
}
