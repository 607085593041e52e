import Foundation
import TestSupport
import Testing

/// The browser as a person meets it: the built program on a terminal.
@Suite("The browser on a terminal", .serialized, .timeLimit(.minutes(10)))
struct TerminalSessionTests {
  /// Starts the browser on `paths` in the folder of the package.
  private func start(
    _ paths: [String] = ["SampleData"], in folder: String = Gouji.package, width: Int = 120,
    environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(width: width, height: 30)
    try terminal.run(
      "/usr/bin/env", ["-C", folder, Gouji.path, "--lang", "zh"] + paths, environment: environment)
    return terminal
  }

  /// Starts it on the samples and waits until all of them are read.
  private func startOnSamples() throws -> (terminal: PseudoTerminal, settings: [UInt]) {
    let terminal = try PseudoTerminal(width: 120, height: 30)
    let settings = terminal.settings
    try terminal.run(
      "/usr/bin/env", ["-C", Gouji.package, Gouji.path, "--lang", "zh", "SampleData"])
    let isLoaded = terminal.wait { screen in
      let all = screen.lines.joined()
      return all.contains("申请办理") && all.contains("青石县财政局")
        && !["读取中", "文件中"].contains { screen.lines[0].contains($0) }
    }
    try #require(isLoaded)
    return (terminal, settings)
  }

  private func isGivenBack(_ terminal: PseudoTerminal, _ settings: [UInt]) -> Bool {
    terminal.settings == settings && !terminal.screen.isAlternateScreen
      && terminal.screen.isCursorVisible && terminal.screen.modes == [7, 25]
  }

  @Test("shows the first agency and gives the terminal back on q")
  func quitting() throws {
    let (terminal, settings) = try startOnSamples()
    #expect(terminal.screen.isAlternateScreen && terminal.settings != settings)
    #expect(terminal.screen.lines[0].contains("SampleData"))
    #expect(terminal.screen.unknown == [])
    terminal.send("q")
    #expect(terminal.waitForEnding() == .exited(0))
    #expect(isGivenBack(terminal, settings))
  }

  @Test("moves through the agencies with the keys, also as an input method sends them")
  func moving() throws {
    let (terminal, _) = try startOnSamples()
    terminal.send("g")
    #expect(terminal.wait { $0.lines.last?.contains(/\s1\/[0-9]+$/) == true })
    let count = try #require(terminal.screen.lines.last?.split(separator: "/").last)
    for (keys, place) in [
      ("j", "2"), ("\u{1B}[B", "3"), ("ｊ", "4"), ("k", "3"), ("G", count), ("g", "1"),
    ] {
      terminal.send(keys)
      #expect(terminal.wait { $0.lines.last?.hasSuffix("\(place)/\(count)") == true })
    }
    terminal.send("q")
    #expect(terminal.waitForEnding() == .exited(0))
  }

  @Test("narrows the agencies while hanzi are typed; Esc brings them back")
  func searching() throws {
    let (terminal, _) = try startOnSamples()
    let isShown = { (name: String) in
      terminal.screen.lines.contains { $0.prefix(30).contains(name) }
    }
    #expect(isShown("白鹭区教育局"))
    terminal.send("/青石县")
    #expect(
      terminal.wait { screen in
        let list = screen.lines.map { $0.prefix(30) }
        return list.contains { $0.contains("青石县财政局") }
          && !list.contains { $0.contains("白鹭区教育局") }
      })
    #expect(terminal.screen.isCursorVisible)
    terminal.send("财政无")
    #expect(terminal.wait(for: "没有符合条件的单位"))
    terminal.send("\u{1B}")
    #expect(terminal.wait { $0.lines.contains { $0.prefix(30).contains("白鹭区教育局") } })
    terminal.send("q")
    #expect(terminal.waitForEnding() == .exited(0))
  }

  @Test(
    "gives the terminal back when a signal ends it", arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func signals(signal: Int32) throws {
    let (terminal, settings) = try startOnSamples()
    terminal.signal(signal)
    #expect(terminal.waitForEnding() != nil)
    #expect(isGivenBack(terminal, settings))
  }

  @Test("Ctrl-C asks once and ends the second time")
  func interrupting() throws {
    let (terminal, settings) = try startOnSamples()
    terminal.send("\u{3}")
    #expect(terminal.wait(for: "Ctrl-C"))
    terminal.send("\u{3}")
    #expect(terminal.waitForEnding() == .exited(0))
    #expect(isGivenBack(terminal, settings))
  }

  @Test("ends when its window is closed")
  func hangUp() throws {
    let (terminal, _) = try startOnSamples()
    terminal.hangUp()
    #expect(terminal.waitForEnding() != nil)
  }

  @Test("says that a window is too small, and comes back when it grows")
  func resizing() throws {
    let (terminal, _) = try startOnSamples()
    terminal.resize(width: 20, height: 5)
    #expect(terminal.wait(for: "窗口太小"))
    terminal.resize(width: 1, height: 1)
    terminal.resize(width: 130, height: 24)
    #expect(terminal.wait(for: "申请办理"))
    #expect(terminal.screen.lines[0].contains("SampleData"))
    terminal.send("q")
    #expect(terminal.waitForEnding() == .exited(0))
  }

  @Test("writes the list as CSV, and asks before it replaces a file")
  func exporting() throws {
    let folder = try TemporaryFolder()
    try folder.write(cleanReport, to: "in/a.txt")
    let terminal = try start(["in"], in: folder.path)
    #expect(terminal.wait(for: "青石县财政局"))
    // What is alone is open; Tab goes to its list.
    terminal.send("\te")
    #expect(terminal.wait(for: "gouji-agencies.csv"))
    terminal.send("\r")
    #expect(terminal.wait(for: "已写入"))
    let written = try #require(folder.text("gouji-agencies.csv"))
    #expect(written.hasPrefix("agency,years,reports,errors,warnings,notes\r\n青石县财政局,2017,1,"))
    try folder.write("mine", to: "gouji-agencies.csv")
    terminal.send("e\r")
    #expect(terminal.wait(for: "已存在"))
    terminal.send("n")
    #expect(terminal.wait { !$0.lines.joined().contains("已存在") })
    #expect(folder.text("gouji-agencies.csv") == "mine")
    terminal.send("e\r")
    #expect(terminal.wait(for: "已存在"))
    terminal.send("y")
    #expect(terminal.wait(for: "已写入"))
    #expect(folder.text("gouji-agencies.csv") == written)
    terminal.send("q")
    #expect(terminal.waitForEnding() == .exited(0))
    #expect(folder.names == ["gouji-agencies.csv", "in"])
  }

  @Test("an empty folder has a screen that says what would be shown")
  func emptyFolder() throws {
    let folder = try TemporaryFolder()
    let terminal = try start([], in: folder.path)
    #expect(terminal.wait(for: "没有可以读取的文件"))
    terminal.send("jkGgnNyY123456 \t?")
    #expect(terminal.wait { !$0.lines.joined().contains("没有可以读取的文件") })
    terminal.send("?")
    #expect(terminal.wait(for: "没有可以读取的文件"))
    terminal.send("q")
    #expect(terminal.waitForEnding() == .exited(0))
  }

  @Test("shows what can be read, and says behind the screen what cannot")
  func unreadableFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(cleanReport, to: "in/a.txt")
    try folder.link("in/b.txt", to: "gone.txt")
    let terminal = try start(["in", "none"], in: folder.path)
    #expect(terminal.wait(for: "青石县财政局"))
    terminal.send("q")
    #expect(terminal.waitForEnding() == .exited(3))
    let said = terminal.screen.lines.filter { $0.hasPrefix("gouji: ") }
    #expect(said.count == 2)
    #expect(said.contains { $0.hasPrefix("gouji: none") })
    #expect(said.contains { $0.hasPrefix("gouji: in/b.txt") })
  }

  @Test("nothing that can be opened is said before the screen is taken")
  func nothingThere() throws {
    let terminal = try start(["none"])
    #expect(terminal.waitForEnding() == .exited(3))
    #expect(terminal.screen.lines[0] == "gouji: none：没有这个文件或文件夹")
    #expect(!terminal.sent.contains(0x1B))
  }

  @Test("a terminal that cannot be drawn on gets a sentence", arguments: ["dumb", ""])
  func incapableTerminal(name: String) throws {
    let terminal = try start(environment: ["TERM": name])
    let settings = terminal.settings
    guard case .exited(let status) = terminal.waitForEnding() else {
      Issue.record("it does not end")
      return
    }
    #expect(status != 0 && terminal.screen.lines[0].hasPrefix("gouji: "))
    #expect(terminal.screen.lines[0].contains("TERM"))
    #expect(!terminal.sent.contains(0x1B) && terminal.settings == settings)
  }

  @Test("without a terminal it says so and does not wait for keys")
  func noTerminal() throws {
    let line = "TERM=xterm setsid -w \"$gouji\" --lang en SampleData </dev/null"
    let outcome = try Gouji.shell(line)
    #expect(outcome.status != 0 && outcome.output == [])
    #expect(outcome.errors.hasPrefix("gouji: ") && outcome.errors.contains("terminal"))
  }
}
