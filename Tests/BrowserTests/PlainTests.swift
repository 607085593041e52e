import Browser
import Reports
import Terminal
import TestSupport
import Testing

@Suite("Browsing line by line")
struct PlainTests {
  /// What is said to these lines, beginning with what the last of them brings.
  private func said(to lines: [String], language: Language = .chinese) -> [String] {
    var options = BrowserOptions(paths: [sampleData], jobs: 2, language: language)
    options.isASCII = true
    var rest = lines[...]
    var said: [String] = []
    var answer: [String] = []
    _ = browsePlainly(
      options,
      read: {
        answer = said
        said = []
        return rest.popFirst()
      }, write: { said.append($0) })
    return answer
  }

  @Test("begins with how much there is, the agencies by number, and what one may type")
  func beginning() {
    let lines = said(to: [])
    #expect(lines.first?.hasPrefix("11 家单位，13 份报告") == true)
    #expect(lines.contains { $0.hasPrefix("1. ") })
    #expect(lines.last?.contains("q 退出") == true)
  }

  @Test("n says the report, the cell and what is wrong with it")
  func faults() {
    let lines = said(to: ["n"])
    #expect(lines.count >= 3)
    #expect(lines[1].contains("[") && lines[1].contains("错误"))
    #expect(lines[2].hasPrefix("错误："))
    let next = said(to: ["n", "n"])
    #expect(next != lines && !next.isEmpty)
  }

  @Test("names the number that is likely wrong, and what would mend it")
  func repairs() {
    #expect(said(to: ["民政局", "1", "3"]).contains { $0.contains("[3] 最可能写错的数") })
    #expect(said(to: ["n"]).contains { $0.hasPrefix("改 ") && $0.contains("3 → 2") })
    #expect(!said(to: ["?"]).contains { $0.contains("重画屏幕") })
  }

  @Test("a number opens an agency, and within a report 1 to 6 are its views")
  func numbers() {
    let found = said(to: ["民政局"])
    #expect(found.first?.hasPrefix("白鹭区民政局，2022") == true)
    let lines = said(to: ["财政局", "1"])
    #expect(lines.first?.hasPrefix("青石县财政局，20") == true)
    let table = said(to: ["民政局", "1", "3"])
    #expect(table.first == "申请办理")
    #expect(table.contains { $0.hasPrefix("一、本年新收") && $0.contains("总计 [10] 错误") })
    #expect(said(to: ["99"]) == ["序号应为 1 至 11"])
  }

  @Test("a word searches the agencies, and with / what has the keys")
  func searching() {
    let lines = said(to: ["鹿鸣"])
    #expect(lines.contains("1. 青石县鹿鸣镇人民政府，2021，错误 1"))
    #expect(said(to: ["没有这家单位"]).contains("没有符合条件的单位"))
    #expect(said(to: ["8", "/没有这些字"]).contains { $0.contains("没有“没有这些字”") })
    #expect(said(to: ["/", "鹿鸣"]).contains { $0.contains("鹿鸣镇") })
  }

  @Test("? says all keys, : does an action by its name, q ends")
  func keys() {
    #expect(said(to: ["?"]).contains { $0.hasPrefix("n：") })
    #expect(said(to: ["8", ":核查"]).first == "核查")
    #expect(said(to: ["q", "n"]) == said(to: ["q"]))
  }

  @Test("asks for a remark and for a file in one line each")
  func acceptance() throws {
    let folder = try TemporaryFolder()
    let path = folder["accepted.txt"]
    let remark = ["n", "6", "a"]
    #expect(said(to: remark) == ["接受这一条，备注？可以留空"])
    #expect(said(to: remark + ["已核实"]) == ["记入哪个文件？留空则为 accepted.txt"])
    #expect(said(to: remark + ["已核实", path]).contains("已接受，记入 \(path)"))
  }

  @Test("says the row of the filter and what it leaves, then the agencies")
  func filter() {
    let question = said(to: ["F"])
    #expect(question.count == 1 && question[0].hasPrefix("版本：全部，11 家单位；Down"))
    #expect(said(to: ["F", "Down Down Right"]).last == "地方：白鹭区，4 家单位")
    #expect(said(to: ["F", "Down Down Right", ""]).count == 4)
    #expect(said(to: ["F", "Down Down Right", "Esc"]).count == 11)
  }

  @Test("says which years are compared, and every number that differs")
  func comparison() {
    let lines = said(to: ["青石县财政局", "1", "3", "d"])
    #expect(lines.first == "比较 2019 年与 2020 年")
    #expect(lines.contains { $0.hasPrefix("一、本年新收") && $0.contains("自然人 9 变为 7，") })
    #expect(!lines.contains { $0.contains("科研") })
    let text = said(to: ["青石县财政局", "1", "5", "d"])
    #expect(text.contains { $0.hasPrefix("不再有：") && $0.contains("2019年政府信息公开") })
    #expect(text.contains { $0.hasPrefix("新写：") && $0.contains("2020年政府信息公开") })
    for end in ["d d", "Esc"] {
      #expect(said(to: ["青石县财政局", "1", "3", "d", end]).last == "不再比较")
    }
    #expect(said(to: ["青石县财政局", "1", "3", "d", "Esc"]) == ["不再比较"])
  }

  @Test("says which agency was picked or dropped")
  func picks() {
    #expect(said(to: ["x"]).first == "选中 白鹭区教育局，已选 1 家")
    #expect(said(to: ["x", "Up x"]).contains("放下 白鹭区教育局，已选 0 家"))
    #expect(said(to: ["x x", ":unpickAll"]) == ["已选 0 家"])
    #expect(said(to: ["x x", "e"]) == ["导出已选 2 家：写到哪个 CSV 文件？留空则为 gouji-agencies.csv"])
  }

  @Test("asks before it writes over a file")
  func export() throws {
    let folder = try TemporaryFolder()
    let path = folder["a.csv"]
    #expect(said(to: ["e", path]) == ["已写入 \(path)"])
    #expect(said(to: ["e", path]).first?.contains("替换吗") == true)
    #expect(said(to: ["e", path, "n"]) == [])
    #expect(said(to: ["e", path, "y"]) == ["已写入 \(path)"])
  }

  @Test(
    "says no lines of a box, no escape sequence and no empty line", arguments: Language.allCases)
  func plainness(language: Language) {
    var script = ["n", "3", "1", "5", "6", "v", "Tab", "f", "?", ":", "", "8", "]", "xyz"][...]
    var said: [String] = []
    _ = browsePlainly(
      BrowserOptions(paths: [sampleData], jobs: 2, language: language),
      read: { script.popFirst() }, write: { said.append($0) })
    #expect(said.count > 100)
    for line in said {
      #expect(!line.isEmpty && !line.contains("\u{1B}") && !line.contains("\n"))
      #expect(!line.unicodeScalars.contains { (0x2500...0x257F).contains($0.value) })
    }
  }
}
