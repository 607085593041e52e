import Reports
import Testing

@testable import Reading

/// A stream of lines, as a front end for plain text would give it.
private func lines(_ text: String, title: String? = nil) -> TokenStream {
  var bytes = Array(text.utf8)
  var tokens: [Token] = []
  var start = 0
  for (end, byte) in (bytes + [0x0A]).enumerated() where byte == 0x0A {
    if start < end { tokens.append(Token(.line, start..<end)) }
    start = end + 1
  }
  let own = title.map { bytes.count..<bytes.count + $0.utf8.count }
  bytes += Array((title ?? "").utf8)
  return TokenStream(
    text: SourceText(plain: bytes), layout: .lines, tokens: tokens, title: own)
}

private func identified(
  _ text: String, title: String? = nil, hints: DocumentHints = .init(), path: String = "a.txt"
) -> Identity {
  identify(lines(text, title: title), hints: hints, path: path)
}

private let body = "\n一、总体情况\n本年度认真落实各项要求。\n"

// MARK: Titles

private let places = ["洪河县", "云中市白石区", "和县", "镇江滩市", "从山族自治县", "云中省洪河市"]
private let organs = [
  "", "人民政府", "人民政府办公室", "教育局", "发展和改革委员会", "城市管理和综合行政执法局",
  "经济开发区管理委员会", "青石街道办事处", "人民政府青石街道", "青石镇", "青石乡人民政府", "公安局白石分局",
  "政务服务中心", "城市建设投资集团有限公司", "公安局交通警察支队", "人民政府驻北京办事处",
  "农业农村局（洪河县乡村振兴局）",
]
private let patterns = [
  "@2022年政府信息公开工作年度报告", "@2022年度政府信息公开年度报告", "2022年@政府信息公开工作年度报告",
  "二〇二二年度@政府信息公开工作年度报告", "@2022年信息公开年度报告", "@2022年政务公开工作报告",
  "@政府信息公开2022年年度报告", "@2022政府信息公开年报", "@政府信息公开工作年度报告（2022年度）",
  "@\n2022年政府信息公开工作年度报告", "2022年度\n@\n政府信息公开工作年度报告",
  "@ 2022 年政府信息\n公开工作年度报告", "@关于2022年政府信息公开工作年度报告的公告",
  "关于印发@2022年政府信息公开工作年度报告的通知", "关于《@2022年政府信息公开工作年度报告》的公告",
  "@：2022年政府信息公开工作报告", "【@】2022年政府信息公开工作年度报告",
  "@（以下简称本单位）2022年政府信息公开工作年度报告", "标题：@2022年政府信息公开工作年度报告",
  "首页 > 政务公开 > 政府信息公开年报 > 正文\n@2022年政府信息公开工作年度报告（图文版）",
  "某某网_@2022年政府信息公开工作年度报告_政府信息公开年报_某某网", "@2022年政府信息公开工作年度报告.html",
  "@2022年度政府信息公開年度報告", "一图读懂@2022年政府信息公开工作年度报告",
  "上一篇：别处县2021年政府信息公开工作年度报告\n@2022年政府信息公开工作年度报告",
]

@Test("A title gives agency and year in every order", arguments: patterns)
func titlesGiveAgencyAndYear(pattern: String) {
  for place in places {
    for organ in organs {
      let name = place + organ
      let text = pattern.split(separator: "@", omittingEmptySubsequences: false)
        .joined(separator: name)
      let identity = identified(text + body)
      #expect(identity.agency == Agency(name: name, source: .title), "\(text)")
      #expect(identity.year == 2022, "\(text)")
    }
  }
}

@Test(
  "Names of every kind of organ are read from a title",
  arguments: [
    "国家青石管理局", "中国白石银行", "青石部", "白石署", "国家税务总局洪河县税务局", "洪河海关",
    "新云生产建设兵团", "洪河县残疾人联合会", "洪河县总工会", "洪河县红十字会", "洪河大学", "洪河县人民医院",
    "洪河县统计局", "国家统计局洪河调查队", "洪河水利委员会", "青石苏木", "中国（洪河）自由贸易试验区管理委员会",
    "云中市科委", "洪河县政府", "市规划资源局白石分局", "国家出版署（国家白石局）", "青石自治州行政公署",
  ])
func organsOfEveryKind(name: String) {
  #expect(identified("\(name)2021年政府信息公开工作年度报告" + body).agency?.name == name)
}

@Test(
  "What is no title of a report names nobody and no year",
  arguments: [
    "关于做好2023年政府信息公开工作年度报告编制工作的通知\n各乡镇人民政府：",
    "关于报送2023年政府信息公开工作年度报告的通知\n各单位：",
    "2019年政府信息公开工作年度报告格式\n一、总体情况",
    "洪河县2024年政务公开工作要点\n为深入贯彻落实",
    "关于2014年政府信息公开工作要点落实情况的函",
    "政府信息公开年报\n洪河县人民政府\n2023年\n2022年\n2021年",
    "洪河县政府信息公开指南\n洪河县政府信息公开目录", "县级部门2022年政府信息公开年报",
    "依据国务院令第711号和国办公开办函〔2021〕30号编制。\n一、总体情况\n我局落实2018年工作思路。",
    "洪河县教育局2020年法治政府建设工作报告", "一、总体情况\n我局认真落实。2024年，将进一步公开",
  ])
func lookAlikes(text: String) {
  let identity = identified(text)
  #expect(identity.agency == nil)
  #expect(identity.year == nil)
}

@Test("A misprinted year is no year; another place may still give it")
func misprintedYear() {
  let title = "洪河县旅游局222012年度政府信息公开工作报告"
  #expect(
    identified(title + body)
      == Identity(
        agency: Agency(name: "洪河县旅游局", source: .title), title: title))
  let period = "\n统计期限自2012年1月1日起至2012年12月31日止。"
  #expect(identified(title + period + body).year == 2012)
}

@Test("A title without a name leaves the agency open")
func titleWithoutName() {
  #expect(identified("2010年度政府信息公開年度報告" + body).year == 2010)
  #expect(identified("我县2010年政府信息公开年度报告" + body).agency == nil)
}

@Test("Radicals in place of characters come out as characters")
func radicals() {
  let identity = identified("洪河县⼈⺠政府2023年政府信息公开⼯作年度报告" + body)
  #expect(identity.agency?.name == "洪河县人民政府")
}

@Test("A short name in brackets is left out, a second name kept")
func bracketedNames() {
  let tail = "2023年政府信息公开工作年度报告"
  #expect(identified("云中市科学技术局（市科技局）" + tail).agency?.name == "云中市科学技术局")
  #expect(identified("云中市规划局（云中市林业局）" + tail).agency?.name == "云中市规划局（云中市林业局）")
}

@Test(
  "Words of the page beside a title are not part of the name",
  arguments: [
    ("洪河县人民政府\n洪河县教育局2023年政府信息公开工作年度报告", "洪河县教育局"),
    ("数据开放 洪河县教育局2023年政府信息公开工作年度报告", "洪河县教育局"),
    ("走进洪河\n青石镇2023年政府信息公开工作年度报告", "青石镇"),
    ("云中区\n白石街道2023年政府信息公开工作年度报告", "白石街道"),
    ("云中省洪河\n市教育局2023年政府信息公开工作年度报告", "云中省洪河市教育局"),
    ("洪河县 教育局 2023 年 政府信息公开 工作年度报告", "洪河县教育局"),
    ("洪 河 县 教 育 局\n2023 年政府信息公开工作年度报告", "洪河县教育局"),
  ])
func wordsBesideTitles(text: String, name: String) {
  #expect(identified(text + body).agency?.name == name)
}

@Test("A government alone on a line is not the agency of a report that says 我局")
func nameOfTheSite() {
  let identity = identified("洪河县人民政府\n2023年政府信息公开工作年度报告\n一、总体情况\n我局认真落实")
  #expect(identity.agency == nil)
  #expect(identity.year == 2023)
}

@Test("The document's own title helps where its text has none")
func ownTitle() {
  let title = "洪河县教育局2023年政府信息公开年度报告-洪河县教育局网"
  let identity = identified("2023年政府信息公开年度报告" + body, title: title)
  #expect(identity.agency == Agency(name: "洪河县教育局", source: .title))
}

// MARK: Sentences

@Test(
  "Without a title the opening says who writes",
  arguments: [
    ("现公布洪河县政务局（以下简称县政务局）2022年政府信息公开工作年度报告。", "洪河县政务局"),
    ("根据《条例》规定，洪河县水务局现公布2022年度政府信息公开工作年度报告。", "洪河县水务局"),
    ("洪河县水务局结合实际，编制2022年政府信息公开工作年度报告。", "洪河县水务局"),
    ("现将青石镇2022年度政府信息公开工作报告公布如下。", "青石镇"),
    ("本报告由洪河县水务局办公室编制。", "洪河县水务局"),
    ("如有疑问，请与洪河县城市管理和综合行政执法局办公室联系（地址：某路1号）。", "洪河县城市管理和综合行政执法局"),
    ("如有疑问，请联系：洪河县水务局办公室，电话01。", "洪河县水务局"),
    ("请与洪河县人民政府信息中心联系。", "洪河县人民政府"),
    ("请与洪河县人民政府政务公开办公室联系。", "洪河县人民政府"),
    ("请与洪河县青石镇党政综合办公室联系。", "洪河县青石镇"),
    ("请与洪河县机构编制委员会办公室联系。", "洪河县机构编制委员会办公室"),
    ("请与洪河开发区管理委员会办公室联系。", "洪河开发区管理委员会"),
    ("2022年市规划资源局白石分局坚持把公开作为重要工作。", "市规划资源局白石分局"),
    ("2022年，在县委的正确领导下，洪河县水务局认真落实各项要求。", "洪河县水务局"),
  ])
func openings(sentence: String, name: String) {
  let identity = identified(sentence + "统计期限自2022年1月1日起至12月31日止。\n一、总体情况\n本年度认真落实。")
  #expect(identity.agency == Agency(name: name, source: .opening))
  #expect(identity.year == 2022)
}

@Test(
  "The office of a government speaks for the government or for itself, as the report says",
  arguments: [("我县认真", "洪河县人民政府"), ("我办认真", "洪河县人民政府办公室"), ("我局认真", nil)])
func officesOfGovernments(sentence: String, name: String?) {
  let identity = identified("请与洪河县人民政府办公室联系。\n一、总体情况\n2020年，" + sentence)
  #expect(identity.agency?.name == name)
}

@Test("A title decides against the office that edits the report")
func titleBeforeOffice() {
  let text = "洪河区人民政府\n2023 年政府信息公开工作年度报告\n本报告由云中市洪河区人民政府办公室编制。"
  #expect(identified(text).agency == Agency(name: "洪河区人民政府", source: .title))
}

@Test(
  "Who is named only in passing is not the agency",
  arguments: [
    "2020年，区管委会办公室认真", "2020年，平县各乡镇人民政府认真", "2020年，我局认真", "2020年，县委县政府高度重视", "2020年，区委、区政府认真落实",
    "2020年，街道党工委高度重视",
    "2020年，局办公室认真贯彻", "2020年，国务院办公厅印发要点", "2020年，市政府认真落实", "2020年，全院认真落实",
    "我局严格按照云中市2020年政务公开重点工作任务要求，公开洪河县教育局信息",
  ])
func namesInPassing(sentence: String) {
  #expect(identified("为落实要求，现将工作总结如下:\n一、总体情况\n" + sentence).agency == nil)
}

@Test("Author and contact of different places cancel each other")
func contradictingSentences() {
  #expect(identified("本报告由洪河县农业局编制，请与白石县教育局办公室联系。" + body).agency == nil)
}

@Test(
  "Publisher, byline and signature are read when nothing better is there",
  arguments: [
    ("2023年政府信息公开工作年度报告\n发布机构：洪河县教育局 生成日期：2024-01-15", Agency.Source.publisher),
    ("2023年政府信息公开工作年度报告\n发布机构\n洪河县教育局\n文号", .publisher),
    ("索 引 号:1/2 | 主题分类:年报 | | /\n发布机构:洪河县教育局 … 成文日期:2016-03-31", .publisher),
    ("2023年政府信息公开工作年度报告\n洪河县教育局\n2024年1月20日", .opening),
    ("一、总体情况\n我局认真落实。\n洪河县教育局\n2024年1月20日", .text),
  ])
func labels(text: String, source: Agency.Source) {
  #expect(identified(text + body).agency == Agency(name: "洪河县教育局", source: source))
}

@Test("An empty label gives nothing")
func emptyLabel() {
  #expect(identified("2023年政府信息公开年度报告\n发布机构：\n栏目：年报" + body).agency == nil)
}

// MARK: Years and dates

@Test(
  "The period and the first sentence give the year",
  arguments: [
    ("统计期限为2022年1月1日至12月31日。", 2022), ("报告所列数据自2015年1月1日起至2015年12月31日止。", 2015),
    ("统计时限2019.1.1-2019.12.31。", 2019), ("统计期限截至2019年12月31日。", 2019),
    ("统计期限自2018年11月1日\n起至2018 年12月31日止。", 2018),
    ("统计期限自2018年1月1日至2019年12月31日。", nil), ("2019年5月15日起施行，截至2019年12月31日。", nil),
    ("一、概述\n根據《條例》要求,2010年,我局繼續開展工作。", 2010), ("一、总体情况\n2023年以来，我局认真落实", 2023),
    ("特编制2019年度本单位信息公开年度报告。", 2019),
  ])
func periods(sentence: String, year: Int?) {
  #expect(identified(sentence + "\n第二段。").year == year)
}

@Test("One place against the title gives way, two win")
func contradictingYears() {
  let title = "洪河县教育局2023年政府信息公开工作年度报告\n统计期限自2022年1月1日至2022年12月31日。\n一、总体情况\n"
  #expect(identified(title + "2023年，我局认真落实").year == 2023)
  #expect(identified(title + "2022年，我局认真落实").year == 2022)
}

@Test(
  "Only a labelled day is the day of publication",
  arguments: [
    ("发布日期：2024-01-20 10:30 点击数:", "2024-01-20"), ("日期:2021-01-31", "2021-01-31"),
    ("来源：某网 时间：2014-12-10 00:00", "2014-12-10"), ("公开日期\n2024年1月7日", "2024-01-07"),
    ("成文日期：2024-01-20", nil), ("采集时间：2025-12-30", nil), ("成文 日期：2024-01-20", nil),
    ("发布日期：2024-13-20", nil), ("2025年12月30日 星期二", nil),
  ])
func publicationDates(line: String, day: String?) {
  #expect(identified("洪河县教育局2023年政府信息公开年报\n" + line + body).published == day)
}

@Test(
  "A page's own data say the day of publication where its text does not",
  arguments: [
    ("2024-01-30 16:20", "", "2024-01-30"), ("2024年1月30日", "", "2024-01-30"), ("今日", "", nil),
    ("2024-02-05", "<p>发布日期：2024-01-20</p>", "2024-01-20"),
  ] as [(String, String, String?)])
func publicationMetadata(content: String, line: String, day: String?) {
  let page =
    "<meta name=\"PubDate\" content=\"\(content)\"><h1>洪河县教育局2023年政府信息公开年报</h1>\(line)"
    + ReportFixture(.form2021).text(.lines).split(separator: "\n").map { "<p>\($0)</p>" }.joined()
  #expect(read(page).published == day)
}

// MARK: What surrounds the document

@Test("Container and file name are asked last")
func surroundings() {
  let title = "洪河县教育局2023年政府信息公开工作年度报告"
  let hinted = identified(body, hints: DocumentHints(title: title))
  #expect(hinted.agency == Agency(name: "洪河县教育局", source: .metadata))
  #expect(hinted.year == 2023)
  let named = identified(body, path: "a/b/\(title).html")
  #expect(named.agency == Agency(name: "洪河县教育局", source: .fileName))
  #expect(named.year == 2023)
  let own = identified("青石镇2022年政府信息公开年报" + body, hints: DocumentHints(title: title, year: 2023))
  #expect(own.agency?.name == "青石镇")
  #expect(own.year == 2022)
  #expect(identified(body, path: "洪河县教育局-2023.txt").year == nil)
}

/// The same throws in every run.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

@Test("Any bytes and any tokens are read to an end")
func hostileInput() {
  let pieces = [
    "政府信息公开", "工作年度报告", "2023年", "（", "）", "洪河县", "教育局", "\n", " ", "请与", "联系", "，", "关于", "《",
    "发布机构：",
    "1月1日", "至", "一、", "本报告由", "。", "\u{2F08}", "_", "-", "】", "【", "度", "𠀀",
  ].map { Array($0.utf8) }
  var generator = Dice(state: 20_240_131)
  for _ in 0..<400 {
    var bytes = (0..<Int.random(in: 0...80, using: &generator)).flatMap { _ in
      pieces.randomElement(using: &generator) ?? []
    }
    if let place = bytes.indices.randomElement(using: &generator) {
      bytes[place] = .random(in: 0...255, using: &generator)
    }
    let tokens = (0..<4).map { _ in
      let start = Int.random(in: 0...bytes.count, using: &generator)
      return Token(.line, start..<start + Int.random(in: 0...200, using: &generator))
    }
    let stream = TokenStream(
      text: SourceText(plain: bytes), layout: .lines,
      tokens: [Token(.line, 0..<bytes.count)] + tokens,
      title: 0..<bytes.count + 7)
    let hint = String(decoding: bytes, as: UTF8.self)
    _ = identify(stream, hints: DocumentHints(title: hint, agency: hint), path: hint)
  }
}
