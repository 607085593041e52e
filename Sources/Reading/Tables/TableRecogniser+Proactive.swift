import Reports

/// The proactive table: six or eight rows of one to three cells, under heads of their own.
extension TableRecogniser {
  private static let longestRegion = 120

  /// The rows of the document from the first head or row of the proactive table to its last row.
  func proactiveRegion(before end: Int?) -> Range<Int>? {
    let end = end ?? labels.count
    guard
      let first = labels[..<end].firstIndex(where: { label in
        hasProactiveHead(label) || label.mentions.contains(.regulations)
      })
    else { return nil }
    let last = labels[first..<min(end, first + Self.longestRegion)].lastIndex { label in
      hasProactiveHead(label) || label.mentions.holdsRows(of: .proactive)
    }
    return first..<(last ?? first) + 1
  }

  private func hasProactiveHead(_ label: RowLabel) -> Bool {
    [.proactive, .measure2019, .measure2021].contains(where: label.heads.contains)
  }

  mutating func readProactive(_ region: Range<Int>) -> Table {
    let edition = proactiveEdition(region)
    let named = region.compactMap { index -> (index: Int, row: Row)? in
      guard case .row(let row, _)? = labels[index].meaning, row.table == .proactive,
        !rows.rows[index].values.isEmpty
      else { return nil }
      return (index, row)
    }
    var table = Table(.proactive, edition, offset: offset(of: region))
    var unread = Unread(.proactive)
    let places = TableKind.proactive.rows(edition)
    var read: [Row: [Cell]] = [:]
    var twice: Set<Row> = []
    for (index, row) in named where places.contains(row) && !twice.contains(row) {
      let columns = row.columns(edition)
      let values = rows.values(of: rows.rows[index])
      guard !labels[index].mentions.without(row).holdsRows(of: .proactive),
        let fitted = CellFitting.fit(values, width: columns.count, padsAre: .behind)
      else {
        unread.add(row, .cells(values.count), at: index)
        continue
      }
      let cells = cells(fitted, of: row, columns: columns)
      if let before = read[row], before.map(\.content) != cells.map(\.content) {
        unread.add(row, .twice, at: index)
        twice.insert(row)
        read[row] = nil
      } else {
        read[row] = cells
      }
    }
    for row in places {
      if let cells = read[row] { table.setRow(row, cells) }
    }
    readCutLabels(&table, region, Set(named.map(\.index)))
    finish(table, unread, region)
    return table
  }

  /// Reads rows whose label the lines of a page cut up, with several numbers on one of these lines
  /// and the label's characters around them.
  private mutating func readCutLabels(
    _ table: inout Table, _ region: Range<Int>, _ named: Set<Int>
  ) {
    let mentions = mentions(in: region)
    for row in TableKind.proactive.rows(table.edition)
    where !table.has(row) && !mentions.contains(row) {
      let columns = row.columns(table.edition)
      let candidates = region.filter { index in
        let assembled = rows.rows[index]
        return assembled.isWhole && !assembled.isMarked && columns.count > 1
          && assembled.values.count == columns.count && labels[index].meaning == nil
          && !named.contains(index) && isLabelled(index, row)
      }
      guard candidates.count == 1, let index = candidates.first else { continue }
      let values = rows.values(of: rows.rows[index])
      table.setRow(row, cells(values, of: row, columns: columns))
    }
  }

  /// The form of the table: by its heads, else by the rows and numbers of cells that only one has.
  private func proactiveEdition(_ region: Range<Int>) -> Edition {
    var heads = HeadCounts()
    for label in labels[region] { heads.add(label.heads) }
    let (older, newer) = (heads[.measure2019], heads[.measure2021])
    if older != newer { return older > newer ? .form2019 : .form2021 }
    let mentions = mentions(in: region)
    return mentions.contains(.otherServices) || mentions.contains(.procurement)
      ? .form2019 : .form2021
  }
}
