import Foundation
import TestSupport
import Testing

/// What hands do on a terminal besides pressing single keys, with the built program.
@Suite("A person at the browser", .serialized, .timeLimit(.minutes(10)))
struct TerminalHandsTests {
  /// Runs a line of shell on a terminal, `$gouji` being the program in Chinese; waits for a text.
  private func start(
    _ line: String, until text: String, environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(width: 120, height: 30)
    var variables = ["gouji": "\(Gouji.path) --lang zh"]
    variables.merge(environment) { $1 }
    try terminal.run(
      "/usr/bin/env", ["-C", Gouji.package, "/bin/sh", "-c", line], environment: variables)
    try #require(terminal.wait(for: text))
    return terminal
  }

  private func startOnSamples(environment: [String: String] = [:]) throws -> PseudoTerminal {
    let terminal = try start(
      "exec $gouji SampleData", until: "青石县财政局", environment: environment)
    try #require(terminal.wait { !$0.lines[0].contains("读取中") && !$0.lines[0].contains("文件中") })
    return terminal
  }

  private func end(_ terminal: PseudoTerminal) {
    terminal.send("\u{3}\u{3}\u{3}")
    #expect(terminal.waitForEnding() != nil)
  }

  @Test("the cursor stands at the caret, where an input method opens its window")
  func caret() throws {
    let terminal = try startOnSamples()
    terminal.send("/财政局")
    #expect(terminal.wait { $0.isCursorVisible && $0.cursor == (x: 9, y: 2) })
    terminal.send("\u{1B}[D\u{1B}[D")
    #expect(terminal.wait { $0.isCursorVisible && $0.cursor == (x: 5, y: 2) })
    terminal.send("\r")
    #expect(terminal.wait { !$0.isCursorVisible })
    end(terminal)
  }

  @Test("keys may come in single bytes, and a paste is one text")
  func bytes() throws {
    let terminal = try startOnSamples()
    for byte in Array("/青石县\u{1B}[200~财政\n局\u{1B}[201~".utf8) {
      terminal.send([byte])
      terminal.settle(milliseconds: 2)
    }
    #expect(terminal.wait { $0.lines[2].hasPrefix(" / 青石县财政 局") })
    end(terminal)
  }

  @Test("a click goes to a tab, the wheel through the table, and the border follows the hand")
  func mouse() throws {
    let terminal = try startOnSamples()
    terminal.send("\u{1B}[<0;5;12M\u{1B}[<0;5;12m")
    #expect(terminal.wait { $0.lines[1].contains("青石县鹿鸣镇人民政府") })
    let tabs = terminal.screen.lines[2]
    let border = try #require(tabs.firstIndex(of: "│"))
    let column = tabs[..<border].reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    terminal.send("\u{1B}[<0;\(column + 1);9M\u{1B}[<32;51;9M\u{1B}[<0;51;9m")
    #expect(terminal.wait { $0.cell(x: 50, y: 2).text == "│" })
    terminal.send("\u{1B}[<0;100;9M\u{1B}[<0;100;9m\u{1B}[<65;100;9M")
    #expect(terminal.wait { $0.lines[11].contains("│▌") })
    end(terminal)
  }

  @Test("the editor opens at the line and gets the terminal as it was")
  func editing() throws {
    let folder = try TemporaryFolder()
    let editor = try folder.write(
      Array(
        "#!/bin/sh\nstty -a > \(folder["settings"])\nprintf '%s ' \"$@\" > \(folder["arguments"])\n"
          .utf8),
      to: "vim")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor)
    let terminal = try startOnSamples(environment: ["EDITOR": "\(editor) -n", "VISUAL": ""])
    terminal.send("n")
    #expect(terminal.wait(for: "第 127 行"))
    terminal.send("o")
    let deadline = Date().addingTimeInterval(5)
    while folder.text("arguments")?.hasSuffix(" ") != true, deadline.timeIntervalSinceNow > 0 {
      terminal.settle()
    }
    #expect(folder.text("arguments") == "-n +127 SampleData/白鹭区/白鹭区民政局-2022.txt ")
    #expect(folder.text("settings")?.contains(" icanon") == true)
    #expect(terminal.wait { $0.isAlternateScreen && $0.lines[1].contains("白鹭区民政局") })
    end(terminal)
  }

  @Test("what is copied goes to the clipboard, inside tmux also through it")
  func copying() throws {
    for environment in [[:], ["TMUX": "/tmp/tmux-0/default,1,0"]] {
      let terminal = try startOnSamples(environment: environment)
      terminal.send("n")
      #expect(terminal.wait(for: "第 127 行"))
      terminal.send("y")
      #expect(terminal.wait(for: "已复制：10"))
      let sent = String(decoding: terminal.sent, as: UTF8.self)
      #expect(sent.contains("\u{1B}]52;c;MTA=\u{7}"))
      #expect(
        sent.contains("\u{1B}Ptmux;\u{1B}\u{1B}]52;c;MTA=\u{7}\u{1B}\\") != environment.isEmpty)
      end(terminal)
    }
  }

  @Test("keys come from the terminal when the report comes through a pipe")
  func piping() throws {
    let terminal = try start(
      "cat SampleData/白鹭区/白鹭区民政局-2022.txt | $gouji -", until: "一、本年新收")
    terminal.send("\u{12}n")
    #expect(terminal.wait(for: "第 127 行"))
    terminal.send("q")
    #expect(terminal.waitForEnding() == .exited(0))
  }

  @Test(
    "Ctrl-Z gives the shell its terminal back, and fg brings the screen",
    .enabled(if: FileManager.default.fileExists(atPath: "/bin/bash")))
  func suspending() throws {
    let terminal = try start("PS1='prompt ' exec /bin/bash --norc -i", until: "prompt")
    terminal.send("$gouji SampleData\n")
    #expect(terminal.wait { $0.isAlternateScreen && $0.lines.joined().contains("青石县财政局") })
    terminal.send("n\u{1A}")
    #expect(
      terminal.wait { !$0.isAlternateScreen && $0.isCursorVisible && !$0.modes.contains(1006) })
    // What is typed before the shell has its terminal again is lost.
    terminal.settle(milliseconds: 300)
    terminal.send("echo $((6*7)) back\n")
    #expect(terminal.wait(for: "42 back"))
    terminal.send("fg\n")
    #expect(terminal.wait { $0.isAlternateScreen && $0.lines.joined().contains("第 127 行") })
    terminal.send("q")
    #expect(terminal.wait { !$0.isAlternateScreen })
    terminal.settle(milliseconds: 300)
    terminal.send("exit\n")
    #expect(terminal.waitForEnding() != nil)
  }
}
