import Reports

/// An option of the command line: the one place that parsing and help go by.
struct Option {
  let name: String
  /// What stands behind it in the help; `nil` for a switch.
  let value: String?
  /// The values it takes, where these are few.
  var choices: [String] = []
  var isRepeatable = false
  let help: Phrase

  init(
    _ name: String, taking value: String? = nil, choices: [String] = [], isRepeatable: Bool = false,
    _ chinese: String, _ english: String
  ) {
    self.name = name
    self.value = value
    self.choices = choices
    self.isRepeatable = isRepeatable
    help = Phrase(chinese, english)
  }

  /// The options that every command which reads reports takes.
  static let common: [Option] =
    [
      Option(
        "year", taking: "2019..2023", "只看这些年度的报告，也可只写一个年份",
        "only reports of these years, or of a single one"),
      Option(
        "agency", taking: "TEXT", "只看名称含有 TEXT 的单位", "only agencies whose name contains TEXT"),
      Option(
        "edition", taking: "EDITION", choices: Edition.allCases.map(\.identifier), "只看这一版式的报告",
        "only reports on this form"),
      Option(
        "exclude", taking: "GLOB", isRepeatable: true, "跳过匹配 GLOB 的文件和文件夹（可重复）",
        "skip files and folders that match GLOB (repeatable)"),
      Option(
        "jobs", taking: "N", "同时读取的线程数（默认与处理器数相同）",
        "number of threads that read (default: one per processor)"),
      Option(
        "no-cache", "不使用也不保存索引，重新读取全部文件",
        "neither use nor keep an index; read all files anew"),
    ] + general

  /// The options that every command takes.
  static let general: [Option] = [
    Option(
      "color", taking: "auto|always|never", choices: ["auto", "always", "never"],
      "是否使用颜色（默认 auto，由终端而定）", "when to use colours (default: auto)"),
    Option(
      "lang", taking: "zh|en", choices: Language.allCases.map(\.rawValue),
      "界面语言（默认依设置，其次随系统）",
      "language of what people read (default: the settings', else the locale's)"),
    Option("help", "显示本说明", "show this help"),
  ]

  static let version = Option("version", "显示版本", "show the version")

  static let ascii = Option("ascii", "线条和记号只用 ASCII 字符", "draw with ASCII characters only")

  static let ambiguous = Option(
    "ambiguous", taking: "auto|1|2", choices: ["auto", "1", "2"],
    "“ … — ① 等字符占几列（默认依设置，其次询问终端）",
    "columns that characters such as “ … — ① take (default: the settings', else what the "
      + "terminal says)")

  static let check: [Option] = [
    Option(
      "severity", taking: "LEVEL", choices: Severity.allCases.reversed().map(\.identifier),
      "显示的最低级别（默认 warning）", "the lowest level to show (default: warning)"),
    Option(
      "rule", taking: "ID", choices: RuleID.allCases.map(\.rawValue), isRepeatable: true,
      "只看这条规则（可重复）", "only findings of this rule (repeatable)"),
    Option(
      "format", taking: "FORMAT", choices: CheckFormat.allCases.map(\.rawValue),
      "输出格式（默认 text）", "output format (default: text)"),
    Option(
      "baseline", taking: "FILE", "不列出 FILE 中已接受的问题", "leave out findings that FILE accepts"),
    Option(
      "write-baseline", taking: "FILE", "把所列问题作为已接受的写入 FILE，其中的备注保留",
      "accept what is listed: write it to FILE, whose remarks are kept"),
    .roster,
  ]

  static let roster = Option(
    "roster", taking: "FILE", "应报告的单位名单，每行一个；没有报告的列为 missing-year",
    "the agencies that must report, one per line; those that did not are missing-year")
}
