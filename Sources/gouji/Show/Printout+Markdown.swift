import Browser
import Export
import Reports
import Rules

extension Printout {
  /// The report as a sheet to send back to its agency: what is wrong first, the tables below.
  func markdown(hasProse: Bool) -> String {
    var markdown = MarkdownWriter()
    markdown.heading(1, Phrase("\(title)核查单", "\(title): findings")(language))
    markdown.list(
      facts.map {
        ["\(MarkdownWriter.escaped($0.name))\(colon)\(MarkdownWriter.escaped($0.value))"]
      })
    write(
      Phrase("需要处理", "To be mended"), entries.filter { $0.finding.severity > .note }, &markdown)
    // How a table may be mended already stands with what is to be mended.
    let notes = entries.filter { $0.finding.severity == .note && $0.finding.rule != .culprit }
    write(Phrase("提示", "Notes"), notes, &markdown)
    if entries.isEmpty {
      markdown.paragraph(Phrase("没有发现问题。", "Nothing was found.")(language))
    }
    for table in tables {
      markdown.heading(2, table.title)
      markdown.table(
        heads: table.sheet.heads.map { MarkdownWriter.escaped($0.full) },
        isNumber: [false] + table.sheet.heads.dropFirst().map(\.isNumber),
        rows: table.sheet.rows.map(cells))
    }
    if hasProse {
      for section in sections {
        markdown.heading(2, section.heading)
        for paragraph in section.paragraphs { markdown.paragraph(paragraph) }
      }
    }
    return markdown.text
  }

  private var colon: String { Phrase("：", ": ")(language) }

  private func write(_ title: Phrase, _ entries: [Entry], _ markdown: inout MarkdownWriter) {
    guard !entries.isEmpty else { return }
    markdown.heading(2, title(language))
    markdown.list(entries.map(item))
  }

  /// A finding: its number as in the tables, its sentence, its cells, its line, what would mend it.
  private func item(_ entry: Entry) -> [String] {
    let finding = entry.finding
    let level = finding.severity.name(language)
    var lines = [
      "**#\(entry.number) \(level)** `\(finding.rule.rawValue)` "
        + MarkdownWriter.escaped(entry.message)
    ]
    func add(_ name: Phrase, _ value: String) {
      lines.append(name(language) + colon + MarkdownWriter.escaped(value))
    }
    if finding.severity > .note, !finding.namedCells.isEmpty {
      let cells = finding.namedCells.map { report.name($0)(language) }
      add(Phrase("单元格", "Cells"), cells.joined(separator: Phrase("，", ", ")(language)))
    }
    if finding.line > 0 {
      add(Phrase("位置", "Place"), Phrase("第 \(finding.line) 行", "line \(finding.line)")(language))
    }
    for sentence in entry.mending { add(Phrase("可能的改正", "May be mended"), sentence) }
    return lines
  }

  private func cells(_ row: Sheet.Row) -> [String] {
    let label = MarkdownWriter.escaped(
      row.printedLabel.isEmpty ? row.label : "\(row.label) \(row.printedLabel)")
    guard row.kind == .row else {
      // A heading of the form; its subtotals are not printed there.
      let heads = row.cells.map { $0.kind == .head ? "**\(MarkdownWriter.escaped($0.text))**" : "" }
      return ["**\(label)**"] + heads
    }
    return [label]
      + row.cells.map { cell in
        let text = MarkdownWriter.escaped(cell.text)
        let numbers = entries(naming: cell.id).map { "\\#\($0.number)" }
        return numbers.isEmpty ? text : "**\\[\(text)\\]** \(numbers.joined(separator: ", "))"
      }
  }
}
