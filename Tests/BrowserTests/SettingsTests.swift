import Browser
import Foundation
import Reports
import Terminal
import TestSupport
import Testing

@Suite("The file of settings")
struct SettingsTests {
  /// The settings in a text, and each problem as `LINE: sentence`.
  private func read(_ text: String) -> (settings: Settings, problems: [String]) {
    var problems: [SettingsProblem] = []
    let settings = Settings(text, problems: &problems)
    return (settings, problems.map { "\($0.line): \($0.sentence.english)" })
  }

  @Test("the first file settles nothing and is understood", arguments: Language.allCases)
  func template(language: Language) {
    let (settings, problems) = read(Settings.template(language))
    #expect(problems.isEmpty)
    #expect(settings.language == nil)
  }

  @Test("with every remark taken away it says what holds anyway", arguments: Language.allCases)
  func uncommented(language: Language) {
    let lines = Settings.template(language).split(separator: "\n").map { line in
      line.hasPrefix("#") && !line.hasPrefix("# ") ? line.dropFirst() : line
    }
    let (settings, problems) = read(lines.joined(separator: "\n"))
    #expect(problems.isEmpty)
    for action in Action.allCases {
      #expect(settings.keyMap.keys(of: action) == KeyMap.standard.keys(of: action))
    }
    #expect(lines.contains { $0.hasPrefix("key.nextFailing = n") })
    #expect(lines.contains { $0.hasPrefix("color.error = red") })
  }

  @Test("names with values hold, with blanks and remarks around them")
  func values() {
    let (settings, problems) = read(
      """
      # mine
      language = zh

        start=findings
      ambiguous = 2\r
      ascii = yes
      mouse = no
      color = never
      """)
    #expect(problems.isEmpty)
    #expect(settings.language == .chinese && settings.startView == .findings)
    #expect(settings.ambiguous == .wide && settings.isASCII && !settings.usesMouse)
    #expect(settings.colors == "never")
  }

  @Test("a key that goes to one action is taken from the other, and an empty value takes all away")
  func keys() {
    let (settings, problems) = read("key.nextFailing = j F3\nkey.export =\n")
    #expect(problems.isEmpty)
    #expect(settings.keyMap.action(for: Key("j")) == .nextFailing)
    #expect(settings.keyMap.action(for: Key(.function(3))) == .nextFailing)
    #expect(settings.keyMap.keys(of: .down) == ["Down"])
    #expect(settings.keyMap.action(for: Key("n")) == nil)
    #expect(settings.keyMap.keys(of: .export).isEmpty)
    #expect(settings.keyMap.action(for: Key("c", .control)) == .interrupt)
  }

  @Test(
    "what is wrong is said with its line and what would be right, and the rest holds",
    arguments: [
      ("langage = zh", "did you mean “language”?"),
      ("key.nextfailing = n", "did you mean “key.nextFailing”?"),
      ("colour.error = red", "did you mean “color.error”?"),
      ("nothing like it = 1", "there is no setting"),
      ("language = german", "auto, zh, en"),
      ("ascii = yse", "did you mean “yes”?"),
      ("start = finding", "did you mean “findings”?"),
      ("language zh", "name = value"),
      ("key.export = Ctrl+E", "no key is called “Ctrl+E”"),
      ("key.export = Ctrl-C", "Ctrl-C always cancels"),
      ("key.export = F3\nkey.search = F3", "F3 was given to key.export above"),
      ("color.error = rot", "a colour"),
      ("color.cursor = red on", "a colour"),
      ("color.cursor = #12345", "a colour"),
      ("= red", "there is no setting"),
    ])
  func problems(text: String, said: String) {
    let (settings, problems) = read(text + "\nstart = overview\n")
    #expect(problems.count == 1)
    let line = text.split(separator: "\n").count
    #expect(problems.first?.hasPrefix("\(line): ") == true)
    #expect(problems.first?.contains(said) == true)
    #expect(settings.startView == .overview)
  }

  @Test(
    "colours are names, numbers or values, with backgrounds and attributes",
    arguments: [
      ("red", Style(foreground: .red)), ("bright-blue", Style(foreground: .indexed(12))),
      ("214 on 16", Style(foreground: .indexed(214), background: .indexed(16))),
      (
        "bold #ff8000 reverse", Style(foreground: .rgb(255, 128, 0), attributes: [.bold, .reverse])
      ),
      ("default", Style.plain), ("", Style.plain),
    ])
  func colors(text: String, style: Style) {
    let (settings, problems) = read("color.match = \(text)")
    #expect(problems.isEmpty)
    var driver = BrowserDriver([sampleData]) { $0.take(settings) }
    driver.press("/")
    driver.type("民政")
    driver.press("Enter Down")
    let grid = frame(of: driver.state)
    let styles = (0..<grid.height).flatMap { y in (0..<grid.width).map { grid.style(x: $0, y: y) } }
    #expect(styles.contains(style))
  }

  @Test("hostile files end in sentences")
  func hostile() {
    let texts = [
      String(repeating: "=", count: 50_000), String(repeating: "a\n", count: 5_000),
      "\u{0}\u{1B}[2J = \u{202E}", String(repeating: "x", count: 100_000) + " = 1",
    ]
    for text in texts { #expect(!read(text).problems.isEmpty) }
  }

  @Test("the file is where the environment says, and is written once")
  func file() throws {
    let folder = try TemporaryFolder()
    let file = try #require(SettingsFile(environment: ["XDG_CONFIG_HOME": folder.path]))
    #expect(file.path == folder["gouji/config"] && !file.exists)
    #expect(file.create(.english) == nil)
    #expect(folder.text("gouji/config") == Settings.template(.english))
    try folder.write("start = text\n", to: "gouji/config")
    #expect(file.create(.english) != nil)
    #expect(file.read().settings.startView == .text)
    let home = SettingsFile(environment: ["HOME": "/home/a", "XDG_CONFIG_HOME": "relative"])
    #expect(home?.path == "/home/a/.config/gouji/config")
    #expect(SettingsFile(environment: [:]) == nil)
  }

  @Test("a folder in the place of the file is said")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("gouji/config")
    let file = try #require(SettingsFile(environment: ["XDG_CONFIG_HOME": folder.path]))
    #expect(file.read().problems.map(\.line) == [0])
  }

  @Test("the first start is the first once, and nothing is written where nothing can be")
  func firstStart() throws {
    let folder = try TemporaryFolder()
    #expect(isFirstStart(environment: ["XDG_STATE_HOME": folder.path]))
    #expect(!isFirstStart(environment: ["XDG_STATE_HOME": folder.path]))
    #expect(isFirstStart(environment: ["XDG_STATE_HOME": "/dev/null"]))
    #expect(!isFirstStart(environment: [:]))
  }
}

@Suite("Words that were mistyped")
struct SpellingTests {
  @Test(
    "have a neighbour when they are near to one",
    arguments: [
      ("sevrity", "severity"), ("balanced", "balance"), ("blank-toatl", "blank-total"),
      ("BALANCE", "balance"), ("chekc", nil), ("x", nil), ("", nil), ("行政", nil),
      (String(repeating: "a", count: 10_000), nil),
    ] as [(String, String?)])
  func neighbour(word: String, meant: String?) {
    #expect(nearest(to: word, among: ["severity", "balance", "blank-total", "a"]) == meant)
  }
}
