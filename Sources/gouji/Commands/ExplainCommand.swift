import Browser
import Export
import Reports
import Rules
import Terminal

/// `gouji explain`: what a rule asks for, why, and what to do about it.
struct ExplainCommand {
  static let syntax = CommandSyntax(
    operands: .rule,
    summary: Phrase(
      "解释一条规则：含义、公式、依据、例子。",
      "Explain a rule: what it asks for, its formula, what it rests on, an example."),
    options: Option.general,
    examples: ["gouji explain balance", "gouji explain blank-total --lang zh"])

  let rule: Rule
  let language: Language
  let ink: Ink

  func run() -> ExitStatus {
    var output = StandardOutput()
    output.write(lines.map { $0 + "\n" }.joined())
    return output.finish(language) ? .done : .unreadable
  }

  private var lines: [String] {
    let level = ink.mark(rule.severity.identifier, rule.severity)
    var lines = ["\(ink.strong(rule.id.rawValue))  \(level)  \(rule.title(language))"]
    func add(_ title: Phrase, _ body: [String]) {
      guard !body.isEmpty else { return }
      lines += ["", ink.strong(title(language))] + body
    }
    func say(_ title: Phrase, _ text: String?) {
      add(title, text.map { paragraph($0, indent: 2) } ?? [])
    }
    say(Phrase("含义", "Meaning"), rule.explanation(language))
    say(Phrase("公式", "Formula"), rule.formula?(language))
    say(Phrase("依据", "Basis"), rule.basis(language))
    say(Phrase("适用", "Applies to"), scope)
    add(Phrase("例子", "Example"), rule.example.map(exampleLines) ?? [])
    say(Phrase("例子", "Example"), rule.illustration?(language))
    say(Phrase("如果核实无误", "If it is right as it is"), accepting)
    return lines
  }

  private var scope: String {
    let mark = Phrase("、", ", ")(language)
    let editions = rule.appliesTo.map { $0.name(language) }.joined(separator: mark)
    guard !rule.tables.isEmpty else { return editions }
    let tables = rule.tables.map { $0.title(language) }.joined(separator: mark)
    return Phrase("\(editions)；表：\(tables)", "\(editions); tables: \(tables)")(language)
  }

  /// The table of the example with the failing cell marked, and the finding about it.
  private func exampleLines(_ example: Example) -> [String] {
    let report = example.report
    guard let index = report.findings.firstIndex(where: { $0.rule == rule.id }),
      let kind = example.rows.first?.table,
      let sheet = Sheet.printed(kind, of: report, language: language)
    else { return [] }
    let finding = report.findings[index]
    var table = TextTable(isNumber: [false] + sheet.heads.dropFirst().map { _ in true }) {
      displayWidth($0, ambiguous: .narrow)
    }
    if kind != .proactive { table.append(sheet.heads.map(\.title)) }
    for row in sheet.rows {
      switch row.key {
      case .row(let shown) where example.rows.contains(shown):
        table.append(
          [TextTable.Cell(row.label)]
            + row.cells.map { cell in
              let text = cell.kind == .blank ? "·" : cell.text
              return cell.id.map(finding.namedCells.contains) == true
                ? TextTable.Cell(text, opening: "[", closing: "]") : TextTable.Cell(text)
            })
      case .heading(let group)
      where example.rows.contains { $0.group.map { Int($0.rawValue) } == group }:
        table.append([row.label] + row.cells.map(\.text))
      default: break
      }
    }
    let sentences = [finding.message(in: report, language)] + finding.mending(in: report, language)
    return table.lines().map { "  " + $0 } + [""] + sentences.flatMap { paragraph($0, indent: 2) }
  }

  /// How to say that a finding is known and right: only as far as `check` knows of it.
  private var accepting: String {
    Phrase(
      "gouji check --write-baseline accepted.txt PATH\n  把现有问题记为已核实；\n"
        + "gouji check --baseline accepted.txt PATH\n  以后只报新的问题。",
      "gouji check --write-baseline accepted.txt PATH\n  puts down what is found now as known;\n"
        + "gouji check --baseline accepted.txt PATH\n  reports only what is new from then on.")(
        language)
  }
}
