import Reports

/// Reads paragraphs from left to right and says of every number what it states.
///
/// ```
/// 2023年我局共收到依申请公开26件，其中自然人24件，已全部办结。
/// └ scope: own, this year         │               └ claim: nothing carried out
///        key ◄──── left of the ───┘
///                  number: 依申请公开 ◄ 收到 ◄ 共 ◄ 我局 ◄ 2023年 ◄ start of the clause
/// ```
///
/// A number is compared only when every word between the start of its clause and its unit is
/// understood: one word that the lexicon does not know may be another object, another office or
/// another channel. What earlier clauses set (subject, year, topic) holds until another replaces it.
struct ProseReader {
  let owner: Owner
  let year: Int?
  let edition: Edition
  let proactiveEdition: Edition
  var lexer: Lexer
  /// Totals of the table of applications, of which the prose may speak without naming them.
  let totals: Totals
  private let bytes: [UInt8]
  var section: SectionID?

  // The paragraph.
  var topic = Topic.unknown
  /// Whether a number of applications was stated in the paragraph.
  var hasApplications = false
  /// Whether what was counted last came in this year; claims without a subject speak of it.
  var lastSubject: Statement.Subject?
  var counts: [Count] = []
  var statements: [Statement] = []
  var claims: [Claim] = []
  /// For each lexeme that is a bracket the place of its partner, else its own.
  var partners: [Int] = []
  /// The applicants that the list so far names.
  var namedColumns: [Column] = []
  /// The last group of reviews or lawsuits that was counted.
  var reviewRows: [Row] = []
  /// The scope of a passage whose numbers are of another place or time; it holds until a sentence
  /// names its own.
  var foreign: Scope?

  // The sentence.
  var scope = Scope()
  var sentence = 0
  private(set) var sentenceRange = 0..<0
  private var sawThisYear = false
  var isPlan = false
  /// A list of parts began: 其中, or a bracket behind a number.
  var inList = false
  var saysDisclosure = false
  var saysCarriedIn = false
  var saysCarriedOut = false
  /// 已主动公开告知12件: some reports count these apart from 予以公开, the form does not.
  var saysInformed = false
  /// How many outcomes and kinds of applicants the sentence names by the words of the form.
  var outcomeCount = 0
  var applicantCount = 0
  /// Whether a clause of the sentence had all applications as its subject.
  var isOfAll = false

  // The clause.
  var clause: Clause = []
  var clauseStart = 0
  var depth = 0
  private var outer: [(clause: Clause, start: Int, scope: Scope, inList: Bool)] = []

  var lexemes: [Lexeme] { lexer.lexemes }
  var numbers: [ProseNumber] { lexer.numbers }

  init(_ report: borrowing Report) {
    owner = Owner(report.agency)
    year = report.year
    bytes = report.text.bytes
    edition = report.applications?.edition ?? report.edition ?? .form2021
    proactiveEdition = report.proactive?.edition ?? report.edition ?? .form2021
    lexer = Lexer(owner, year: report.year)
    totals = Totals(report)
  }

  /// Reads one paragraph and adds what it says.
  mutating func read(_ paragraph: Range<Int>, _ section: SectionID?, into prose: inout Prose) {
    self.section = section
    lexer.read(bytes, paragraph)
    guard !lexer.lexemes.isEmpty else { return }
    topic = .unknown
    hasApplications = false
    lastSubject = nil
    reviewRows = []
    namedColumns = []
    foreign = nil
    counts.removeAll(keepingCapacity: true)
    statements.removeAll(keepingCapacity: true)
    claims.removeAll(keepingCapacity: true)
    pairBrackets()
    var start = 0
    sentence = 0
    while start < lexemes.count {
      var end = start
      while end < lexer.lexemes.count, !lexer.lexemes[end].isStop { end += 1 }
      readSentence(start..<end)
      start = end + 1
      sentence += 1
    }
    prose.breakdowns += breakdowns()
    prose.shares += shares()
    prose.statements += statements
    prose.claims += claims
  }

  private mutating func pairBrackets() {
    partners.removeAll(keepingCapacity: true)
    partners.reserveCapacity(lexemes.count)
    var open: [Int] = []
    for index in lexer.lexemes.indices {
      partners.append(index)
      switch lexer.lexemes[index].mark {
      case .open: open.append(index)
      case .close:
        guard let start = open.popLast() else { break }
        partners[index] = start
        partners[start] = index
      // A bracket that goes on over the end of a sentence is none.
      case .stop: open.removeAll(keepingCapacity: true)
      default: break
      }
    }
  }

  private mutating func readSentence(_ range: Range<Int>) {
    sentenceRange = range
    scope = foreign ?? Scope()
    sawThisYear = false
    isPlan = false
    inList = false
    survey(range)
    depth = 0
    outer.removeAll(keepingCapacity: true)
    beginClause(at: range.lowerBound)
    for index in range { read(index) }
    if scope.isOwn { foreign = nil }
  }

  private mutating func beginClause(at index: Int) {
    clause = []
    clauseStart = index
  }

  private mutating func read(_ index: Int) {
    switch lexer.lexemes[index].kind {
    case .mark(let mark): read(mark, at: index)
    case .year(let value): read(year: value)
    case .word(let word): read(word, at: index)
    case .number(let number): read(number: number, at: index)
    case .other:
      // A name at the head of a clause, such as 县公安局, is its subject.
      if !clause.contains(.doing), index - clauseStart <= 2,
        lexer.holds(Self.officeSigns, lexemes[index])
      {
        scope.isForeignPlace = true
      }
    }
  }

  private static let officeSigns = ScalarSet("局委厅院镇乡县区市办处所队")

  private mutating func read(_ mark: Mark, at index: Int) {
    switch mark {
    case .open:
      // A bracket that is never closed opens nothing.
      guard partners[index] != index else { return beginClause(at: index + 1) }
      outer.append((clause, clauseStart, scope, inList))
      depth += 1
      if index > 0, case .number = lexemes[index - 1].kind { inList = true }
      beginClause(at: index + 1)
    case .close:
      guard partners[index] != index, let last = outer.popLast() else { return }
      depth -= 1
      (clause, clauseStart, scope, inList) = last
    case .semicolon:
      inList = false
      beginClause(at: index + 1)
    case .comma, .colon, .stop:
      beginClause(at: index + 1)
    case .pause:
      // Behind a number the mark parts items; between words it joins them.
      if index > 0, case .number = lexemes[index - 1].kind { beginClause(at: index + 1) }
    }
  }

  private mutating func read(year value: Int) {
    if value == year {
      // 2022年和2023年: the numbers that follow are of both.
      if !clause.contains(.otherYear) { ownTime() }
    } else if !clause.contains(.compares) {
      scope.isForeignTime = true
      clause.insert(.otherYear)
    }
  }

  private mutating func ownTime() {
    scope.isForeignTime = false
    scope.isCumulative = false
    sawThisYear = true
  }

  private mutating func read(_ word: Word, at index: Int) {
    switch word {
    case .application: topic = .applications
    case .otherObject:
      clause.insert(.otherObject)
      // What applications ask about (涉及审批档案) does not change the subject.
      if !hasApplications || clause.contains(.doing) { topic = .other }
    case .thisYear: ownTime()
    case .otherYear:
      if !clause.contains(.compares) { scope.isForeignTime = true }
    case .partOfYear: scope.isForeignTime = true
    case .cumulative:
      if !sawThisYear { scope.isCumulative = true }
    case .asOf: scope.isCumulative = true
    case .ownName: scope.isForeignPlace = false
    case .ownAgency: scope.isForeignPlace = !owner.isOwnAgency
    case .area:
      scope.isForeignPlace = !owner.isOwnArea(lexer.lastScalar(lexemes[index]))
      clause.insert(.area)
    case .subordinate:
      if !clause.contains(.area) { scope.isForeignPlace = true }
    case .subarea: scope.isForeignPlace = true
    case .represent: scope.isForeignPlace = owner.kind != .office
    case .compare: clause.insert(.compares)
    case .total: clause.insert(.total)
    case .channel: clause.insert(.channel)
    case .allChannels: clause.insert(.allChannels)
    case .publish: clause.formUnion([.publishes, .doing])
    case .remit: clause.formUnion([.remits, .doing])
    case .timeLimit: clause.insert(.timeLimit)
    case .all: clause.insert(.all)
    case .already: clause.insert(.already)
    case .plan: isPlan = true
    case .amongst: inList = true
    case .result: clause.insert(.results)
    case .review, .litigation, .litigationDirect, .litigationReviewed: topic = .reviews
    case .carriedIn: clause.formUnion([.carriedIn, .doing])
    case .conclude, .reply, .finish:
      clause.insert(.doing)
      if let claim = completion(at: index) { claims.append(claim) }
      if clause.contains(.all), isOfAllApplications(index) { isOfAll = true }
    case .none, .notReceived:
      if let claim = absence(at: index) { claims.append(claim) }
    default:
      if word.isDoing { clause.insert(.doing) }
    }
  }
}
