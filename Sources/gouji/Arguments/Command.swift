import Reports

/// What can be asked of the program on the command line, in the order of the help.
enum Command: String, CaseIterable {
  case browse, check, export, sum, show, search, rules, explain, config, cache, completions, man

  /// What a person types for it.
  var name: String { self == .browse ? "gouji" : "gouji \(rawValue)" }

  /// The words by which a command is called; browsing has none.
  static let words = allCases.dropFirst().map(\.rawValue)

  var usage: String {
    syntax.operands.usage.isEmpty ? name : "\(name) \(syntax.operands.usage)"
  }

  var options: [Option] { syntax.options }

  var syntax: CommandSyntax {
    switch self {
    case .browse: BrowseCommand.syntax
    case .check: .check
    case .export: ExportCommand.syntax
    case .sum: .sum
    case .show: ShowCommand.syntax
    case .search: SearchCommand.syntax
    case .rules: RulesCommand.syntax
    case .explain: ExplainCommand.syntax
    case .config: ConfigCommand.syntax
    case .cache: CacheCommand.syntax
    case .completions: CompletionsCommand.syntax
    case .man: ManualCommand.syntax
    }
  }
}

extension CommandSyntax {
  static let check = CommandSyntax(
    operands: .paths,
    summary: Phrase(
      "列出报告中的问题，每行一条，形如 PATH:LINE: LEVEL: 说明 [RULE]。",
      "List findings, one per line: PATH:LINE: LEVEL: message [RULE]."),
    remarks: [
      Phrase(
        "退出状态：0 没有问题；1 有所示级别的问题；2 用法有误；3 有文件无法读取。",
        "Exit status: 0 nothing found; 1 something found at the level shown; 2 wrong usage; "
          + "3 a file could not be read.")
    ],
    options: Option.check + Option.common,
    examples: [
      "gouji check SampleData", "gouji check --severity error reports",
      "gouji check --rule balance reports", "gouji check --format sarif reports > findings.sarif",
      "gouji check --write-baseline accepted.txt reports",
    ])

  static let sum = CommandSyntax(
    operands: .paths,
    summary: Phrase(
      "把各份报告的三张表逐格相加，或与一份汇总报告对照。",
      "Add up the tables of the reports cell by cell, or hold the sum against a report."),
    remarks: [
      Phrase(
        "同一单位同一年度有几份文件时，只计数字最全的一份；空白格不计入份数。",
        "Of several files of one agency for one year only the fullest is added; blank cells do not "
          + "count as given.")
    ],
    options: SumCommand.options + Option.common,
    examples: [
      "gouji sum --year 2023 reports", "gouji sum --year 2023 --against county.html reports",
    ])
}
