import Testing

/// What the commands say of themselves, word by word.
struct HelpText: Sendable, CustomTestStringConvertible {
  let command: String
  let language: String
  let text: String

  var testDescription: String { "\(command) \(language)" }

  static let all: [HelpText] = [
    HelpText(command: "export", language: "en", text: exportEnglish),
    HelpText(command: "export", language: "zh", text: exportChinese),
    HelpText(command: "show", language: "en", text: showEnglish),
    HelpText(command: "show", language: "zh", text: showChinese),
    HelpText(command: "explain", language: "en", text: explainEnglish),
    HelpText(command: "explain", language: "zh", text: explainChinese),
    HelpText(command: "config", language: "en", text: configEnglish),
    HelpText(command: "config", language: "zh", text: configChinese),
    HelpText(command: "completions", language: "en", text: completionsEnglish),
    HelpText(command: "completions", language: "zh", text: completionsChinese),
  ]

  private static let exportEnglish = """
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
          write to FILE, replacing an existing one in one step; - is standard
          output
      --bom
          begin CSV with a byte order mark, by which Excel knows UTF-8
      --stdin-jsonl
          answer each JSON line of standard input with its record, in order and at
          once
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
      --no-cache
          neither use nor keep an index; read all files anew
      --color auto|always|never
          when to use colours (default: auto)
      --lang zh|en
          language of what people read (default: the settings', else the locale's)
      --help
          show this help

    Examples:
      gouji export --table applications --output applications.csv reports
      gouji export --table records --format ndjson reports

    """

  private static let exportChinese = """
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
          写入 FILE，已有的文件一次性替换；- 为标准输出
      --bom
          CSV 以字节顺序标记开头，便于 Excel 识别编码
      --stdin-jsonl
          从标准输入逐行读取 JSON 格式的报告，每读一行即写出一行记录
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
      --no-cache
          不使用也不保存索引，重新读取全部文件
      --color auto|always|never
          是否使用颜色（默认 auto，由终端而定）
      --lang zh|en
          界面语言（默认依设置，其次随系统）
      --help
          显示本说明

    示例：
      gouji export --table applications --output applications.csv reports
      gouji export --table records --format ndjson reports

    """

  private static let showEnglish = """
    gouji show FILE...

    Write a report as plain text: agency, year, the three tables, the findings.

    A cell written [21]#3 is named by a finding; #3 is the finding of that number
    below. FILE may be file.jsonl#17, the 17th report in it, or a folder, for all
    reports below it.

    markdown is a sheet to send back to the agency that wrote the report.

    Options:
      --format FORMAT
          output format (default: text)
          text | markdown
      --prose
          the sections and their paragraphs as well
      --ascii
          draw with ASCII characters only
      --ambiguous auto|1|2
          columns that characters such as “ … — ① take (default: the settings',
          else what the terminal says)
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
      --no-cache
          neither use nor keep an index; read all files anew
      --color auto|always|never
          when to use colours (default: auto)
      --lang zh|en
          language of what people read (default: the settings', else the locale's)
      --help
          show this help

    Examples:
      gouji show SampleData/白鹭区/白鹭区民政局-2022.txt
      gouji show --format markdown report.html > findings.md
      gouji show reports.jsonl#17

    """

  private static let showChinese = """
    gouji show FILE...

    把一份报告写成纯文本：单位、年度、三张表、问题。

    表中写作 [21]#3 的单元格有问题，#3 是下面第 3 条。FILE 可以是 file.jsonl#17，
    即其中第 17 份；文件夹则为其下所有报告。

    markdown 是一份可以退回填报单位的核查单。

    选项：
      --format FORMAT
          输出格式（默认 text）
          text | markdown
      --prose
          也写出正文各段
      --ascii
          线条和记号只用 ASCII 字符
      --ambiguous auto|1|2
          “ … — ① 等字符占几列（默认依设置，其次询问终端）
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
      --no-cache
          不使用也不保存索引，重新读取全部文件
      --color auto|always|never
          是否使用颜色（默认 auto，由终端而定）
      --lang zh|en
          界面语言（默认依设置，其次随系统）
      --help
          显示本说明

    示例：
      gouji show SampleData/白鹭区/白鹭区民政局-2022.txt
      gouji show --format markdown report.html > findings.md
      gouji show reports.jsonl#17

    """

  private static let explainEnglish = """
    gouji explain RULE

    Explain a rule: what it asks for, its formula, what it rests on, an example.

    Options:
      --color auto|always|never
          when to use colours (default: auto)
      --lang zh|en
          language of what people read (default: the settings', else the locale's)
      --help
          show this help

    Examples:
      gouji explain balance
      gouji explain blank-total --lang zh

    """

  private static let explainChinese = """
    gouji explain RULE

    解释一条规则：含义、公式、依据、例子。

    选项：
      --color auto|always|never
          是否使用颜色（默认 auto，由终端而定）
      --lang zh|en
          界面语言（默认依设置，其次随系统）
      --help
          显示本说明

    示例：
      gouji explain balance
      gouji explain blank-total --lang zh

    """

  private static let configEnglish = """
    gouji config

    Check the file of settings; --init writes one with remarks.

    The settings are in $XDG_CONFIG_HOME/gouji/config, else ~/.config/gouji/config:
    keys, colours, language, width of characters, the first view. An existing
    file is left alone.

    Options:
      --init
          write the file, every setting as it is without it
      --print
          write that file to standard output only
      --color auto|always|never
          when to use colours (default: auto)
      --lang zh|en
          language of what people read (default: the settings', else the locale's)
      --help
          show this help

    Examples:
      gouji config
      gouji config --init
      gouji config --print | less

    """

  private static let configChinese = """
    gouji config

    检查设置文件；--init 写出一份带说明的。

    设置文件是 $XDG_CONFIG_HOME/gouji/config，默认 ~/.config/gouji/config：按键、
    颜色、语言、字符宽度、起始视图。已有的文件不会被改动。

    选项：
      --init
          写出设置文件，各项均为默认值
      --print
          只把这份文件写到标准输出
      --color auto|always|never
          是否使用颜色（默认 auto，由终端而定）
      --lang zh|en
          界面语言（默认依设置，其次随系统）
      --help
          显示本说明

    示例：
      gouji config
      gouji config --init
      gouji config --print | less

    """

  private static let completionsEnglish = """
    gouji completions bash|zsh|fish

    Write the script by which a shell completes commands and options.

    bash: put eval "$(gouji completions bash)" into ~/.bashrc
    zsh: write it to _gouji in a folder of $fpath
    fish: write it to ~/.config/fish/completions/gouji.fish

    Options:
      --color auto|always|never
          when to use colours (default: auto)
      --lang zh|en
          language of what people read (default: the settings', else the locale's)
      --help
          show this help

    Examples:
      eval "$(gouji completions bash)"
      gouji completions zsh > ~/.zfunc/_gouji
      gouji completions fish > ~/.config/fish/completions/gouji.fish

    """

  private static let completionsChinese = """
    gouji completions bash|zsh|fish

    写出命令行补全脚本。

    bash：在 ~/.bashrc 里写 eval "$(gouji completions bash)"
    zsh：写到 $fpath 中某个文件夹的 _gouji
    fish：写到 ~/.config/fish/completions/gouji.fish

    选项：
      --color auto|always|never
          是否使用颜色（默认 auto，由终端而定）
      --lang zh|en
          界面语言（默认依设置，其次随系统）
      --help
          显示本说明

    示例：
      eval "$(gouji completions bash)"
      gouji completions zsh > ~/.zfunc/_gouji
      gouji completions fish > ~/.config/fish/completions/gouji.fish

    """
}
