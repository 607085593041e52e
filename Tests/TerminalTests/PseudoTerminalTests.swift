import TestSupport
import Testing

@testable import Terminal

/// The driver of the tests with programs that every system has.
@Suite(.timeLimit(.minutes(10)))
struct PseudoTerminalTests {
  private func terminal(running script: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(width: 40, height: 8)
    try terminal.run("/bin/sh", ["-c", script], environment: ["WORD": "政府"])
    return terminal
  }

  @Test func `A program sees the terminal, its environment and what is typed`() throws {
    let terminal = try terminal(running: "stty size; read line; echo \"$WORD $line\"; exit 3")
    #expect(terminal.wait(for: "8 40"))
    terminal.send("信息\r")
    #expect(terminal.waitForEnding() == .exited(3))
    #expect(terminal.screen.lines.contains("政府 信息"))
  }

  @Test func `A new size reaches the program as a signal`() throws {
    let terminal = try terminal(
      running: "trap 'stty size; exit' WINCH; echo ready; while :; do sleep 0.02; done")
    #expect(terminal.wait(for: "ready"))
    terminal.resize(width: 50, height: 9)
    #expect(terminal.wait(for: "9 50"))
    #expect(terminal.waitForEnding() == .exited(0))
  }

  @Test func `Signals and hangups end a program`() throws {
    let first = try terminal(running: "echo ready; exec sleep 60")
    #expect(first.wait(for: "ready"))
    first.signal(Signal.terminate)
    #expect(first.waitForEnding() == .killed(signal: Signal.terminate))
    let second = try terminal(running: "echo ready; exec sleep 60")
    #expect(second.wait(for: "ready"))
    second.hangUp()
    #expect(second.waitForEnding() == .killed(signal: Signal.hangup))
  }

  @Test func `Settings that a program changed are seen`() throws {
    let terminal = try terminal(running: "echo ready; read -r answer; stty raw -echo")
    #expect(terminal.wait(for: "ready"))
    let before = terminal.settings
    terminal.send("\n")
    #expect(terminal.waitForEnding() == .exited(0))
    #expect(terminal.settings != before)
  }
}
