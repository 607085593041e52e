import Foundation
import TestSupport
import Testing

@testable import Terminal

/// The screen on a pseudo-terminal, in this process: one at a time.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct ScreenTests {
  private func screen(
    on terminal: PseudoTerminal, ambiguous: AmbiguousWidth? = .narrow,
    variables: [String: String] = ["TERM": "xterm-256color"]
  ) throws -> Screen {
    try Screen(
      input: terminal.programEnd, output: terminal.programEnd, ownsFile: false,
      environment: ScreenEnvironment(variables), options: ScreenOptions(ambiguous: ambiguous))
  }

  private func frame(_ screen: Screen, _ text: String) -> Grid {
    let size = screen.size
    var grid = Grid(width: size.width, height: size.height, ambiguous: screen.ambiguous)
    grid.put(text, x: 0, y: 0, style: .plain)
    return grid
  }

  @Test func `The terminal is taken and given back as it was`() throws {
    let terminal = try PseudoTerminal(width: 40, height: 10)
    let before = terminal.settings
    let modes = terminal.screen.modes
    let screen = try screen(on: terminal)
    #expect(terminal.settings != before)
    let grid = frame(screen, "政府信息公开")
    screen.draw(grid)
    screen.setTitle("勾稽\u{1B}\u{7}")
    terminal.settle()
    #expect(terminal.screen.difference(from: grid) == nil)
    #expect(terminal.screen.isAlternateScreen && !terminal.screen.isCursorVisible)
    #expect(terminal.screen.title == "勾稽␛␇")
    // tcsetattr waits until what was written is read.
    terminal.settle()
    screen.close()
    screen.close()
    terminal.settle()
    #expect(terminal.settings == before)
    #expect(terminal.screen.modes == modes)
    #expect(terminal.screen.lines.joined().isEmpty)
    #expect(terminal.screen.unknown.isEmpty, "\(terminal.screen.unknown)")
  }

  @Test func `An equal frame writes nothing`() throws {
    let terminal = try PseudoTerminal(width: 40, height: 10)
    let screen = try screen(on: terminal)
    defer { screen.close() }
    screen.draw(frame(screen, "甲"))
    terminal.settle()
    let count = terminal.sent.count
    screen.draw(frame(screen, "甲"))
    terminal.settle()
    #expect(terminal.sent.count == count)
    screen.redraw()
    screen.draw(frame(screen, "甲"))
    terminal.settle()
    #expect(terminal.sent.count > count)
  }

  @Test func `All the input there is comes at once`() throws {
    let terminal = try PseudoTerminal()
    let screen = try screen(on: terminal)
    defer { screen.close() }
    terminal.send("j政\u{1B}[A")
    #expect(
      screen.waitForEvents(timeoutMilliseconds: 1000)
        == [.key(Key("j")), .key(Key("政")), .key(Key(.up))])
    #expect(screen.waitForEvents(timeoutMilliseconds: 1).isEmpty)
  }

  @Test func `A thousand keys written at once are few batches`() throws {
    let terminal = try PseudoTerminal()
    let screen = try screen(on: terminal)
    defer { screen.close() }
    terminal.send(String(repeating: "\u{1B}[B", count: 1000))
    var batches = 0
    var keys: [InputEvent] = []
    while keys.count < 1000, batches < 1000 {
      keys += screen.waitForEvents(timeoutMilliseconds: 1000)
      batches += 1
      // A frame is drawn for each batch; the next waits until it has stood for its time.
      screen.draw(frame(screen, "\(batches)"))
    }
    #expect(keys == Array(repeating: .key(Key(.down)), count: 1000))
    #expect(batches <= 4, "\(batches) frames")
  }

  @Test func `A lone escape is a key after a while`() throws {
    let terminal = try PseudoTerminal()
    let screen = try screen(on: terminal, variables: ["TERM": "xterm", "ESCDELAY": "20"])
    defer { screen.close() }
    terminal.send("\u{1B}")
    #expect(screen.waitForEvents(timeoutMilliseconds: 1000) == [.key(Key(.escape))])
    terminal.send("\u{1B}")
    #expect(screen.waitForEvents(timeoutMilliseconds: 1).isEmpty)
    terminal.send("[A")
    #expect(screen.waitForEvents(timeoutMilliseconds: 1000) == [.key(Key(.up))])
  }

  @Test func `Another thread wakes the one that waits, once for many calls`() throws {
    let terminal = try PseudoTerminal()
    let screen = try screen(on: terminal)
    defer { screen.close() }
    let waker = screen.waker
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      for _ in 0..<1000 { waker.wake() }
      done.signal()
    }
    #expect(screen.waitForEvents(timeoutMilliseconds: 1000) == [.wake])
    // Some may come after the first was seen.
    done.wait()
    _ = screen.waitForEvents(timeoutMilliseconds: 10)
    #expect(screen.waitForEvents(timeoutMilliseconds: 10).isEmpty)
    screen.wake()
    #expect(screen.waitForEvents(timeoutMilliseconds: 1000) == [.wake])
  }

  @Test func `The first frame does not wait for the answer about widths`() throws {
    let terminal = try PseudoTerminal(width: 20, height: 5, ambiguous: .wide)
    let screen = try screen(on: terminal, ambiguous: nil)
    defer { screen.close() }
    #expect(screen.ambiguous == .narrow)
    screen.draw(frame(screen, "①中"))
    terminal.settle()
    #expect(
      screen.waitForEvents(timeoutMilliseconds: 1000) == [.ambiguousWidth(.wide)])
    #expect(screen.ambiguous == .wide)
    let next = frame(screen, "①中")
    screen.draw(next)
    terminal.settle()
    #expect(terminal.screen.difference(from: next) == nil)
    // A late report is nobody's.
    terminal.send("\u{1B}[1;3Rj")
    #expect(screen.waitForEvents(timeoutMilliseconds: 1000) == [.key(Key("j"))])
  }

  @Test func `An answer that says what was thought is kept back`() throws {
    let terminal = try PseudoTerminal(width: 20, height: 5)
    let screen = try screen(on: terminal, ambiguous: nil)
    defer { screen.close() }
    screen.draw(frame(screen, "x"))
    terminal.settle()
    #expect(screen.waitForEvents(timeoutMilliseconds: 50).isEmpty)
  }

  @Test func `A terminal that never answers costs nothing but a moment at the end`() throws {
    let terminal = try PseudoTerminal(width: 20, height: 5)
    terminal.setAnswering(false)
    let screen = try screen(on: terminal, ambiguous: nil)
    let grid = frame(screen, "x")
    screen.draw(grid)
    terminal.settle()
    #expect(terminal.screen.difference(from: grid) == nil)
    let start = ContinuousClock.now
    screen.close()
    #expect(ContinuousClock.now - start < .seconds(1))
  }

  @Test func `A new size is told once`() throws {
    let terminal = try PseudoTerminal(width: 20, height: 5)
    let screen = try screen(on: terminal)
    defer { screen.close() }
    terminal.resize(width: 30, height: 6)
    // This process has another terminal, or none: the system tells nobody.
    PseudoTerminal.signalThisProcess(Signal.resize)
    PseudoTerminal.signalThisProcess(Signal.resize)
    #expect(
      screen.waitForEvents(timeoutMilliseconds: 1000) == [.resize(width: 30, height: 6)])
    let grid = frame(screen, "大")
    screen.draw(grid)
    terminal.settle()
    #expect(terminal.screen.difference(from: grid) == nil)
  }

  @Test func `Signals that wish to end the program are events`() throws {
    let terminal = try PseudoTerminal()
    for signal in [Signal.terminate, Signal.hangup, Signal.interrupt, Signal.quit] {
      let screen = try screen(on: terminal)
      PseudoTerminal.signalThisProcess(signal)
      #expect(screen.waitForEvents(timeoutMilliseconds: 1000) == [.interrupt(signal: signal)])
      terminal.settle()
      screen.close()
    }
  }

  @Test func `After a stop by another hand the terminal is taken again`() throws {
    let terminal = try PseudoTerminal(width: 20, height: 5)
    let screen = try screen(on: terminal)
    defer { screen.close() }
    let grid = frame(screen, "甲")
    screen.draw(grid)
    terminal.settle()
    let taken = terminal.settings
    SignalRelay.giveBack(.now)
    PseudoTerminal.signalThisProcess(Signal.resume)
    #expect(screen.waitForEvents(timeoutMilliseconds: 1000) == [.resumed])
    screen.draw(grid)
    terminal.settle()
    #expect(terminal.settings == taken)
    #expect(terminal.screen.difference(from: grid) == nil)
  }

  @Test func `Another program finds the terminal as it was`() throws {
    let terminal = try PseudoTerminal(width: 20, height: 5)
    let before = terminal.settings
    let screen = try screen(on: terminal)
    defer { screen.close() }
    let grid = frame(screen, "甲")
    screen.draw(grid)
    terminal.settle()
    screen.withTerminalReleased {
      terminal.settle()
      #expect(terminal.settings == before)
      #expect(!terminal.screen.isAlternateScreen)
      // Ctrl-C is meant for the other program.
      PseudoTerminal.signalThisProcess(Signal.interrupt)
      terminal.settle()
    }
    #expect(screen.waitForEvents(timeoutMilliseconds: 20).isEmpty)
    screen.draw(grid)
    terminal.settle()
    #expect(terminal.screen.difference(from: grid) == nil)
  }

  @Test func `The clipboard gets text without controls`() throws {
    let terminal = try PseudoTerminal()
    let screen = try screen(on: terminal)
    defer { screen.close() }
    #expect(screen.copyToClipboard("1\t2\u{1B}"))
    #expect(!screen.copyToClipboard(String(repeating: "政", count: 100_000)))
    terminal.settle()
    #expect(terminal.screen.clipboard == ["c;MQky4pCb"])
  }

  @Test func `A file that is no terminal is refused`() throws {
    let pipe = try #require(Platform.makePipe())
    defer {
      Platform.closeFile(pipe.read)
      Platform.closeFile(pipe.write)
    }
    #expect(throws: ScreenError.noTerminal) {
      try Screen(
        input: pipe.read, output: pipe.write, ownsFile: false,
        environment: ScreenEnvironment([:]), options: ScreenOptions())
    }
  }
}
