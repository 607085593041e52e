import Reports
import Testing

@testable import Reading

// Which of the titles and lines of a page are the report's own.

private let text = """
  <p>一、总体情况</p><p>本年度认真落实各项要求。</p><p>五、存在的主要问题及改进情况</p><p>不够丰富。</p>
  """

private func page(_ body: String, title: String = "") -> Identity {
  identify(
    scanHTML(Array("<html><head><title>\(title)</title></head><body>\(body)</body></html>".utf8)),
    hints: DocumentHints(), path: "a.html")
}

private func plain(_ text: String, _ hints: DocumentHints = .init(), path: String = "a.txt")
  -> Identity
{
  identify(
    TextScanner.scan(Array((text + "\n一、总体情况\n本年度认真落实。\n").utf8)), hints: hints, path: path)
}

private let own = "洪河县教育局2022年政府信息公开工作年度报告"
private let others = [
  "洪河县水务局2023年政府信息公开工作年度报告", "洪河县林业局2021年政府信息公开工作年度报告",
]

private func links(_ titles: [String]) -> String {
  "<ul>" + titles.map { "<li><a href='1.html'>\($0)</a> 2024-01-20</li>" }.joined() + "</ul>"
}

@Test(
  "Titles that lead to other pages give way to the page's own",
  arguments: [
    links(others) + "<h1>\(own)</h1>", links(others) + "<p>\(own)</p>",
    "<p>\(own)</p>" + links(others),
    links([others[0]]) + "<div>洪河县教育局</div><div>2022年政府信息公开工作年度报告</div>",
    "<table><tr><td>" + links(others) + "</td><td><table><tr><td>a</td></tr></table><p>\(own)</p>",
  ])
func linksGiveWay(body: String) {
  let identity = page(body + text)
  #expect(identity.agency == Agency(name: "洪河县教育局", source: .title))
  #expect(identity.year == 2022)
}

@Test("A page that names itself only in its head is not one of those it leads to")
func headBeforeLinks() {
  let identity = page(links(others) + text, title: own + "_洪河县人民政府")
  #expect(identity.agency?.name == "洪河县教育局")
  #expect(identity.year == 2022)
}

@Test(
  "A title in a link counts where no other stands; an anchor without a target is no link",
  arguments: [
    "<h1><a href='#'>\(own)</a></h1>", "<h1><a name='top'>\(own)</a></h1>" + links(others),
    "<p><a href='1'>首页</a> &gt; <a href='2'>年报</a> &gt; \(own)</p>",
  ])
func titlesInLinks(body: String) {
  #expect(page(body + text).agency?.name == "洪河县教育局")
  #expect(page(body + text).year == 2022)
}

@Test("Of titles that disagree the one counts for which other places speak")
func outvotedTitles() {
  let list = others.joined(separator: "\n")
  for document in [
    "\(list)\n\(own)", "\(list)\n\(own)\n发布日期：2023-01-20", "\(own)\n发布日期：2023-01-20\n\(list)",
    "\(own)\n\(list)\n统计期限为2022年1月1日至12月31日。", "# \(own)\n\n\(list)", "- \(list)\n\(own)",
    "\(own)\n\(list)\n发布机构：洪河县教育局", "洪河县教育局\n2022年政府信息公开工作年度报告\n来源：某网\n\(list)",
  ] {
    let identity = plain(document)
    #expect(identity.agency?.name == "洪河县教育局", "\(document)")
    #expect(identity.year == 2022, "\(document)")
  }
  let titled = plain("\(own)\n\(list)", DocumentHints(title: own))
  #expect(titled.agency?.name == "洪河县教育局")
}

@Test("Reports of the same agency about other years do not give the year")
func otherYears() {
  let list = "洪河县教育局2024年政府信息公开工作年度报告\n洪河县教育局2023年政府信息公开工作年度报告\n"
  #expect(plain(list + own).year == 2022)
  #expect(plain(list + own).agency?.name == "洪河县教育局")
  #expect(plain("2024年政府信息公开年报\n2023年政府信息公开年报\n" + own).year == 2022)
}

@Test("Without sections the title above the first paragraph is the report's")
func titleAboveParagraph() {
  let paragraph = String(repeating: "本年度认真落实各项工作要求，", count: 4) + "完成任务。"
  let list = others.joined(separator: "\n")
  for document in ["\(list)\n\(own)\n\(paragraph)", "\(own)\n\(paragraph)\n\(list)"] {
    let stream = TextScanner.scan(Array(document.utf8))
    let identity = identify(stream, hints: DocumentHints(), path: "a.txt")
    #expect(identity.agency?.name == "洪河县教育局", "\(document)")
    #expect(identity.year == 2022, "\(document)")
  }
}

@Test(
  "A title that names a whole agency takes nothing from the line above it",
  arguments: [
    "有效", "失效", "无", "否", "其它", "部门", "市级", "区直", "乡镇", "街道", "城市管理", "县区动态", "财政", "朗读", "大",
    "乡镇街道", "永久", "某某", "洪河",
  ])
func shortLinesAbove(line: String) {
  #expect(plain("\(line)\n\(own)").agency?.name == "洪河县教育局")
  #expect(plain("\(line)\n云中市洪河县教育局2022年政府信息公开工作年度报告").agency?.name == "云中市洪河县教育局")
  #expect(page("<div>\(line)</div><h1>\(own)</h1>" + text).agency?.name == "洪河县教育局")
}

@Test(
  "A name that goes on over a line end stays whole",
  arguments: [
    ("云中市洪河县人力资源和社会保障\n局", "云中市洪河县人力资源和社会保障局"), ("云中省洪河\n市教育局", "云中省洪河市教育局"),
    ("国家税务总局云中市洪\n河县税务局", "国家税务总局云中市洪河县税务局"), ("洪河县\n教育局", "洪河县教育局"),
    ("阿 白 科 石 旗 民 政 局", "阿白科石旗民政局"), ("洪 河县教育局", "洪河县教育局"),
  ])
func namesOverLineEnds(lines: String, name: String) {
  #expect(plain("\(lines)2022年政府信息公开工作年度报告").agency?.name == name)
}

@Test("A word glued to the name is no part of it where another place names the agency")
func gluedWords() {
  let publisher = "发布机构：洪河县教育局 有效性："
  #expect(plain("\(publisher)有效\(own)").agency?.name == "洪河县教育局")
  #expect(page("<p>有效\(own)</p>" + text, title: own).agency?.name == "洪河县教育局")
  let long = "云中市洪河县教育局2022年政府信息公开工作年度报告"
  #expect(plain("发布机构：洪河县教育局\n\(long)").agency?.name == "云中市洪河县教育局")
}

@Test(
  "Brackets, numbers and letters around a name",
  arguments: [
    ("[洪河县]2022年政府信息公开工作年度报告", "洪河县"), ("（三十二）洪河县教育局2022年政府信息公开年度报告", "洪河县教育局"),
    ("洪河县教育局·2022年政府信息公开工作年度报告", "洪河县教育局"), ("洪河县教育局（体育局）2022年政府信息公开年报", "洪河县教育局（体育局）"),
    ("洪河县档案局（馆）2022年政府信息公开年报", "洪河县档案局（馆）"), ("洪河县教育局（县教局）2022年政府信息公开年报", "洪河县教育局"),
    ("洪河县教育局（本级）2022年政府信息公开年报", "洪河县教育局"), ("2022年度政府信息公开年度报告 洪河县教育局", "洪河县教育局"),
    ("洪河县人民政府和平街道办事处2022年政府信息公开年报", "洪河县人民政府和平街道办事处"),
    ("洪教〔2023〕3号\n洪河县教育局关于报送2022年政府信息公开工作年度报告的报告", "洪河县教育局"),
    ("洪河县教育局二０二二年政府信息公开工作年度报告", "洪河县教育局"), ("洪河县教育局二0二二年政府信息公开工作年度报告", "洪河县教育局"),
    ("政府信息公开工作年度报告\n洪河县教育局\n2022年", "洪河县教育局"),
    ("洪河县教育局（以下简称“县教育局”）根据《条例》编制2022年政府信息公开年度报告。", "洪河县教育局"),
  ])
func around(title: String, name: String) {
  #expect(plain(title).agency?.name == name)
  #expect(plain(title).year == 2022)
}

@Test("A report on several years is about none of them")
func severalYears() {
  let identity = plain("2021年—2022年洪河县教育局政府信息公开工作年度报告")
  #expect(identity.year == nil)
  #expect(plain("洪河县教育局2021-2022年政府信息公开工作年度报告").year == nil)
}

@Test(
  "Who sent a text in is asked last, and not if it sends in the texts of others",
  arguments: [
    ("洪河县教育局", "洪河县教育局"), ("洪河县人民政府", nil), ("洪河县人民政府办公室", nil), ("洪河县融媒体中心", nil), ("某某网", nil),
  ])
func senders(sender: String, name: String?) {
  let bare = "2022年政府信息公开工作年度报告"
  #expect(plain("\(bare)\n信息来源：\(sender)").agency?.name == name)
  #expect(plain("\(own)\n来源：\(sender)").agency?.name == "洪河县教育局")
  let meta = "<meta name='ContentSource' content='\(sender)'><h1>\(bare)</h1>"
  #expect(page(meta + text).agency?.name == name)
}

@Test(
  "A file's name may be the agency and a marked year",
  arguments: [
    ("洪河县教育局-2023", "洪河县教育局", nil), ("2023-洪河县教育局", "洪河县教育局", nil),
    ("云中市_洪河县教育局_20240131", "洪河县教育局", nil), ("附件3：洪河县教育局2022年年报", "洪河县教育局", 2022),
    ("洪河县教育局（2022年度）定稿2", "洪河县教育局", 2022), ("2022年度政府信息公开年报-青石镇", "青石镇", 2022),
    ("洪河县教育局_洪河县水务局", nil, nil), ("洪河县人民政府_2022", nil, nil), ("教育局2022年", nil, 2022),
    ("2021年2022年", nil, nil), ("W020240131356789012345", nil, nil), ("2024年1月下载", nil, nil),
    ("", nil, nil),
  ] as [(String, String?, Int?)])
func fileNames(file: String, name: String?, year: Int?) {
  let identity = plain("政府信息公开工作年度报告", path: "某某县/\(file).txt")
  #expect(identity.agency?.name == name)
  #expect(identity.year == year)
}
