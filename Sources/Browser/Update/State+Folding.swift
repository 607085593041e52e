import Reports
import Terminal

/// Something whose rows fold and unfold.
enum Fold: Hashable {
  /// A group of the application table.
  case group(RowGroup)
  /// A section of the text, by its place.
  case section(Int)

  var key: Sheet.Key {
    switch self {
    case .group(let group): .group(group)
    case .section(let index): .section(index)
    }
  }
}

extension Sheet.Row {
  /// Whether the row heads something that is folded; `nil` when it heads nothing that folds.
  var isFolded: Bool? {
    switch kind {
    case .group(_, let isFolded), .section(_, let isFolded): isFolded
    case .row, .heading, .line, .continuation: nil
    }
  }
}

extension State {
  /// What the row at the cursor heads or belongs to.
  func fold(of sheet: Sheet) -> Fold? { fold(ofRow: cursor.scroll.selected, of: sheet) }

  /// What a row of the view heads or belongs to.
  private func fold(ofRow index: Int, of sheet: Sheet) -> Fold? {
    guard sheet.rows.indices.contains(index) else { return nil }
    switch (view, sheet.rows[index].key) {
    case (.applications, .group(let group)): return .group(group)
    case (.applications, .row(let row)): return row.group.map(Fold.group)
    case (.text, _) where comparison == nil:
      for row in sheet.rows[...index].reversed() {
        if case .section(let index, _) = row.kind { return .section(index) }
      }
      return nil
    default: return nil
    }
  }

  /// Unfolds what hides a row of the view; a line that heads others shows in any case.
  mutating func unfold(_ index: Int, of sheet: Sheet) {
    guard sheet.rows[index].isFolded == nil else { return }
    switch fold(ofRow: index, of: sheet) {
    case .group(let group): folded.remove(group)
    case .section(let section): foldedSections.remove(section)
    case nil: break
    }
  }

  func isFolded(_ fold: Fold) -> Bool {
    switch fold {
    case .group(let group): folded.contains(group)
    case .section(let index): foldedSections.contains(index)
    }
  }

  /// Folds or unfolds what the cursor is in; the cursor goes to the line that heads it.
  mutating func toggleFold() -> [Effect] {
    guard focus == .report, let before = sheet(view), let fold = fold(of: before) else {
      return []
    }
    switch fold {
    case .group(let group): folded.formSymmetricDifference([group])
    case .section(let index): foldedSections.formSymmetricDifference([index])
    }
    selectRow(fold.key)
    return []
  }

  /// Folds or unfolds all that the view has; the cursor stays where it was, or goes to the line that
  /// heads its row.
  mutating func setAllFolded(_ isFolded: Bool) -> [Effect] {
    guard focus == .report, let before = sheet(view), let key = row(of: before)?.key else {
      return []
    }
    let fold = fold(of: before)
    switch view {
    case .applications:
      folded = isFolded ? [.denied, .unavailable, .rejected, .otherOutcomes] : []
    case .text:
      foldedSections = isFolded ? Set(report?.report?.sections.indices ?? 0..<0) : []
    default: return []
    }
    selectRow(isFolded ? fold?.key ?? key : key)
    return []
  }
}
