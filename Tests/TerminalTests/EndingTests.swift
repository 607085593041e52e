import TestSupport
import Testing

@testable import Terminal

/// A program that has the terminal comes to an end in some way; the terminal is as before.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct EndingTests {
  /// What the program in the other process does with the terminal of this name.
  enum Fate: String, CaseIterable, Codable {
    case outOfBounds, overflow, nullPointer, abort, sentFault, endBySignal, secondSignal, hangup
  }

  @Test(arguments: Fate.allCases)
  func `However a program ends, the terminal is as it was`(fate: Fate) async throws {
    let terminal = try PseudoTerminal(width: 40, height: 10)
    let before = terminal.settings
    let modes = terminal.screen.modes
    let name = terminal.name
    await #expect(processExitsWith: .failure) { [name = name as String, fate] in
      try EndingTests.live(on: name, until: fate)
    }
    terminal.settle()
    #expect(terminal.settings == before)
    #expect(terminal.screen.modes == modes)
    #expect(terminal.screen.unknown.isEmpty, "\(terminal.screen.unknown)")
    // It was there, and left nothing.
    #expect(String(decoding: terminal.sent, as: UTF8.self).contains("甲"))
    #expect(terminal.screen.lines.joined().isEmpty)
  }

  private static func live(on name: String, until fate: Fate) throws {
    let file = try #require(PseudoTerminal.openTerminal(name))
    let screen = try Screen(
      input: file, output: file, ownsFile: true,
      environment: ScreenEnvironment(["TERM": "xterm"]), options: ScreenOptions(ambiguous: .narrow))
    var grid = Grid(width: 40, height: 10, ambiguous: .narrow)
    grid.put("甲", x: 0, y: 0, style: .plain)
    screen.draw(grid)
    let numbers = [1, 2, 3]
    let far = Int(name.count) + 1000
    switch fate {
    case .outOfBounds: print(numbers[far])
    case .overflow: print(Int8(far))
    case .nullPointer: PseudoTerminal.readNothing()
    case .abort: PseudoTerminal.abortThisProcess()
    case .sentFault: PseudoTerminal.signalThisProcess(Signal.crashes[2])
    case .endBySignal: screen.end(bySignal: Signal.terminate)
    case .secondSignal:
      PseudoTerminal.signalThisProcess(Signal.terminate)
      _ = screen.waitForEvents(timeoutMilliseconds: 1000)
      PseudoTerminal.signalThisProcess(Signal.terminate)
    case .hangup:
      screen.isGone = true
      while true { _ = screen.waitForEvents(timeoutMilliseconds: nil) }
    }
    // A signal sent to the process may take a moment.
    _ = Platform.wait(toRead: [], milliseconds: 2000)
  }
}
