import Export
import Reports
import Rules
import Terminal

/// `gouji rules`: all rules, one a line.
struct RulesCommand {
  static let syntax = CommandSyntax(
    operands: .none,
    summary: Phrase("列出所有核查规则。", "List all rules that reports are checked by."),
    remarks: [
      Phrase(
        "每行一条：规则、级别、标题。gouji explain RULE 解释一条规则。",
        "One rule a line: its name, its level, its title. gouji explain RULE says more.")
    ],
    options: [
      Option(
        "format", taking: "FORMAT", choices: ["text", "json"], "输出格式（默认 text）",
        "output format (default: text)")
    ] + Option.general,
    examples: ["gouji rules", "gouji rules --format json"])

  let arguments: Arguments
  let language: Language
  let ink: Ink

  func run() -> ExitStatus {
    var output = StandardOutput()
    if arguments.value("format") == "json" {
      output.write(json)
    } else {
      output.write(table)
    }
    return output.finish(language) ? .done : .unreadable
  }

  private var table: String {
    var table = TextTable(isNumber: [false, false, false]) {
      displayWidth($0, ambiguous: .narrow)
    }
    for rule in Rule.all {
      table.append([rule.id.rawValue, rule.severity.identifier, rule.title(language)])
    }
    let lines = table.lines { row, column, text in
      column == 1 ? ink.mark(text, Rule.all[row].severity) : text
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var json: [UInt8] {
    var json = JSONWriter()
    json.array { json in
      for rule in Rule.all {
        json.object { json in
          json.member("id", rule.id.rawValue)
          json.member("severity", rule.severity.identifier)
          json.member("title", rule.title(language))
          json.member("explanation", rule.explanation(language))
          json.member("formula", rule.formula?(language))
          json.member("basis", rule.basis(language))
          json.key("editions")
          json.array { json in
            for edition in rule.appliesTo { json.value(edition.identifier) }
          }
          json.key("tables")
          json.array { json in for table in rule.tables { json.value(table.identifier) } }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension Rule {
  /// The forms of the report to which it applies, in their order.
  var appliesTo: [Edition] { Edition.allCases.filter(editions.contains) }
}
