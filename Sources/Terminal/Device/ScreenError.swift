/// Why there is no screen to draw on.
package enum ScreenError: Error, Sendable, Hashable {
  /// Neither the standard streams nor /dev/tty is a terminal.
  case noTerminal
  /// TERM is unset, empty or `dumb`; the value is what it says.
  case incapableTerminal(String)
  /// The terminal refused a setting; the number is the C library's.
  case refused(Int32)

  /// The sentence for people, in Chinese.
  package var chinese: String {
    switch self {
    case .noTerminal: "没有可用的终端：请在终端窗口中运行。"
    case .incapableTerminal(""): "环境变量 TERM 没有设置，无法显示界面。"
    case .incapableTerminal(let name): "终端类型“\(safeText(name))”不能显示界面（环境变量 TERM）。"
    case .refused(let number): "终端拒绝了所需的设置(错误号 \(number))。"
    }
  }

  /// The sentence for people, in English.
  package var english: String {
    switch self {
    case .noTerminal: "There is no terminal: run this in a terminal window."
    case .incapableTerminal(""): "TERM is not set, so nothing can be drawn."
    case .incapableTerminal(let name):
      "A terminal of type “\(safeText(name))” cannot be drawn on (TERM)."
    case .refused(let number): "The terminal refused a setting (error \(number))."
    }
  }
}
