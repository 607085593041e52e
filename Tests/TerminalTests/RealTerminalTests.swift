import Foundation
import TestSupport
import Testing

@testable import Terminal

/// The emulator shares the program's table of widths; tmux has its own.
@Suite(.enabled(if: Tmux.path != nil), .timeLimit(.minutes(10)))
struct RealTerminalTests {
  @Test func `A real terminal shows the frames that were sent`() throws {
    let width = 60
    var first = Grid(width: width, height: 12, ambiguous: .narrow)
    first.fill(first.bounds, "x", style: .plain)
    var second = Grid(width: width, height: 12, ambiguous: .narrow)
    let texts = [
      "政府信息公开工作年度报告(2019年)|", "“三安全一稳定”、《条例》——…·|", "①②③ № ℃ ± × ÷ Σ α я |",
      "ＡＢＣ１２３，。？！：；【】（）|", "ｱｲｳ 가나다 ひらがな カタカナ|", "⼀⼆⼈⺠⻔ 㐀 \u{20000} 豈|",
      "│─┌┐└┘ ▌ ▸ ▾ ● ○ ■ □ ★|", "e\u{301} o\u{308} \u{1B}[31m\u{200B}\u{202E}|", "👍 😀 ✈ ☎ ☆|",
      "㎡ ㈠ ㊣ ¥ ￥ € § ° |", "中国政府中国政府中国政府中国政府中国政府中国政府中国政府中国政府", "末行|",
    ]
    for (row, text) in texts.enumerated() { second.put(text, x: row % 2, y: row, style: .plain) }
    var third = second
    for row in 0..<12 { third.put("乙a", x: 3 + row % 3, y: row, style: Style(foreground: .red)) }

    var bytes = Array("\u{1B}[?7l".utf8)
    bytes += difference(from: nil, to: first)
    bytes += difference(from: first, to: second)
    #expect(try Tmux.lines(showing: bytes, width: width, height: 12) == second.lines)
    bytes += difference(from: second, to: third)
    #expect(try Tmux.lines(showing: bytes, width: width, height: 12) == third.lines)
  }
}
