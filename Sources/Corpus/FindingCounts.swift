package import Reports

/// How many findings there are, by severity.
package struct FindingCounts: Sendable, Equatable, BitwiseCopyable {
  package var errors: UInt32 = 0
  package var warnings: UInt32 = 0
  package var notes: UInt32 = 0

  package init() {}

  package init(_ findings: [Finding]) {
    for finding in findings { add(1, finding.severity) }
  }

  mutating func add(_ count: UInt32, _ severity: Severity) {
    switch severity {
    case .error: errors = errors.addingClamped(count)
    case .warning: warnings = warnings.addingClamped(count)
    case .note: notes = notes.addingClamped(count)
    }
  }

  package static func += (left: inout FindingCounts, right: FindingCounts) {
    left.add(right.errors, .error)
    left.add(right.warnings, .warning)
    left.add(right.notes, .note)
  }

  /// Takes away what was counted.
  static func -= (left: inout FindingCounts, right: FindingCounts) {
    left.errors -= min(left.errors, right.errors)
    left.warnings -= min(left.warnings, right.warnings)
    left.notes -= min(left.notes, right.notes)
  }

  /// Errors and warnings together.
  package var faults: Int { Int(errors) + Int(warnings) }

  /// The gravest severity that occurs.
  package var worst: Severity? {
    errors > 0 ? .error : warnings > 0 ? .warning : notes > 0 ? .note : nil
  }
}

extension UInt32 {
  fileprivate func addingClamped(_ other: UInt32) -> UInt32 {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    return isTooLarge ? .max : sum
  }
}
