import Browser
import Corpus
import Reports
import Terminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// `gouji`: the browser.
struct BrowseCommand {
  static let syntax = CommandSyntax(
    operands: .paths,
    summary: Phrase(
      "在终端里浏览政府信息公开工作年度报告，核对其中的数字。",
      "Browse annual reports on government information disclosure in the terminal, and "
        + "cross-check their numbers."),
    remarks: [
      Phrase(
        "PATH 是文件、文件夹（连同其下各级文件夹），或 -（从标准输入读一份报告）；"
          + "不写则为当前文件夹。与命令同名的文件请写成 ./check。",
        "PATH is a file, a folder with all below it, or - for one report on standard input; "
          + "without any, the current folder. For a file named like a command write ./check."),
      Phrase(
        "浏览时按 ? 查看所有按键，按 q 退出。各命令的用法：gouji check --help 等。",
        "In the browser, ? shows all keys and q quits. Every command has its own --help."),
    ],
    options: [
      Option.ascii, Option.ambiguous,
      Option(
        "plain", "不画界面：一行一事，可用于读屏软件和简单终端",
        "draw no screen: one thing a line, for screen readers and dumb terminals"),
      Option(
        "baseline", taking: "FILE", "接受的问题记入 FILE，其中已有的不再停留",
        "accepted findings go into FILE; those in it are passed over"),
    ] + Option.common + [Option.version],
    examples: [
      "gouji SampleData", "gouji --year 2021..2023 reports", "gouji report.txt",
      "gouji --plain SampleData",
    ])

  let arguments: Arguments
  let language: Language
  let settings: Settings
  let environment: [String: String]

  func run() throws(UsageError) -> ExitStatus {
    let paths = arguments.paths.orCurrentFolder
    var options = BrowserOptions(paths: paths, jobs: try arguments.jobs(), language: language)
    options.selection = try arguments.selection()
    options.isASCII = arguments.has("ascii")
    options.baseline = arguments.value("baseline")
    options.settings = settings
    options.cache = arguments.cache(environment)
    options.screen = screen
    if paths.contains("-"), isatty(STDIN_FILENO) == 1 {
      complain(
        Phrase(
          "“-”从标准输入读报告，而标准输入是终端；请用管道或 < 送入",
          "- reads a report from the standard input, which is "
            + "the terminal; send one through a pipe or with <"), language)
      return .unreadable
    }
    // Where nothing can be opened the screen is not taken.
    let unreachable = Walk.unreachable(paths)
    guard unreachable.count < paths.count else {
      sayWhatIsUnreadable(unreachable)
      return .unreadable
    }
    do throws(ScreenError) {
      let unread = try arguments.has("plain") ? plainly(options) : onScreen(options)
      guard let unread else { return .unreadable }
      sayWhatIsUnreadable(unread)
      return unread.contains(where: \.isFailure) ? .unreadable : .done
    } catch {
      complain(Phrase(error.chinese, error.english), language)
      say(
        Phrase(
          "不画界面也可以：gouji --plain 逐行浏览，gouji show FILE 写出一份报告，gouji check 列出问题。",
          "Without a screen: gouji --plain browses line by line, gouji show FILE writes a report, "
            + "gouji check lists findings.")(language))
      return .unreadable
    }
  }

  private func sayWhatIsUnreadable(_ problems: [Problem]) {
    for problem in problems {
      complain(problem.sentence + suggestion(about: problem, problem.sentence), language)
    }
  }

  /// Browses line by line; `nil` when nobody took the lines.
  private func plainly(_ options: BrowserOptions) -> [Problem]? {
    let keys = LineReader(isStandardInputTaken: options.paths.contains("-"))
    let lines = PlainOutput(language)
    let unread = browsePlainly(
      options, read: { lines.isTaken ? keys.next(prompt: "> ") : nil }, write: lines.write)
    return lines.isTaken ? unread : nil
  }

  private func onScreen(_ options: BrowserOptions) throws(ScreenError) -> [Problem]? {
    var options = options
    if isFirstStart(environment: environment) { options.greeting = settings.keyMap.greeting }
    return try browse(options)
  }

  private var screen: ScreenOptions {
    var screen = ScreenOptions(ambiguous: settings.ambiguous, usesMouse: settings.usesMouse)
    switch arguments.value("ambiguous") {
    case "1": screen.ambiguous = .narrow
    case "2": screen.ambiguous = .wide
    case "auto": screen.ambiguous = nil
    default: break
    }
    switch arguments.value("color") ?? settings.colors {
    case "never": screen.colorDepth = ColorDepth.none
    case "always":
      let depth = ColorDepth.detect(environment: environment.filter { $0.key != "NO_COLOR" })
      screen.colorDepth = depth == .none ? .ansi16 : depth
    default: break
    }
    return screen
  }

  /// A path that is not there may have been meant as a command.
  private func suggestion(about problem: Problem, _ sentence: Phrase) -> Phrase {
    guard case .cannotRead(let path, _) = problem, path == arguments.paths.first else {
      return Phrase("", "")
    }
    if let option = ["help", "version"].first(where: { $0 == path }) {
      return Phrase("；是不是 gouji --\(option)？", "; did you mean gouji --\(option)?")
    }
    guard let command = nearest(to: path, among: Command.words) else { return Phrase("", "") }
    return Phrase("；是不是命令 \(command)？", "; did you mean the command \(command)?")
  }
}

extension Phrase {
  fileprivate static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(left.chinese + right.chinese, left.english + right.english)
  }
}
