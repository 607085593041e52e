import Reports

// What the words read so far say of the numbers to come.
extension ProseReader {
  /// What the numbers of a passage are of.
  enum Topic {
    case unknown, applications, reviews, other
  }

  /// Totals of the table of applications, as far as they were read.
  struct Totals {
    let received: Quantity?
    let decided: Quantity?
    private let carriedIn: Quantity?
    /// Received and carried in.
    var all: Quantity? { received.flatMap { received in carriedIn.map { received + $0 } } }
    var each: [Quantity] { [received, carriedIn, decided, all].compactMap(\.self) }

    init(_ report: borrowing Report) {
      received = report[CellID(.received, .total)]?.number
      carriedIn = report[CellID(.carriedIn, .total)]?.number
      decided = report[CellID(.outcomeTotal, .total)]?.number
    }
  }

  /// Whose numbers these are and of what time.
  struct Scope {
    var isForeignPlace = false
    var isForeignTime = false
    var isCumulative = false
    var isOwn: Bool { !isForeignPlace && !isForeignTime && !isCumulative }
  }

  /// What the words of the clause so far say of its numbers.
  struct Clause: OptionSet {
    let rawValue: UInt16
    static let compares = Clause(rawValue: 1 << 0)
    static let channel = Clause(rawValue: 1 << 1)
    static let allChannels = Clause(rawValue: 1 << 2)
    static let otherObject = Clause(rawValue: 1 << 3)
    static let publishes = Clause(rawValue: 1 << 4)
    static let remits = Clause(rawValue: 1 << 5)
    static let timeLimit = Clause(rawValue: 1 << 6)
    static let all = Clause(rawValue: 1 << 7)
    static let already = Clause(rawValue: 1 << 8)
    static let area = Clause(rawValue: 1 << 9)
    static let carriedIn = Clause(rawValue: 1 << 10)
    static let doing = Clause(rawValue: 1 << 11)
    static let results = Clause(rawValue: 1 << 12)
    static let total = Clause(rawValue: 1 << 13)
    static let otherYear = Clause(rawValue: 1 << 14)
  }

  /// A number of the paragraph, for breakdowns and percentages.
  struct Count {
    /// Its place among the lexemes and among the numbers.
    var lexeme: Int
    var number: Int
    var clauseStart: Int
    var sentence: Int
    var depth: Int
    /// It is called 共, 总计, 合计.
    var isTotal: Bool
    /// It says by how much something grew or shrank.
    var isChange: Bool
    /// It stands in a list of parts.
    var isPart: Bool
    var subject: Statement.Subject?
    /// Where it stands among the statements.
    var statement: Int?
  }
}

extension Statement {
  /// Whether it counts applications.
  var isOfApplications: Bool {
    switch subject {
    case .received, .newlyReceived, .carriedIn, .carriedOut, .decided, .outcome, .applicant: true
    default: false
    }
  }
}
