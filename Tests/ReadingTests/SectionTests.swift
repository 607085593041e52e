import Reports
import Testing

@testable import Reading

@Suite struct SectionTests {
  private func sections(_ text: String) -> [(id: SectionID?, heading: String)] {
    let stream = TextScanner.scan(Array(text.utf8))
    return SectionFinder.find(stream, tables: []).filter { !$0.heading.isEmpty }
      .map { ($0.id, stream.text[$0.heading]) }
  }

  @Test func aHeadingGluedToItsFirstSentenceEndsAtItsLastWord() {
    let found = sections("一、总体情况2019年,我区紧紧围绕重大决策部署,着力推进公开。")
    #expect(found.map(\.heading) == ["一、总体情况"])
    #expect(found.map(\.id) == [.overview])
  }

  @Test func headingsInsideALongLineAreFound() {
    let filler = String(repeating: "我区持续完善公开制度，扩大公开范围。", count: 12)
    let found = sections(
      "\(filler)一、概述2018年以来，\(filler)二、主动公开政府信息情况（一）数量\(filler)"
        + "三、因政府信息公开申请行政复议、提起行政诉讼的情况2018年没有。四、主要问题和改进措施虽然\(filler)")
    #expect(
      found.map(\.heading) == [
        "一、概述", "二、主动公开政府信息情况", "三、因政府信息公开申请行政复议、提起行政诉讼的情况", "四、主要问题和改进措施",
      ])
    #expect(found.map(\.id) == [.overview, .proactive, .reviews, .problems])
  }

  @Test(arguments: [
    ("五、存在的主要问题及整改措施", SectionID.problems),
    ("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", .reviews),
    ("第三部分 收到和处理政府信息公开申请情况", .applications),
    ("⼆、主动公开政府信息情况", .proactive),
    ("六、其他需要报告的事项", .other),
    ("总体情况", .overview),
  ])
  func headingsInOtherWordsMeanTheSameSection(text: String, id: SectionID) {
    #expect(sections(text).map(\.id) == [id])
  }

  @Test(arguments: [
    "三、本年度办理结果", "四、结转下年度继续办理", "一、本年新收政府信息公开申请数量", "一、加强领导，压实责任。",
    "一是加强学习。", "2、规范公开流程",
  ])
  func rowLabelsAndItemsAreNoHeadings(text: String) {
    #expect(sections(text).isEmpty)
  }

  @Test func aHeadingInOtherWordsIsNamedByItsNumberBetweenItsNeighbours() {
    let found = sections("一、2019年主要工作及做法\n正文。\n二、主动公开政府信息情况\n正文。")
    #expect(found.map(\.id) == [.overview, .proactive])
  }
}
