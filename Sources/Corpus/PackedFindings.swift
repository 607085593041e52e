package import Reports

/// Which rules found something: a bit each.
package struct RuleSet: Sendable, Hashable {
  package private(set) var bits: UInt64 = 0

  package init() {}

  package init(_ rules: some Sequence<RuleID>) {
    for rule in rules { insert(rule) }
  }

  package mutating func insert(_ rule: RuleID) { bits |= 1 << UInt64(rule.number) }

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
  private(set) var bytes: [UInt8] = []
  /// The offset behind each report.
  private(set) var ends: [UInt32] = []

  var count: Int { ends.count }

  init() {}

  /// Reports that `ends` cut `bytes` into; `nil` when they do not.
  init?(bytes: [UInt8], ends: [UInt32]) {
    guard areEnds(ends, of: bytes.count) else { return nil }
    self.bytes = bytes
    self.ends = ends
  }

  /// Appends a report of others.
  mutating func append(_ other: Self, _ index: Int) {
    let start = index == 0 ? 0 : Int(other.ends[index - 1])
    bytes += other.bytes[start..<Int(other.ends[index])]
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  mutating func append(_ findings: [Finding]) {
    var tallies = [UInt8](repeating: 0, count: 256)
    for finding in findings where tallies[Self.code(finding)] < .max {
      tallies[Self.code(finding)] += 1
    }
    for (code, count) in tallies.enumerated() where count > 0 {
      bytes.append(UInt8(code))
      bytes.append(count)
    }
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
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
    var place = index == 0 ? 0 : Int(ends[index - 1])
    while place + 1 < Int(ends[index]) {
      if let severity = Severity(rawValue: bytes[place] & 3) {
        body(Int(bytes[place] >> 2), severity, bytes[place + 1])
      }
      place += 2
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
