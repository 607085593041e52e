import Browser
import Export
import Reports
import Terminal

/// How plain text is to look.
struct TextLook {
  var ambiguous = AmbiguousWidth.narrow
  var isASCII = false
  var ink = Ink.none

  /// Stands for a blank cell.
  var blank: String { isASCII ? "." : "·" }
  /// Stands before a number that the form does not print.
  var computed: String { isASCII ? "= " : "Σ " }

  func width(_ text: String) -> Int { displayWidth(text, ambiguous: ambiguous) }
}

extension Printout {
  /// The report as lines for a pipe, a terminal or a screen reader.
  func text(_ look: TextLook, hasProse: Bool) -> String {
    var lines = [look.ink.strong(title), ""]
    var facts = TextTable(isNumber: [false, false], width: look.width)
    for fact in self.facts { facts.append([fact.name, fact.value]) }
    lines += facts.lines()
    if hasProse {
      for section in sections {
        lines += ["", look.ink.strong(section.heading)]
        lines += section.paragraphs
      }
    }
    for table in tables { lines += ["", look.ink.strong(table.title)] + self.lines(table, look) }
    lines += ["", look.ink.strong(Phrase("核查结果", "Findings")(language))]
    lines += entries.isEmpty ? [Phrase("没有发现问题。", "Nothing was found.")(language)] : []
    for entry in entries { lines += self.lines(entry, look) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The lines of a table: labels, numbers, and in English the printed label behind them.
  private func lines(_ table: Table, _ look: TextLook) -> [String] {
    let sheet = table.sheet
    var text = TextTable(
      isNumber: sheet.heads.map(\.isNumber).replacingFirst(with: false) + [false],
      width: look.width)
    text.append(sheet.heads.map(\.title))
    var worst: [[Severity?]] = [[]]
    for row in sheet.rows {
      let label = String(repeating: " ", count: row.indent * 2) + row.label
      var cells = [
        TextTable.Cell(truncated(label, width: Self.labelWidth, ambiguous: look.ambiguous))
      ]
      cells += row.cells.map { cell($0, look) }
      if !row.printedLabel.isEmpty {
        cells += Array(repeating: .init(""), count: max(0, sheet.heads.count - cells.count))
        cells.append(.init(row.printedLabel))
      }
      text.append(cells)
      worst.append([nil] + row.cells.map { entries(naming: $0.id).map(\.finding.severity).max() })
    }
    return text.lines { row, column, words in
      guard worst[row].indices.contains(column), let severity = worst[row][column] else {
        return words
      }
      return look.ink.mark(words, severity)
    }
  }

  /// Labels longer than this are cut: the form's own words are known, and lines stay readable.
  private static let labelWidth = 44

  private func cell(_ cell: Sheet.Cell, _ look: TextLook) -> TextTable.Cell {
    let text = cell.kind == .blank ? look.blank : safeText(cell.text)
    let numbers = entries(naming: cell.id).map { "\($0.number)" }
    guard numbers.isEmpty else {
      return TextTable.Cell(text, opening: "[", closing: "]#\(numbers.joined(separator: ","))")
    }
    return TextTable.Cell(text, opening: cell.kind == .computed ? look.computed : "")
  }

  private func lines(_ entry: Entry, _ look: TextLook) -> [String] {
    let finding = entry.finding
    let level = look.ink.mark(finding.severity.name(language), finding.severity)
    let place =
      finding.line > 0 ? Phrase("（第 \(finding.line) 行）", " (line \(finding.line))")(language) : ""
    return ["#\(entry.number) \(level) [\(finding.rule.rawValue)] \(entry.message)\(place)"]
      + entry.mending.map { "   " + $0 }
  }
}

extension Array {
  fileprivate func replacingFirst(with element: Element) -> [Element] {
    [element] + dropFirst()
  }
}
