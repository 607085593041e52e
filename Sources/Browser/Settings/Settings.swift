package import Reports
package import Terminal

/// What a person has settled for good, in the file that `gouji config --init` writes.
///
/// ```
/// language = zh
/// key.nextFailing = n F3
/// color.error = magenta
/// ```
///
/// One setting a line, `#` before a remark. What is wrong is said with its line, and the rest holds.
package struct Settings: Sendable {
  /// `nil` follows the locale.
  package var language: Language?
  /// `nil` asks the terminal.
  package var ambiguous: AmbiguousWidth?
  package var isASCII = false
  /// When to use colours: as `--color` takes it; `nil` is `auto`.
  package var colors: String?
  package var usesMouse = true
  /// The view in which the first report is shown.
  package var startView = View.applications
  package var keyMap = KeyMap.standard
  package var theme = Theme()

  /// What holds when there is no file.
  package static let standard = Settings()

  private init() {}

  /// The settings in a text, and what in it could not be understood.
  package init(_ text: String, problems: inout [SettingsProblem]) {
    self.init()
    var keys: [Action: (keys: [Key], line: Int)] = [:]
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let line = line.trimmed
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      func complain(_ sentence: Phrase) {
        problems.append(SettingsProblem(line: index + 1, sentence: sentence))
      }
      guard let sign = line.firstIndex(of: "=") else {
        complain(
          Phrase("应写成 名称 = 值，不能是“\(line)”", "should be name = value, not “\(line)”"))
        continue
      }
      let name = String(line[..<sign].trimmed)
      let value = String(line[line.index(after: sign)...].trimmed)
      guard let setting = Setting.all.first(where: { $0.name == name }) else {
        complain(Self.unknown(name))
        continue
      }
      if let action = setting.action {
        switch setting.keys(value) {
        case .success(let found): keys[action] = (found, index + 1)
        case .failure(let sentence): complain(sentence.phrase)
        }
      } else if !setting.take(&self, value) {
        complain(setting.refusal(of: value))
      }
    }
    keyMap = KeyMap(keys, problems: &problems)
  }

  private static func unknown(_ name: String) -> Phrase {
    guard let meant = nearest(to: name, among: Setting.all.map(\.name)) else {
      return Phrase(
        "没有设置项“\(name)”；gouji config --help 说明怎样列出全部",
        "there is no setting “\(name)”; gouji config --help says how to list them")
    }
    return Phrase(
      "没有设置项“\(name)”，是不是“\(meant)”？", "there is no setting “\(name)”; did you mean “\(meant)”?")
  }
}

/// What could not be understood in a file of settings.
package struct SettingsProblem: Sendable, Equatable {
  /// From 1.
  package var line: Int
  package var sentence: Phrase
}

extension KeyMap {
  /// The standard keys with those that a person has given to some actions. A key that goes to one
  /// action is taken from the others; one that is given twice stays with the first.
  fileprivate init(
    _ given: [Action: (keys: [Key], line: Int)], problems: inout [SettingsProblem]
  ) {
    var owners: [Key: Action] = [:]
    for (action, (keys, line)) in given.sorted(by: { $0.value.line < $1.value.line }) {
      for key in keys {
        guard let owner = owners[key], owner != action else {
          owners[key] = action
          continue
        }
        problems.append(
          SettingsProblem(
            line: line,
            sentence: Phrase(
              "\(key.name) 上面已经给了 key.\(owner.rawValue)",
              "\(key.name) was given to key.\(owner.rawValue) above")))
      }
    }
    problems.sort { $0.line < $1.line }
    self.init(
      KeyMap.standard.bindings.map { binding in
        let keys = given[binding.action]?.keys ?? binding.keys
        return Binding(
          keys: keys.filter { owners[$0] == nil || owners[$0] == binding.action },
          binding.action)
      })
  }
}

extension StringProtocol {
  /// Without blanks, tabs and carriage returns at both ends.
  var trimmed: SubSequence {
    let isBlank = { (character: Character) in character.isWhitespace }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}
