import Reports

extension State {
  /// What there is to say of the comparison as a whole, if there is anything.
  var comparisonRemark: Phrase? {
    guard let open = comparison?.open else { return Phrase("读取中", "reading") }
    return open.problem ?? missingInOther ?? sameInBoth
  }

  /// What to say when the other year has nothing to hold this view against.
  private var missingInOther: Phrase? {
    let kind = TableKind.allCases.first { View($0) == view }
    guard let kind, let other = otherReport, other[kind] == nil else { return nil }
    return Phrase("那一份没有这张表", "that report does not have this table")
  }

  /// What to say when no number of this view differs.
  private var sameInBoth: Phrase? {
    let cells = sheet(view)?.rows.flatMap(\.cells).compactMap(\.change) ?? []
    guard !cells.isEmpty, !cells.contains(where: \.isChanged) else { return nil }
    return Phrase("各数相同", "all numbers are the same")
  }
}
