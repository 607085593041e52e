import Reports

@testable import Reading

/// A form of text in which a made-up report is written.
enum TextForm: CaseIterable {
  /// `16 |`, pads on the last cell's line.
  case pipesPaddedInLine
  /// `16 |`, pads on a line of their own.
  case pipesPaddedBelow
  /// `| 规章 | 0 | 0 | 0 |`, spanned cells as blank ones.
  case wholeRows
  /// Markdown with a rule under each head.
  case markdown
  /// `规章 |  0 |  0 |  0`, spanned cells gone.
  case openRows
  case tabs
  /// One cell a line, blank lines between, blank cells as U+00A0.
  case lines
}

/// A made-up report with known cells, to be written in any form.
struct ReportFixture {
  /// The rows of the application table by their printed labels; `nil` is a blank cell.
  var applications: [(row: Row, values: [String?])]
  var proactive: [(row: Row, values: [String])]
  var reviews: [String?] = Array(repeating: "0", count: 15)
  var edition: Edition
  var heading = "溪口镇人民政府2022年政府信息公开工作年度报告"

  /// Every row holds numbers that no other row holds.
  init(_ edition: Edition) {
    self.edition = edition
    applications = TableKind.applications.rows(edition).enumerated().map { index, row in
      (row, ["\(index + 1)", "0", "\(100 + index)", "0", "7", "0", "\(2 * index + 108)"])
    }
    proactive = TableKind.proactive.rows(edition).enumerated().map { index, row in
      (row, row.columns(edition).enumerated().map { "\(10 * index + $0.offset)" })
    }
  }

  /// What a right reading of the application table gives.
  func expectedNumbers(_ row: Row) -> [Quantity?] {
    let values = applications.first { $0.row == row }?.values ?? []
    return values.map { text in text.flatMap { Int($0) }.map { Quantity($0) } }
  }
}

extension ReportFixture {
  /// One row as it is printed: texts, and how many blank cells a form without spans adds.
  private struct Line {
    var cells: [String?]
    var padsBefore = 0
    var padsBehind = 0
    /// Where the values begin.
    var labels: Int
  }

  private var applicationLines: [Line] {
    var lines = [
      Line(cells: ["(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)", "申请人情况"], labels: 2),
      Line(cells: ["自然人", "法人或其他组织", "总计"], labels: 3),
      Line(cells: ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"], labels: 5),
    ]
    var group: RowGroup?
    for (row, values) in applications {
      var labels: [String] = []
      if row == .granted { labels.append("三、本年度办理结果") }
      if row.group != group, let next = row.group { labels.append(next.label.chinese) }
      group = row.group
      labels.append(row.label(edition).chinese)
      let depth = row.group != nil ? 2 : row.isOutcome || row == .outcomeTotal ? 1 : 0
      lines.append(
        Line(
          cells: labels + values, padsBefore: 2 - depth, padsBehind: 3 - labels.count,
          labels: labels.count))
    }
    return lines
  }

  private var proactiveLines: [Line] {
    var lines: [Line] = []
    var group: RowGroup?
    for (row, values) in proactive {
      if row.group != group, let next = row.group {
        lines.append(Line(cells: [next.label.chinese], padsBehind: 3, labels: 1))
        let heads = row.columns(edition).map { $0.label(over: row, edition).chinese }
        lines.append(
          Line(
            cells: ["信息内容"] + heads, padsBehind: 3 - values.count, labels: 1 + heads.count))
        group = next
      }
      lines.append(
        Line(cells: [row.label(edition).chinese] + values, padsBehind: 3 - values.count, labels: 1))
    }
    return lines
  }

  private var reviewLines: [Line] {
    let results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    return [
      Line(cells: ["行政复议", "行政诉讼"], padsBehind: 13, labels: 2),
      Line(cells: results + ["未经复议直接起诉", "复议后起诉"], padsBehind: 8, labels: 7),
      Line(cells: results + results, padsBehind: 5, labels: 10),
      Line(cells: reviews, labels: 0),
    ]
  }

  /// The whole report in one form.
  func text(_ form: TextForm) -> String {
    let parts = [
      heading, "一、总体情况", "2022年,我镇依法公开政府信息。", "二、主动公开政府信息情况",
      write(proactiveLines, form), "三、收到和处理政府信息公开申请情况",
      write(applicationLines, form), "四、政府信息公开行政复议、行政诉讼情况",
      write(reviewLines, form), "五、存在的主要问题及改进情况", "公开不够及时,下一步加强培训,改进工作。",
      "六、其他需要报告的事项", "无。",
    ]
    return parts.joined(separator: form == .lines || form == .markdown ? "\n\n" : "\n") + "\n"
  }

  private func write(_ lines: [Line], _ form: TextForm) -> String {
    lines.enumerated().map { index, line in
      let rule = form == .markdown && index == 0 ? "\n|---|---|" : ""
      return write(line, form) + rule
    }.joined(separator: form == .lines ? "\n\n" : "\n")
  }

  private func write(_ line: Line, _ form: TextForm) -> String {
    let cells = line.cells.map { $0 ?? "" }
    let blanks = { (count: Int) in Array(repeating: "", count: count) }
    let spanned = cells[..<line.labels] + blanks(line.padsBefore) + cells[line.labels...]
    switch form {
    case .pipesPaddedInLine:
      let pads = String(repeating: "|", count: line.padsBehind)
      return cells.map { $0.isEmpty ? "|" : "\($0) |" }.joined(separator: "\n")
        + (pads.isEmpty ? "" : " \(pads)")
    case .pipesPaddedBelow:
      let pads = String(repeating: "|", count: line.padsBehind)
      return cells.map { $0.isEmpty ? "|" : "\($0) |" }.joined(separator: "\n")
        + (pads.isEmpty ? "" : "\n\(pads)")
    case .wholeRows, .markdown: return "| \(spanned.joined(separator: " | ")) |"
    case .openRows: return cells.joined(separator: " |  ")
    case .tabs: return spanned.joined(separator: "\t")
    case .lines: return cells.map { $0.isEmpty ? "\u{A0}" : $0 }.joined(separator: "\n\n")
    }
  }
}

/// Reads a text as a document would be read.
func read(_ text: String) -> Report { readReport(Array(text.utf8), path: "report.txt") }

extension Report {
  /// The numbers of a row, `nil` where a cell is blank or no number.
  func numbers(_ row: Row) -> [Quantity?]? { self[row.table]?[row]?.map(\.number) }
  /// The rows that findings of a rule name.
  func rows(_ rule: RuleID) -> [Row] { findings.filter { $0.rule == rule }.flatMap(\.rows) }
}
