package import Reports

/// Which rules found something: a bit each.
package struct RuleSet: Sendable, Hashable {
  package private(set) var bits: UInt64 = 0

  package init() {}

  package init(_ rules: some Sequence<RuleID>) {
    for rule in rules { insert(rule) }
  }

  package mutating func insert(_ rule: RuleID) { bits |= 1 << UInt64(rule.number) }

  package var isEmpty: Bool { bits == 0 }

  package func contains(_ rule: RuleID) -> Bool { bits >> UInt64(rule.number) & 1 == 1 }

  /// Whether any rule is in both.
  package func intersects(_ other: RuleSet) -> Bool { bits & other.bits != 0 }

  package mutating func formUnion(_ other: RuleSet) { bits |= other.bits }
}

/// How often a rule found something in a report.
package struct RuleTally: Sendable, Equatable {
  package let rule: RuleID
  package let severity: Severity
  /// At most 255.
  package let count: Int
}

/// The findings of many reports, counted by rule and severity: two bytes for each pair that occurs.
struct PackedFindings: Sendable, Equatable {
  /// A piece for each report.
  var reports = Arena()

  mutating func append(_ other: PackedFindings) { reports.append(other.reports) }

  /// Whether nothing was found in a report.
  func isEmpty(_ index: Int) -> Bool { index >= reports.count || reports.range(index).isEmpty }

  mutating func append(_ findings: [Finding]) {
    guard !findings.isEmpty else { return reports.append { _ in } }
    var tallies = [UInt8](repeating: 0, count: 256)
    for finding in findings where tallies[Self.code(finding)] < .max {
      tallies[Self.code(finding)] += 1
    }
    reports.append { bytes in
      for (code, count) in tallies.enumerated() where count > 0 {
        bytes.append(UInt8(code))
        bytes.append(count)
      }
    }
  }

  private static func code(_ finding: Finding) -> Int {
    (finding.rule.number << 2 | Int(finding.severity.rawValue)) & 0xFF
  }

  /// What was found in a report, rule by rule.
  func tallies(_ index: Int) -> [RuleTally] {
    var tallies: [RuleTally] = []
    eachTally(index) { rule, severity, count in
      if let rule = RuleID(number: rule) {
        tallies.append(RuleTally(rule: rule, severity: severity, count: Int(count)))
      }
    }
    return tallies
  }

  func rules(_ index: Int) -> RuleSet {
    var rules = RuleSet()
    eachTally(index) { rule, _, _ in if let rule = RuleID(number: rule) { rules.insert(rule) } }
    return rules
  }

  func counts(_ index: Int) -> FindingCounts {
    var counts = FindingCounts()
    eachTally(index) { _, severity, count in counts.add(UInt32(count), severity) }
    return counts
  }

  private func eachTally(_ index: Int, _ body: (Int, Severity, UInt8) -> Void) {
    // Of a corpus of which only the list is read nothing is known yet.
    guard index < reports.count else { return }
    let range = reports.range(index)
    for place in stride(from: range.lowerBound, to: range.upperBound - 1, by: 2) {
      if let severity = Severity(rawValue: reports.bytes[place] & 3) {
        body(Int(reports.bytes[place] >> 2), severity, reports.bytes[place + 1])
      }
    }
  }
}

extension RuleID {
  private static let numbers = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// The place among all rules; below 64.
  var number: Int { Self.numbers[self] ?? 0 }

  init?(number: Int) {
    guard Self.allCases.indices.contains(number) else { return nil }
    self = Self.allCases[number]
  }
}
