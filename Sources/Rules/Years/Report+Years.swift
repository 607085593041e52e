package import Reports

extension Report {
  /// What was found in the report and what `others`, the findings of rules across years, say of
  /// it, in the order of the document.
  package func findings(withThose others: [Finding]) -> [Finding] {
    guard !others.isEmpty else { return findings }
    let placed = others.filter { !printsUnit($0) }.map { finding in
      var finding = finding
      finding.line = finding.cells.first.flatMap(line) ?? 0
      return finding
    }
    return (findings + placed).inOrder(of: self)
  }

  /// An amount with its unit beside it was converted when it was read, and is right as it is.
  private func printsUnit(_ finding: Finding) -> Bool {
    guard finding.rule == .unit, let cell = finding.cells.first.flatMap({ self[$0] }) else {
      return false
    }
    return text.bytes.firstRange(of: "元", in: cell.shown) != nil
      || text.bytes.firstRange(of: "万", in: cell.shown) != nil
  }
}
