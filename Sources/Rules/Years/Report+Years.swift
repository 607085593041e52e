package import Reports

extension Report {
  /// What was found in the report and what `others`, the findings of rules across years, say of
  /// it, in the order of the document.
  package func findings(withThose others: [Finding]) -> [Finding] {
    guard !others.isEmpty else { return findings }
    let placed = others.filter(isStated).map { finding in
      if finding.rule == .copiedText { return placingCopy(finding) }
      var finding = finding
      finding.line = finding.cells.first.flatMap(line) ?? 0
      return finding
    }
    return (findings + placed).inOrder(of: self)
  }

  /// Whether the number is the one that the document shows. An amount with its unit beside it was
  /// converted, and is right as it is.
  private func isStated(_ finding: Finding) -> Bool {
    finding.rule != .unit || finding.cells.first.map(printsUnit) == false
  }
}
