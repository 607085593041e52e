import Reports

/// What the label texts of an assembled row say.
struct RowLabel {
  /// What the row's own text, or the end of it, is to the letter.
  var meaning: LabelMeaning?
  /// Whether the meaning rests on lines before the row only.
  var isDistant = false
  /// Every row of a table that one of the texts names.
  var mentions = RowSet()
  var heads = HeadCounts()
  /// The group whose heading stands among the row's own texts.
  var group: RowGroup?
  /// The first token of the row that belongs to a table, if any does.
  var firstToken: Int?
  /// The offset of the first text that belongs to a table.
  var firstOffset: Int?
}

/// A set of rows of the form, one bit for each.
struct RowSet: Equatable {
  private var bits: UInt64 = 0

  init() {}

  init(_ rows: some Sequence<Row>) {
    for row in rows { insert(row) }
  }

  /// The rows of a table, in any edition.
  static func rows(of table: TableKind) -> RowSet {
    switch table {
    case .proactive: proactive
    case .applications: applications
    case .reviews: reviews
    }
  }

  private static let proactive = RowSet(Row.allCases.filter { $0.table == .proactive })
  private static let applications = RowSet(Row.allCases.filter { $0.table == .applications })
  private static let reviews = RowSet(Row.allCases.filter { $0.table == .reviews })

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }

  func contains(_ row: Row) -> Bool { bits & Self.bit(row) != 0 }

  /// Whether any of the rows is one of a table.
  func holdsRows(of table: TableKind) -> Bool { !intersection(.rows(of: table)).isEmpty }

  func intersection(_ other: RowSet) -> RowSet {
    var both = self
    both.bits &= other.bits
    return both
  }

  /// The rows without one, which need not be among them.
  func without(_ row: Row) -> RowSet {
    var rest = self
    rest.bits &= ~Self.bit(row)
    return rest
  }

  mutating func insert(_ row: Row) { bits |= Self.bit(row) }
  mutating func formUnion(_ other: RowSet) { bits |= other.bits }

  private static func bit(_ row: Row) -> UInt64 { 1 << UInt64(row.rawValue) }
}

/// How many texts are a head of each kind; more than 255 count as that many.
struct HeadCounts: Equatable {
  private var counts = SIMD8<UInt8>()

  var isEmpty: Bool { counts == SIMD8() }
  func contains(_ head: TableHead) -> Bool { counts[Int(head.rawValue)] > 0 }

  subscript(head: TableHead) -> Int { Int(counts[Int(head.rawValue)]) }

  mutating func insert(_ head: TableHead) {
    let index = Int(head.rawValue)
    if counts[index] < .max { counts[index] += 1 }
  }

  mutating func add(_ other: HeadCounts) {
    let sums = counts &+ other.counts
    counts = sums.replacing(with: .max, where: sums .< counts)
  }
}

extension Row {
  /// Whether the row's label is printed elsewhere too: 其他 and 总计 head columns.
  var hasCommonLabel: Bool {
    switch self {
    case .otherRest, .outcomeTotal, .other: true
    default: false
    }
  }
}
