import Foundation
import TestSupport
import Testing

@Suite("gouji rules and gouji explain", .timeLimit(.minutes(10)))
struct RulesCommandTests {
  private struct Listed: Decodable {
    let id: String
    let severity: String
    let title: String
    let tables: [String]
  }

  @Test("every rule is listed with its level and title, and can be explained")
  func all() throws {
    let listed = try JSONDecoder().decode(
      [Listed].self, from: Data(Gouji.run("rules", "--format", "json").output))
    let lines = try Gouji.run("rules").lines
    #expect(lines.count == listed.count && listed.count > 20)
    for (rule, line) in zip(listed, lines) {
      #expect(line.hasPrefix(rule.id + " ") && line.hasSuffix("  \(rule.title)"))
      #expect(line.contains(" \(rule.severity) "))
      let explained = try Gouji.run("explain", rule.id)
      #expect(explained.status == 0 && explained.errors == "")
      #expect(explained.lines.first == "\(rule.id)  \(rule.severity)  \(rule.title)")
      #expect(explained.lines.contains("Meaning") && explained.lines.contains("Basis"))
    }
  }

  @Test("an explanation shows the rule at work on numbers")
  func example() throws {
    let explained = try Gouji.run("explain", "balance", "--lang", "zh")
    for words in ["公式", "例子", "[3]", "80 + 5 ≠ 81 + 3"] { #expect(explained.text.contains(words)) }
    #expect(try !Gouji.run("explain", "period").text.contains("Example"))
  }
}

@Suite("gouji search", .timeLimit(.minutes(10)))
struct SearchCommandTests {
  @Test("lists the agencies that fit, the best first, with years and counts")
  func text() throws {
    let outcome = try Gouji.run("search", "财政", "SampleData")
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.lines.first?.hasPrefix("青石县财政局\t2019 2020 2021\t3\t") == true)
  }

  @Test("as JSON with the paths of the reports")
  func json() throws {
    let outcome = try Gouji.run("search", "--format", "json", "财政局", "SampleData")
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [[String: Any]]
    #expect(json?.count == 1)
    #expect(json?.first?["years"] as? [Int] == [2019, 2020, 2021])
    #expect((json?.first?["paths"] as? [String])?.first == "SampleData/青石县/青石县财政局-2019.txt")
  }

  @Test("a year of several files is said once")
  func severalFiles() throws {
    let folder = try TemporaryFolder()
    for name in ["a.md", "b.md"] { try folder.write(faultyReport, to: name) }
    let outcome = try Gouji.run("search", "民政局", in: folder.path)
    #expect(outcome.lines.first?.hasPrefix("白塔县民政局\t2022\t2\t") == true)
  }

  @Test("finding nobody is no error, and is said")
  func nobody() throws {
    let outcome = try Gouji.run("search", "无此单位", "SampleData")
    #expect(outcome.status == 0 && outcome.output == [])
    #expect(outcome.errors == "gouji: no agency has a name like “无此单位”\n")
  }
}

@Suite("gouji config and the settings", .timeLimit(.minutes(10)))
struct ConfigCommandTests {
  @Test("writes the first file once, checks it, and says what is wrong in it")
  func file() throws {
    let folder = try TemporaryFolder()
    let environment = ["XDG_CONFIG_HOME": folder.path]
    let path = folder["gouji/config"]
    let before = try Gouji.run("config", environment: environment)
    #expect(before.status == 0 && before.text == path + "\n" && before.errors.contains("--init"))
    let made = try Gouji.run("config", "--init", environment: environment)
    #expect(made.status == 0 && made.text == path + "\n" && made.errors == "")
    #expect(
      try Gouji.run("config", "--print", environment: environment).text
        == folder.text("gouji/config"))
    let again = try Gouji.run("config", "--init", environment: environment)
    #expect(again.status == 3 && again.errors.contains("left alone"))
    try folder.write("language = zh\nkey.qiut = q\n", to: "gouji/config")
    let wrong = try Gouji.run("config", environment: environment)
    #expect(wrong.status == 3)
    #expect(wrong.errors.hasPrefix("gouji: \(path):2：没有设置项“key.qiut”"))
  }

  @Test("the language of the settings comes behind that of the command line, before the locale's")
  func language() throws {
    let folder = try TemporaryFolder()
    try folder.write("language = zh\n", to: "gouji/config")
    let environment = ["XDG_CONFIG_HOME": folder.path, "LC_ALL": "en_US.UTF-8"]
    #expect(try Gouji.run("--help", environment: environment).text.contains("选项："))
    #expect(
      try Gouji.run("--help", "--lang", "en", environment: environment).text.contains("Options:"))
  }

  @Test("no home, no settings, no harm")
  func homeless() throws {
    let outcome = try Gouji.run("config", "--init")
    #expect(outcome.status == 3 && outcome.errors.contains("HOME"))
  }
}

@Suite("gouji cache", .timeLimit(.minutes(10)))
struct CacheCommandTests {
  @Test("removes indexes and nothing else, and asks what to do")
  func clear() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "gouji/0a.index")
    try folder.write("x", to: "gouji/mine.txt")
    let environment = ["XDG_CACHE_HOME": folder.path]
    let outcome = try Gouji.run("cache", "--clear", environment: environment)
    #expect(outcome.status == 0 && outcome.errors == "1 index removed, 1 KB\n")
    #expect(folder.text("gouji/0a.index") == nil && folder.text("gouji/mine.txt") == "x")
    #expect(try Gouji.run("cache", "--clear").errors == "0 indexes removed, 0 KB\n")
    #expect(try Gouji.run("cache").status == 2)
  }
}
