import Foundation
import Testing

@Suite("The help on the command line", .timeLimit(.minutes(1)))
struct HelpTests {
  static let common = [
    "--year 2019..2023", "--agency TEXT", "--edition EDITION", "--exclude GLOB", "--jobs N",
    "--lang zh|en", "--help",
  ]

  @Test(
    "names every option and example of every command, in both languages",
    arguments: [
      (
        [],
        [
          "gouji check [PATH...]", "gouji export [PATH...]", "--ascii", "--ambiguous auto|1|2",
          "--color auto|always|never", "--version", "gouji SampleData", "./check",
        ]
      ),
      (
        ["check"],
        [
          "--severity LEVEL", "error | warning | note", "--rule ID", "balance", "--format FORMAT",
          "gouji check --severity error reports", "PATH:LINE: LEVEL:",
        ]
      ),
      (
        ["export"],
        [
          "--table TABLE", "records | reports | applications | proactive | reviews | findings",
          "--format FORMAT", "csv | json | ndjson", "--output FILE", "--bom",
          "gouji export --table records --format ndjson reports",
        ]
      ),
    ] as [([String], [String])], ["zh", "en"])
  func options(command: (words: [String], said: [String]), language: String) throws {
    let help = try Gouji.run(command.words + ["--help", "--lang", language])
    #expect(help.status == 0 && help.errors == "")
    for words in command.said + Self.common { #expect(help.text.contains(words)) }
    #expect(try Gouji.run(command.words + ["-h", "--lang", language]).text == help.text)
  }

  @Test("is made of lines that fit a terminal of 90 columns", arguments: ["", "check", "export"])
  func width(command: String) throws {
    let words = command.isEmpty ? [] : [command]
    for line in try Gouji.run(words + ["--help"]).lines { #expect(line.count <= 90) }
  }

  @Test("says in English what can be exported and how")
  func english() throws {
    #expect(try Gouji.run("export", "--help", "--lang", "en").text == Self.exportHelp)
  }

  @Test("says the same in Chinese, with the marks of Chinese sentences")
  func chinese() throws {
    let help = try Gouji.run("export", "--help", "--lang=zh").text
    #expect(help == Self.exportHelpInChinese)
  }

  @Test(
    "follows the locale",
    arguments: [
      (["LC_ALL": "zh_CN.UTF-8"], "选项："), (["LC_ALL": "", "LANG": "zh_CN.GB18030"], "选项："),
      (["LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "en_US.UTF-8"], "选项："),
      (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], "Options:"),
      (["LC_ALL": "", "LANG": ""], "Options:"),
    ])
  func locale(environment: [String: String], heading: String) throws {
    #expect(try Gouji.run("--help", environment: environment).text.contains(heading))
  }

  @Test("the version is one line", arguments: [["--version"], ["--lang", "zh", "--version"]])
  func version(words: [String]) throws {
    let outcome = try Gouji.run(words)
    #expect(outcome.status == 0 && outcome.lines.count == 1 && outcome.errors == "")
    #expect(outcome.text.wholeMatch(of: /gouji [0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
  }

  private static let exportHelp = """
    gouji export [PATH...]

    Write the numbers of the reports as tables or JSON.

    Options:
      --table TABLE
          which table (default: records, all there is of each report)
          records | reports | applications | proactive | reviews | findings
      --format FORMAT
          output format (default: ndjson for records, csv for the other tables)
          csv | json | ndjson
      --output FILE
          write to FILE; an existing file is replaced in one step
      --bom
          begin CSV with a byte order mark, by which Excel knows UTF-8
      --year 2019..2023
          only reports of these years, or of a single one
      --agency TEXT
          only agencies whose name contains TEXT
      --edition EDITION
          only reports on this form
          narrative | 2019 | 2021
      --exclude GLOB
          skip files and folders that match GLOB (repeatable)
      --jobs N
          number of threads that read (default: one per processor)
      --lang zh|en
          language of what people read (default: from the locale)
      --help
          show this help

    Examples:
      gouji export --table applications --output applications.csv reports
      gouji export --table records --format ndjson reports

    """

  private static let exportHelpInChinese = """
    gouji export [PATH...]

    把报告中的数字导出为表格或 JSON。

    选项：
      --table TABLE
          导出哪张表（默认 records，每份报告的全部内容）
          records | reports | applications | proactive | reviews | findings
      --format FORMAT
          输出格式（默认：records 用 ndjson，其他表用 csv）
          csv | json | ndjson
      --output FILE
          写入 FILE；已有的文件一次性替换
      --bom
          CSV 以字节顺序标记开头，便于 Excel 识别编码
      --year 2019..2023
          只看这些年度的报告，也可只写一个年份
      --agency TEXT
          只看名称含有 TEXT 的单位
      --edition EDITION
          只看这一版式的报告
          narrative | 2019 | 2021
      --exclude GLOB
          跳过匹配 GLOB 的文件和文件夹（可重复）
      --jobs N
          同时读取的线程数（默认与处理器数相同）
      --lang zh|en
          界面语言（默认随系统）
      --help
          显示本说明

    示例：
      gouji export --table applications --output applications.csv reports
      gouji export --table records --format ndjson reports

    """
}
