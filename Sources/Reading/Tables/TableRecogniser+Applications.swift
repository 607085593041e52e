import Reports

/// The application table: 23 or 25 rows of seven cells.
extension TableRecogniser {
  /// How far a label is to be believed that stands on lines before a row without a text.
  private static let distantLikeness = 60
  /// No table is longer, however its labels are broken over lines.
  private static let longestRegion = 240
  /// A row with fewer values than this and no label is a stray number, no row.
  private static let fewestValues = 4

  /// So many rows of text at most make up the head.
  private static let longestHead = 16
  /// Fewer labels than this may stand in any text.
  private static let fewestNamed = 3
  private static let otherOutcomes = RowSet(Row.allCases.filter { $0.group == .otherOutcomes })

  /// The rows of the document from the head of the application table to its last row.
  func applicationRegion() -> Range<Int>? {
    guard let first = labels.firstIndex(where: { namesApplicationRow($0) }) else { return nil }
    var start = first
    for index in (max(0, first - Self.longestHead)..<first).reversed() {
      if labels[index].mentions.holdsRows(of: .proactive) { break }
      if isHeadOrLost(index) { start = index }
    }
    var end = first
    for index in first..<min(labels.count, first + Self.longestRegion) {
      if index > first, labels[index].heads.contains(.reviews) { break }
      if labels[index].mentions.holdsRows(of: .applications) || hasRow(index) {
        end = index
      }
      if labels[index].mentions.contains(.carriedOut), hasRow(index) { break }
    }
    let named = mentions(in: start..<end + 1).intersection(.rows(of: .applications))
    guard named.count >= Self.fewestNamed else { return nil }
    return start..<end + 1
  }

  private func namesApplicationRow(_ label: RowLabel) -> Bool {
    label.mentions.without(.carriedOut).holdsRows(of: .applications)
  }

  private func hasRow(_ index: Int) -> Bool {
    rows.rows[index].values.count >= Self.fewestValues
  }

  /// Whether a row above the first one that is named belongs to the table: its head, or a row
  /// whose label is lost.
  private func isHeadOrLost(_ index: Int) -> Bool {
    let label = labels[index]
    return label.heads.contains(.applications)
      || rows.rows[index].pieces.isEmpty && rows.rows[index].values.count >= 7
  }

  /// Reads the table; rows that could not be read are missing from it, all of them at worst.
  mutating func readApplications(_ region: Range<Int>, proactive: Edition?) -> Table {
    let candidates = region.filter { !rows.rows[$0].values.isEmpty }
    let side = CellFitting.side(
      of: candidates.filter { hasOwnLabel($0) }.map { rows.values(of: rows.rows[$0]) }, width: 7,
      isMarked: candidates.contains { rows.rows[$0].isMarked })
    let fitted = candidates.map { fit($0, side) }
    let roles = zip(candidates, fitted).map { role($0, isFit: $1 != nil) }
    let fuzzy = candidates.map { fuzzyLikeness($0) }
    var (edition, alignment) = (Edition.form2021, align(candidates, fuzzy, roles, .form2021))
    // Most reports fill in more rows of the newer form than the older one has.
    if alignment.quality
      <= RowAlignment.best(placeCount: TableKind.applications.rows(.form2019).count)
    {
      let older = align(candidates, fuzzy, roles, .form2019)
      edition =
        alignment.quality == older.quality
        ? namedEdition(region) ?? proactive ?? .form2021
        : alignment.quality > older.quality ? .form2021 : .form2019
      if edition == .form2019 { alignment = older }
    }
    let places = TableKind.applications.rows(edition)
    alignment.removeGaps { index, place in
      labels[candidates[index]].group.map { $0 != places[place].group } ?? false
    }
    var table = Table(.applications, edition, offset: offset(of: region))
    var unread = Unread(.applications)
    // One room for the cells of all rows: the table copies them.
    var cells: [Cell] = []
    let order = hasGrid ? applicantOrder(region) : nil
    let losesCells = zip(candidates, fitted).contains { index, values in
      values == nil && !rows.rows[index].isMarked && (hasRow(index) || hasOwnLabel(index))
    }
    for (index, candidate) in candidates.enumerated() {
      guard let place = alignment.places[index] else { continue }
      let row = places[place]
      guard let values = fitted[index] else {
        unread.add(row, .cells(rows.rows[candidate].values.count), at: candidate)
        continue
      }
      if losesCells, !rows.rows[candidate].isMarked, !addsUp(values) {
        unread.add(row, .contradictory, at: candidate)
        continue
      }
      let isInferred = alignment.isByPlace[index] && !isLabelled(candidate, row)
      let ordered = order.map { order in order.map { values[values.startIndex + $0] }[...] }
      put(ordered ?? values, of: row, columns: Column.applicants, into: &cells)
      table.setRow(row, cells, inferred: isInferred)
    }
    for candidate in candidates where rows.rows[candidate].values.count < Self.fewestValues {
      guard case .row(let row, _)? = labels[candidate].meaning, !table.has(row),
        places.contains(row)
      else { continue }
      unread.add(row, .cells(rows.rows[candidate].values.count), at: candidate)
    }
    finish(table, unread, region)
    return table
  }

  /// Where each applicant's value stands among the seven, when the heads of a grid stand in another
  /// order than that of the form; `nil` when they do not, or when one of them is missing.
  private mutating func applicantOrder(_ region: Range<Int>) -> [Int]? {
    var columns = [UInt16?](repeating: nil, count: Self.applicantHeads.count)
    for index in region {
      let head = rows.rows[index]
      if hasRow(index) { break }
      guard head.isMarked else { continue }
      let cells = head.values.lowerBound - head.labelCells..<head.values.lowerBound
      for cell in rows.values[cells] where !cell.range.isEmpty {
        let folded = reader.folded(CollectionOfOne(cell.range))
        guard let place = Self.applicantHeads.firstIndex(of: folded) else { continue }
        columns[place] = columns[place] ?? cell.column
      }
    }
    let known = columns.compactMap(\.self)
    guard known.count == columns.count, Set(known).count == known.count else { return nil }
    let sorted = known.sorted()
    return sorted == known ? nil : known.compactMap { sorted.firstIndex(of: $0) }
  }

  private static let applicantHeads = [
    "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计",
  ].map(LabelFolder.folded)

  /// The form that the labels belong to, read or not: only the newer one divides (六)其他处理.
  private func namedEdition(_ region: Range<Int>) -> Edition? {
    let mentions = mentions(in: region)
    if !mentions.intersection(Self.otherOutcomes).isEmpty { return .form2021 }
    return mentions.contains(.other) ? .form2019 : nil
  }

  private func align(
    _ candidates: [Int], _ fuzzy: [[Int]], _ roles: [RowAlignment.Role], _ edition: Edition
  ) -> RowAlignment {
    let places = TableKind.applications.rows(edition)
    var placeOfRow = [Int?](repeating: nil, count: Row.allCases.count)
    for (place, row) in places.enumerated() { placeOfRow[Int(row.rawValue)] = place }
    var likeness: [RowAlignment.Likeness] = Array(repeating: .none, count: candidates.count)
    for (number, index) in candidates.enumerated() where hasRow(index) {
      let label = labels[index]
      if case .row(let row, let agreement)? = label.meaning {
        // Of several labels above rows without one, the last need not be the first row's.
        let isCertain = !label.isDistant || !namesOthers(index)
        guard isCertain, let place = placeOfRow[Int(row.rawValue)] else { continue }
        likeness[number] = .of(
          place: place, label.isDistant ? Self.distantLikeness : agreement.likeness)
      } else if !fuzzy[number].isEmpty {
        likeness[number] = .each(places.map { fuzzy[number][Int($0.rawValue)] })
      }
    }
    return RowAlignment(likeness: likeness, placeCount: places.count, roles: roles)
  }

  /// The seven values of a row, if it is certain which they are.
  private func fit(_ index: Int, _ side: CellFitting.Side) -> CellFitting.Values? {
    let row = rows.rows[index]
    let values = rows.values(of: row)
    // Labels without values before this one: the text was printed column by column, or has lost
    // its blank cells.
    if !row.isWhole, namesOthers(index) { return nil }
    if values.count == 8, !hasOwnLabel(index) { return fitWithoutLabel(values, row) }
    return CellFitting.fit(values, width: 7, padsAre: side)
  }

  /// The seven values of eight cells without a label: a zero or nothing before them stands in the
  /// label's place, or a blank cell behind them pads the row; where both may be, neither is certain.
  private func fitWithoutLabel(
    _ values: CellFitting.Values, _ row: AssembledRow
  ) -> CellFitting.Values? {
    let isZero = values.first?.value == CellValue(.number(0, .none))
    let isBlank = values.first?.isBlank ?? false
    let isPadded = values.last?.isBlank ?? false
    switch (isZero || isBlank, isPadded) {
    case (true, false): return values.dropFirst()
    case (false, true): return values.dropLast()
    case (true, true): return isBlank && row.isMarked ? values.dropFirst() : nil
    case (false, false): return nil
    }
  }

  /// Whether the six parts of a row are its total; blank cells count as zero.
  private func addsUp(_ values: CellFitting.Values) -> Bool {
    values.prefix(6).reduce(0) { $0 + $1.number } == values.last?.number
      && !values.contains { $0.value?.kind == .text }
  }

  /// Whether labels of other rows stand among the texts of a row.
  private func namesOthers(_ index: Int) -> Bool {
    var others = labels[index].mentions.without(.other)
    if case .row(let own, _)? = labels[index].meaning { others = others.without(own) }
    return !others.isEmpty
  }

  private func hasOwnLabel(_ index: Int) -> Bool {
    if case .row? = labels[index].meaning { true } else { false }
  }

  private func role(_ index: Int, isFit: Bool) -> RowAlignment.Role {
    if rows.rows[index].values.count < Self.fewestValues { return .ignored }
    if !isFit { return .blocking }
    switch labels[index].meaning {
    // On the newer form a group's heading, which may stand beside the middle of its rows.
    case .row(.other, _)?: return .placeable
    case .row?: return labels[index].isDistant ? .placeable : .blocking
    case .head?: return .blocking
    case .group?, nil: return .placeable
    }
  }

  /// How well the texts of a row that are no label to the letter match each row of the form, at the
  /// row's raw value; empty when there are none.
  private mutating func fuzzyLikeness(_ index: Int) -> [Int] {
    guard hasRow(index), labels[index].meaning == nil, rows.rows[index].ownPieces > 0,
      !isRestOfLabel(index)
    else { return [] }
    return reader.likeness(of: rows.rows[index], in: rows, to: StatutoryLabels.shared.entries)
  }

  /// Whether a row without numbers stands beside one without a label: a page's end may have cut one
  /// row in two, and the numbers are the other part's.
  private func isRestOfLabel(_ index: Int) -> Bool {
    guard rows.values(of: rows.rows[index]).allSatisfy(\.isBlank) else { return false }
    return [index - 1, index + 1].contains { other in
      rows.rows.indices.contains(other) && labels[other].meaning == nil
        && !rows.values(of: rows.rows[other]).allSatisfy(\.isBlank)
    }
  }

  /// Whether the label of a row that was placed by count stands around it after all, cut up by
  /// the lines of the page.
  mutating func isLabelled(_ index: Int, _ row: Row) -> Bool {
    let entry = StatutoryLabels.shared.entries[Int(row.rawValue)]
    guard entry.core.count >= 4 else { return false }
    var around = Array(rows.pieces(of: rows.rows[index]))
    for next in index + 1..<max(index + 1, min(rows.rows.count, index + 4)) {
      around += rows.pieces(of: rows.rows[next])
      if !rows.rows[next].values.isEmpty { break }
    }
    let folded = reader.folded(around.suffix(24))
    guard folded.count <= 400 else { return false }
    let common = Likeness.longestCommonSubsequence(folded[...], entry)
    return common * 10 >= entry.core.count * 9
  }
}
