import Reports

/// A report with what several rules need to know of it, worked out once.
struct Examination {
  /// An equation that can be assessed and does not hold.
  struct Failure {
    let equation: Equation
    let left: Quantity
    let right: Quantity
  }

  let report: Report
  /// The tables that the report has, in printed order.
  let figures: [Figures]
  let failures: [Failure]
  let headings: Headings
  /// What the sentences of the report state.
  let prose: Prose
  /// The statements with which no reading of the tables agrees, in the order of the document.
  private(set) var disagreements: [Finding] = []
  /// The systems of the tables in which an equation does not hold.
  let systems: [EquationSystem]

  private static let tables = TableKind.allCases

  init(_ report: Report, _ sentences: inout LongSentences?) {
    self.report = report
    headings = Headings(report)
    prose = Prose(report, &sentences)
    figures = Self.tables.compactMap { report[$0].map(Figures.init) }
    let failures = figures.map(\.failures)
    self.failures = failures.flatMap(\.self)
    systems = zip(figures, failures).compactMap { $1.isEmpty ? nil : EquationSystem($0) }
    for statement in prose.statements {
      if let finding = disagreement(statement) { disagreements.append(finding) }
    }
  }
}

extension Figures {
  /// The equations that do not hold.
  var failures: [Examination.Failure] {
    if isSettled { return [] }
    return Equation.all(in: table.kind, table.edition).compactMap { equation in
      guard let (left, right) = sides(of: equation), left != right else { return nil }
      return Examination.Failure(equation: equation, left: left, right: right)
    }
  }

  /// Both sums of an equation; `nil` when it is not assessable: a cell cannot be known, or the
  /// total itself is missing and the document therefore claims nothing.
  func sides(of equation: Equation) -> (left: Quantity, right: Quantity)? {
    guard !omissions.contains(where: { $0.cell == equation.total }),
      let left = sum(equation.left), let right = sum(equation.right)
    else { return nil }
    return (left, right)
  }
}
