package import Reports

/// Applies every rule that needs one report only; returns what reading found and what the rules
/// found, in the order of the document.
package func check(_ report: Report) -> [Finding] {
  report.findings
}

extension Finding {
  /// The finding as one sentence, with the numbers in the order of the printed rule.
  package func message(in report: Report, _ language: Language) -> String {
    ""
  }
}

/// The sum of a group's rows in one column; `nil` when a row is missing or a cell is no number.
package func subtotal(of group: RowGroup, column: Column, in table: Table) -> Quantity? {
  nil
}

extension Finding {
  package func explanation(in report: Report, _ language: Language) -> [String] { [] }
}
