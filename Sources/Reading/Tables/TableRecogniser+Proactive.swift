import Reports

/// The proactive table: six or eight rows of one to three cells, under heads of their own.
extension TableRecogniser {
  private static let longestRegion = 120
  /// The head over the labels.
  private static let contentHead = LabelFolder.folded("信息内容")

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
    let heads = label.heads
    return heads.contains(.proactive) || heads.contains(.measure2019)
      || heads.contains(.measure2021)
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
    let losesCells = losesCells(named, edition)
    let isInYuan = labels[region].contains { $0.heads.contains(.feesInYuan) }
    let unit: CellValue.Unit = isInYuan ? .yuan : .none
    for (index, row) in named where places.contains(row) && !twice.contains(row) {
      let columns = row.columns(edition)
      let values = rows.values(of: rows.rows[index])
      guard !labels[index].mentions.without(row).holdsRows(of: .proactive),
        let fitted = valuesUnderHeads(index, region, width: columns.count)
          ?? CellFitting.fit(values, width: columns.count, padsAre: .behind)
      else {
        unread.add(row, .cells(values.count), at: index)
        continue
      }
      if losesCells, columns.count > 1, !rows.rows[index].isMarked, !rows.rows[index].isWhole {
        unread.add(row, .uncertain, at: index)
        continue
      }
      let cells = cells(
        fitted, of: row, columns: columns, unit: columns == [.amount] ? unit : .none)
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

  /// Whether a row of several cells has fewer values, in a form without marks and blank cells: any
  /// other of them may then have taken its neighbour's.
  private func losesCells(_ named: [(index: Int, row: Row)], _ edition: Edition) -> Bool {
    let unmarked = named.filter { !rows.rows[$0.index].isMarked }
    let values = unmarked.map { rows.values(of: rows.rows[$0.index]) }
    guard !values.contains(where: { $0.contains(where: \.isBlank) }) else { return false }
    return zip(unmarked, values).contains { entry, values in
      let width = entry.row.columns(edition).count
      return width > 1 && values.count < width
    }
  }

  /// The values of a row with more cells than the form has, as the heads above it stand over them:
  /// a form that cannot span cells leaves empty ones, or the same text again, beside each.
  private mutating func valuesUnderHeads(
    _ index: Int, _ region: Range<Int>, width: Int
  ) -> CellFitting.Values? {
    let row = rows.rows[index]
    guard row.isMarked, row.values.count > width,
      let above = (region.lowerBound..<index).last(where: { isMeasureHead($0) })
    else { return nil }
    let heads = rows.rows[above]
    var columns: [UInt16] = []
    var last: [UInt16] = []
    for cell in rows.values[heads.values.lowerBound - heads.labelCells..<heads.values.lowerBound]
    where !cell.range.isEmpty {
      let text = reader.folded(CollectionOfOne(cell.range))
      if text != last, text != Self.contentHead { columns.append(cell.column) }
      last = text
    }
    guard columns.count == width else { return nil }
    let values = rows.values(of: row)
    var chosen: [AssembledRows.Value] = []
    for (number, column) in columns.enumerated() {
      let end = number + 1 < width ? columns[number + 1] : .max
      let under = values.filter { $0.column >= column && $0.column < end }
      let printed = under.filter { !$0.isBlank }
      guard let value = printed.first ?? under.first,
        printed.allSatisfy({ text[$0.range] == text[value.range] })
      else { return nil }
      chosen.append(value)
    }
    return chosen[...]
  }

  private func isMeasureHead(_ index: Int) -> Bool {
    let heads = labels[index].heads
    return rows.rows[index].isMarked && heads.contains(.proactive)
      && (heads.contains(.measure2019) || heads.contains(.measure2021))
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
