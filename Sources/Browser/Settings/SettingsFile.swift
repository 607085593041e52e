import Export
package import Reports

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where the settings lie: `$XDG_CONFIG_HOME/gouji/config`, else `~/.config/gouji/config`.
package struct SettingsFile: Sendable {
  package let path: String

  /// `nil` when the environment names neither folder.
  package init?(environment: [String: String]) {
    guard let folder = folder("XDG_CONFIG_HOME", else: ".config", environment) else { return nil }
    path = "\(folder)/gouji/config"
  }

  package var exists: Bool { fileExists(path) }

  /// What the file settles, and what in it could not be understood or why it could not be read. A
  /// file that is not there settles nothing.
  package func read() -> (settings: Settings, problems: [SettingsProblem]) {
    var problems: [SettingsProblem] = []
    guard exists else { return (.standard, []) }
    guard let bytes = readSmallFile(path) else {
      let sentence = Phrase("设置文件无法读取", "the settings cannot be read")
      return (.standard, [SettingsProblem(line: 0, sentence: sentence)])
    }
    let settings = Settings(String(decoding: bytes, as: UTF8.self), problems: &problems)
    return (settings, problems)
  }

  /// A sentence about a problem that names the file and the line.
  package func sentence(_ problem: SettingsProblem) -> Phrase {
    let place = problem.line > 0 ? "\(path):\(problem.line)" : path
    return Phrase("\(place)：\(problem.sentence.chinese)", "\(place): \(problem.sentence.english)")
  }

  /// Writes the first file, every setting in it as a remark with what holds without it. An existing
  /// file is left alone.
  package func create(_ language: Language) -> Phrase? {
    guard !exists else {
      return Phrase("\(path) 已经存在，没有改动", "\(path) is there already and was left alone")
    }
    makeFolders(above: path)
    do throws(ExportError) {
      try replaceFile(at: path, with: Array(Settings.template(language).utf8))
      return nil
    } catch {
      return error.sentence
    }
  }
}

extension Settings {
  /// The text of the first file: all settings with what holds without them.
  package static func template(_ language: Language) -> String {
    var text = ""
    func section(_ title: Phrase, _ settings: [Setting]) {
      text += "\n# \(title(language))\n"
      for setting in settings {
        text += "\n# \(setting.help(language))\n"
        if !setting.choices.isEmpty { text += "# \(setting.choices.joined(separator: " | "))\n" }
        text += "#\(setting.name) = \(setting.standard)\n"
      }
    }
    text += Phrase(
      "# gouji 的设置。每行一项：名称 = 值。去掉行首的 # 并改值即生效；命令行选项优先。\n",
      "# Settings of gouji, one a line: name = value. Take the # away and change the value; what the\n"
        + "# command line says comes first.\n")(language)
    section(Phrase("── 一般 ──", "-- General --"), Setting.general)
    section(
      Phrase(
        "── 按键 ──（可写几个，以空格分开；留空则没有键）",
        "-- Keys -- (several are parted by blanks; none takes the keys away)"), Setting.keys)
    section(
      Phrase(
        "── 颜色 ──（颜色名、bright-颜色名、0–255、#rrggbb；on 背景色；bold dim italic underline reverse）",
        "-- Colours -- (a name, bright-NAME, 0-255, #rrggbb; on BACKGROUND; bold dim italic underline "
          + "reverse)"), Setting.colors)
    return text
  }
}
