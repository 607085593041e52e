import Corpus
package import Reports

extension Sheet {
  /// What a report is, and its agency's years side by side.
  static func overview(
    _ open: OpenReport, snapshot: Snapshot, years: ArraySlice<ReportID>, language: Language
  ) -> Sheet? {
    guard let report = open.report else { return nil }
    var rows = facts(of: report, language).enumerated().map { index, fact in
      let name = language == .chinese ? "\(fact.name)  " : aligned(fact.name)
      return Row(kind: .line, label: name + fact.value, key: .line(index))
    }
    rows.append(Row(kind: .line, label: "", key: .line(-1)))
    let columns: [Phrase] = [
      Phrase("本年新收", "received"), Phrase("上年结转", "carried in"), Phrase("办结", "decided"),
      Phrase("结转下年", "carried out"), Phrase("错误", "errors"), Phrase("存疑", "warnings"),
    ]
    rows.append(
      Row(
        kind: .heading, label: Phrase("历年", "Years")(language),
        cells: columns.map { Cell(kind: .head, text: $0(language)) }, key: .heading(0)))
    let broken = years.filter { snapshot.hasBrokenLink($0) }
    for id in years {
      var row = yearRow(id, isShown: id == open.id, snapshot, language)
      if broken.contains(id) { row.cells[1].mark = linkMark(id == open.id ? report : nil) }
      let next = snapshot.year(id).map { $0 + 1 }
      if broken.contains(where: { snapshot.year($0) == next }) { row.cells[3].mark = linkMark(nil) }
      rows.append(row)
    }
    let head = Head(title: "", full: "")
    return Sheet(heads: Array(repeating: head, count: columns.count + 1), rows: rows)
  }

  private static func yearRow(
    _ id: ReportID, isShown: Bool, _ snapshot: Snapshot, _ language: Language
  ) -> Row {
    let figures = snapshot.figures(id)
    let counts = snapshot.counts(id)
    func cell(_ figure: Int64?) -> Cell {
      guard let figure else { return Cell(kind: .blank, text: "") }
      return Cell(
        kind: figure == 0 ? .zero : .number, text: "\(figure)", number: Quantity(Int(figure)))
    }
    var errors = cell(Int64(counts.errors))
    if counts.errors > 0 { errors.mark = CellMark(role: .named, severity: .error, findings: []) }
    var warnings = cell(Int64(counts.warnings))
    if counts.warnings > 0 {
      warnings.mark = CellMark(role: .part, severity: .warning, findings: [])
    }
    let year = snapshot.year(id).map(String.init) ?? Phrase("年份不明", "year unknown")(language)
    let edition = snapshot.edition(id)?.name(language) ?? ""
    return Row(
      kind: .row, label: "\(isShown ? "*" : " ") \(year)  \(edition)",
      cells: [
        cell(figures.received), cell(figures.carriedIn), cell(figures.decided),
        cell(figures.carriedOut), errors, warnings,
      ], key: .year(id))
  }

  /// The mark of a number that the next year does not take over, or that the year before did not
  /// hand over, with the findings of the report that is shown.
  private static func linkMark(_ report: Report?) -> CellMark {
    let findings = report?.findings ?? []
    return CellMark(
      role: .named, severity: .error,
      findings: findings.indices.filter { findings[$0].rule == .carryOver })
  }

  /// What a report is, each fact with its name.
  package static func facts(
    of report: Report, _ language: Language
  ) -> [(name: String, value: String)] {
    let unknown = Phrase("文中未写明", "the document does not say")(language)
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = report.findings.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.name(language))"
    }
    let facts: [(Phrase, String)] = [
      (Phrase("单位", "Agency"), report.agency.map { described($0, language) } ?? unknown),
      (Phrase("年度", "Year"), report.year.map(String.init) ?? unknown),
      (Phrase("标题", "Title"), report.title ?? unknown),
      (Phrase("发布", "Published"), report.published ?? unknown),
      (Phrase("版本", "Form"), report.edition?.name(language) ?? ""),
      (Phrase("文件", "File"), report.path),
      (Phrase("文本", "Text"), "\(report.layout.rawValue), \(report.encoding)"),
      (
        Phrase("核查", "Findings"),
        counts.isEmpty
          ? Phrase("没有发现问题", "nothing found")(language) : counts.joined(separator: "  ")
      ),
    ]
    return facts.map { ($0(language), $1) }
  }

  private static func described(_ agency: Agency, _ language: Language) -> String {
    let source: Phrase =
      switch agency.source {
      case .title: Phrase("据标题", "from the title")
      case .opening: Phrase("据开头", "from the opening")
      case .publisher: Phrase("据发布机构", "from the publisher")
      case .text: Phrase("据正文", "from the text")
      case .metadata: Phrase("据元数据", "from the metadata")
      case .fileName: Phrase("据文件名", "from the file name")
      }
    return "\(agency.name)  (\(source(language)))"
  }

  private static func aligned(_ name: String) -> String {
    name + String(repeating: " ", count: max(1, 11 - name.count))
  }
}

extension Snapshot {
  /// Whether a report carries in something else than the year before carried out.
  fileprivate func hasBrokenLink(_ id: ReportID) -> Bool {
    findingsAcrossYears(id).contains { $0.rule == .carryOver }
  }
}
