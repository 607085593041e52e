import Reports
import Terminal

/// One setting: its line in the file, and what it does to the settings. Reading the file and writing
/// the first one go by the same table.
struct Setting: Sendable {
  let name: String
  let help: Phrase
  /// What holds without it, as the file writes it.
  let standard: String
  /// The values it takes, where these are few.
  var choices: [String] = []
  /// What would be right, for values that are not few.
  var expected = Phrase("", "")
  /// The action of which it gives the keys.
  var action: Action?
  /// Puts a value into the settings; false when it is not understood.
  var take: @Sendable (inout Settings, String) -> Bool = { _, _ in true }

  /// Why a value was not taken.
  func refusal(of value: String) -> Phrase {
    if let meant = nearest(to: value, among: choices) {
      return Phrase(
        "\(name) 不能是“\(value)”，是不是“\(meant)”？",
        "\(name) cannot be “\(value)”; did you mean “\(meant)”?")
    }
    let chinese = choices.isEmpty ? expected.chinese : choices.joined(separator: "、")
    let english = choices.isEmpty ? expected.english : choices.joined(separator: ", ")
    return Phrase(
      "\(name) 不能是“\(value)”，应为：\(chinese)",
      "\(name) cannot be “\(value)”; it is one of: \(english)")
  }

  /// A sentence that says why something is wrong.
  struct Refusal: Error {
    let phrase: Phrase
  }

  /// The keys that a value names; none for an empty value.
  func keys(_ value: String) -> Result<[Key], Refusal> {
    var keys: [Key] = []
    for word in value.split(whereSeparator: \.isWhitespace).map(String.init) {
      guard let key = Key(name: word) else {
        return .failure(
          Refusal(
            phrase: Phrase(
              "\(name)：没有叫“\(word)”的键，写法如 n、F3、Ctrl-N、Alt-x、Enter、PgDn、Space",
              "\(name): no key is called “\(word)”; write n, F3, Ctrl-N, Alt-x, Enter, PgDn, Space")
          ))
      }
      guard key != Key("c", .control) else {
        return .failure(
          Refusal(phrase: Phrase("\(name)：Ctrl-C 总是取消", "\(name): Ctrl-C always cancels")))
      }
      keys.append(key)
    }
    return .success(keys)
  }
}

extension Setting {
  /// All settings in the order of the file.
  static let all = general + keys + colors

  static let general: [Setting] = [
    Setting(
      name: "language", help: Phrase("界面语言：auto 随系统", "language: auto follows the locale"),
      standard: "auto", choices: ["auto"] + Language.allCases.map(\.rawValue),
      take: { settings, value in
        settings.language = Language(rawValue: value)
        return value == "auto" || settings.language != nil
      }),
    Setting(
      name: "start",
      help: Phrase("打开报告时先看哪个视图", "the view in which the first report is shown"),
      standard: View.applications.action.rawValue, choices: View.allCases.map(\.action.rawValue),
      take: { settings, value in
        guard let view = View.allCases.first(where: { $0.action.rawValue == value }) else {
          return false
        }
        settings.startView = view
        return true
      }),
    Setting(
      name: "color", help: Phrase("是否使用颜色", "when to use colours"), standard: "auto",
      choices: ["auto", "always", "never"],
      take: { settings, value in
        settings.colors = value
        return ["auto", "always", "never"].contains(value)
      }),
    Setting(
      name: "ambiguous",
      help: Phrase(
        "“ … — ① 等字符占几列：auto 询问终端",
        "columns that characters such as “ … — ① take: auto asks the terminal"),
      standard: "auto", choices: ["auto", "1", "2"],
      take: { settings, value in
        settings.ambiguous = value == "1" ? .narrow : value == "2" ? .wide : nil
        return ["auto", "1", "2"].contains(value)
      }),
    Setting(
      name: "ascii", help: Phrase("线条和记号只用 ASCII 字符", "draw with ASCII characters only"),
      standard: "no", choices: ["no", "yes"],
      take: { settings, value in
        settings.isASCII = value == "yes"
        return ["no", "yes"].contains(value)
      }),
    Setting(
      name: "mouse",
      help: Phrase(
        "是否使用鼠标；no 时由终端自己选取文字", "whether to use the mouse; with no the terminal selects text itself"
      ),
      standard: "yes", choices: ["no", "yes"],
      take: { settings, value in
        settings.usesMouse = value == "yes"
        return ["no", "yes"].contains(value)
      }),
  ]

  /// One for each action that has keys; Ctrl-C stays what it is.
  static let keys: [Setting] = Action.allCases.filter { $0 != .interrupt }.map { action in
    Setting(
      name: "key.\(action.rawValue)", help: action.name,
      standard: KeyMap.standard.keys(of: action).joined(separator: " "), action: action)
  }

  static let colors: [Setting] = Theme.parts.map { part in
    Setting(
      name: "color.\(part.name)", help: part.help, standard: part.get(Theme()).settingText,
      expected: Phrase(
        "颜色（default、red、bright-red、0–255、#rrggbb）、on 加背景色、bold、dim、italic、underline、reverse",
        "a colour (default, red, bright-red, 0–255, #rrggbb), on and a background, bold, dim, italic, "
          + "underline, reverse"),
      take: { settings, value in
        guard let style = Style(settingText: value) else { return false }
        part.set(&settings.theme, style)
        return true
      })
  }
}
