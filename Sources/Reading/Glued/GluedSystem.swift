internal import Reports

// Which cuts of the rows of an application table can stand together.
//
//              person  company  …  total
//   granted       6       0     …    7       ┐
//   partial     6|60      0     …  6|60      │ add up to (七)总计: 7 equations
//   …                                        ┘
//   一 + 二 = (七) + 四                         7 equations
//
// Every row brings the cuts that its own sum leaves. A cut that an equation cannot bear, whatever
// the other rows take, is struck out (interval bounds, to a fixed point); what stays is searched.
// A row is certain when every solution of the whole system cuts it in the same way.
//
// A document may contradict itself. Then the fewest equations that must be given up are sought,
// and a row is certain only if it is cut alike in every solution that breaks at most one equation
// more than that: since the cells of a row add up, one wrong cut never breaks a single column.

/// The rows of one application table with all their possible cuts, and its fourteen equations.
struct GluedSystem {
  /// A row that takes part in the equations.
  struct Line {
    let row: Row
    /// The values of each possible cut; empty when the row is missing or could not be cut, and
    /// may then hold any numbers.
    let cuts: [[Int]]

    /// The sign of the row in "the outcomes less their total" and in "一 + 二 less (七) and 四".
    func sign(in equation: Int) -> Int {
      switch row {
      case .outcomeTotal: -1
      case .received, .carriedIn: equation < GluedSystem.columns ? 0 : 1
      case .carriedOut: equation < GluedSystem.columns ? 0 : -1
      default: equation < GluedSystem.columns ? 1 : 0
      }
    }
  }

  static let columns = Column.applicants.count
  static let equations = 2 * columns
  /// How many equations are given up at most before columns count for nothing.
  private static let mostBroken = 2
  /// Greater than any sum of cells.
  private static let unbounded = 1 << 40

  let lines: [Line]
  /// How many more cuts may be looked at; once none may, nothing more becomes certain.
  private var budget: Int
  /// Whether all equations hold in some solution.
  private(set) var isConsistent = false

  /// The cuts still possible for each line, as indices.
  private typealias Domain = [[Int]]
  /// A set of equations, one bit each.
  private typealias Equations = UInt16

  init(_ lines: [Line], budget: Int = 1_000_000) {
    self.lines = lines
    self.budget = budget
  }

  /// For each line the index of its only possible cut, or `nil`.
  mutating func solve() -> [Int?] {
    let start = lines.map { Array($0.cuts.indices) }
    let all = Equations(1 << Self.equations - 1)
    var sound = all
    for equation in 0..<Self.equations {
      var domain = start
      if !narrow(&domain, 1 << Equations(equation)) { sound &= ~(1 << Equations(equation)) }
    }
    for broken in 0...Self.mostBroken {
      guard Self.subsets(of: sound, without: broken).contains(where: { isSolvable(start, $0) })
      else { continue }
      isConsistent = sound == all && broken == 0
      let sets = isConsistent ? [all] : Self.subsets(of: sound, without: broken + 1)
      var possible = lines.map { _ in Set<Int>() }
      for set in sets { collect(start, set, into: &possible) }
      return zip(lines, possible).map { $0.cuts.isEmpty || $1.count != 1 ? nil : $1.first }
    }
    return lines.map { $0.cuts.count == 1 ? 0 : nil }
  }

  /// What each equation asks of the seven cells of a line, given the only cuts of the others: for
  /// each column the intervals in which its cell would have to lie.
  func demands(on line: Int, others: [Int?]) -> [[ClosedRange<Int>]] {
    var domain = zip(lines, others).map { $1.map { [$0] } ?? Array($0.cuts.indices) }
    domain[line] = []
    var demands = [[ClosedRange<Int>]](repeating: [], count: Self.columns)
    for equation in 0..<Self.equations {
      let sign = lines[line].sign(in: equation)
      guard sign != 0 else { continue }
      let rest = bounds(domain, equation, leavingOut: line)
      demands[equation % Self.columns].append(
        sign > 0 ? -rest.upperBound...(-rest.lowerBound) : rest)
    }
    return demands
  }

  // MARK: Search

  private enum Answer {
    case solution([Int])
    case none
    /// The work ran out.
    case unknown
  }

  /// Marks, for each line, the cuts that stand in some solution of `equations`; two are enough to
  /// know that a line is ambiguous.
  private mutating func collect(
    _ start: Domain, _ equations: Equations, into possible: inout [Set<Int>]
  ) {
    var root = start
    guard narrow(&root, equations) else { return }
    for line in lines.indices {
      for cut in root[line] where possible[line].count < 2 && !possible[line].contains(cut) {
        var domain = root
        domain[line] = [cut]
        switch search(domain, equations) {
        case .solution(let cuts):
          for (line, cut) in cuts.enumerated() where cut >= 0 { possible[line].insert(cut) }
        case .none: break
        case .unknown: possible[line].insert(cut)
        }
      }
    }
  }

  private mutating func isSolvable(_ start: Domain, _ equations: Equations) -> Bool {
    if case .solution = search(start, equations) { true } else { false }
  }

  /// One solution: a cut for each line, -1 for a line without cuts.
  private mutating func search(_ start: Domain, _ equations: Equations) -> Answer {
    guard budget > 0 else { return .unknown }
    var domain = start
    guard narrow(&domain, equations) else { return .none }
    // Bounds that were not carried to the end have not checked the equations.
    guard budget > 0 else { return .unknown }
    let open = domain.indices.filter { domain[$0].count > 1 }
    guard let line = open.min(by: { domain[$0].count < domain[$1].count }) else {
      return .solution(domain.map { $0.first ?? -1 })
    }
    var answer = Answer.none
    for cut in domain[line] {
      var next = domain
      next[line] = [cut]
      switch search(next, equations) {
      case .solution(let cuts): return .solution(cuts)
      case .unknown: answer = .unknown
      case .none: break
      }
    }
    return answer
  }

  // MARK: Bounds

  /// Strikes out the cuts that an equation cannot bear; `false` when a line has none left.
  private mutating func narrow(_ domain: inout Domain, _ equations: Equations) -> Bool {
    var isChanged = true
    while isChanged && budget > 0 {
      isChanged = false
      budget -= domain.reduce(lines.count) { $0 + $1.count }
      for equation in 0..<Self.equations where equations & 1 << Equations(equation) != 0 {
        let column = equation % Self.columns
        let sum = bounds(domain, equation)
        guard sum.contains(0) else { return false }
        for line in lines.indices where domain[line].count > 1 {
          let sign = lines[line].sign(in: equation)
          guard sign != 0 else { continue }
          let own = range(of: line, domain, column, sign)
          let cuts = lines[line].cuts
          let kept = domain[line].filter { cut in
            let value = sign * cuts[cut][column]
            return sum.lowerBound - own.lowerBound + value <= 0
              && sum.upperBound - own.upperBound + value >= 0
          }
          guard !kept.isEmpty else { return false }
          // The other lines of this equation are judged by bounds that are now too wide, which
          // strikes out too little and is made good in the next round.
          if kept.count < domain[line].count {
            domain[line] = kept
            isChanged = true
          }
        }
      }
    }
    return true
  }

  /// Between what bounds the left side of an equation less its right side lies.
  private func bounds(
    _ domain: Domain, _ equation: Int, leavingOut left: Int? = nil
  ) -> ClosedRange<Int> {
    var lower = 0
    var upper = 0
    for line in lines.indices where line != left {
      let sign = lines[line].sign(in: equation)
      guard sign != 0 else { continue }
      let own = range(of: line, domain, equation % Self.columns, sign)
      lower += own.lowerBound
      upper += own.upperBound
    }
    return lower...upper
  }

  private func range(
    of line: Int, _ domain: Domain, _ column: Int, _ sign: Int
  ) -> ClosedRange<Int> {
    guard !lines[line].cuts.isEmpty, !domain[line].isEmpty else {
      return sign > 0 ? 0...Self.unbounded : -Self.unbounded...0
    }
    var lower = Int.max
    var upper = Int.min
    for cut in domain[line] {
      let value = sign * lines[line].cuts[cut][column]
      lower = min(lower, value)
      upper = max(upper, value)
    }
    return lower...upper
  }

  /// All subsets of a set of equations that lack `count` of them.
  private static func subsets(of set: Equations, without count: Int) -> [Equations] {
    guard count > 0 else { return [set] }
    var subsets: [Equations] = []
    for equation in 0..<equations where set & 1 << Equations(equation) != 0 {
      // Equations are left out in ascending order, so that no subset comes twice.
      let above = set & ~(1 << Equations(equation + 1) - 1)
      let below = set & (1 << Equations(equation) - 1)
      subsets += Self.subsets(of: above, without: count - 1).map { $0 | below }
    }
    return subsets
  }
}
