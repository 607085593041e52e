import Reports
import Testing

@testable import Reading

@Suite struct LabelFolderTests {
  @Test(arguments: [
    ("（二）部分公开", "二部分公开"),
    ("商业 企业", "商业企业"),
    ("3．危及“三安全一稳定”", "3危及三安全一稳定"),
    ("⼀、本年新收", "一本年新收"),
    ("⼈⺠政府⻔⼾⽹站", "人民政府门户网站"),
    ("⻓⻛⻬⻥⻅", "长风齐鱼见"),
    ("⒈属于国家秘密", "1属于国家秘密"),
    ("㈠予以公开", "一予以公开"),
    ("１２３ＡＢ", "123ab"),
    ("行政<br/>许可", "行政许可"),
    ("度\u{F98E}", "度年"),
    ("政府資訊公開申請數量", "政府資訊公开申请数量"),
  ])
  func textIsReducedToWhatTellsLabelsApart(text: String, folded: String) {
    #expect(LabelFolder.folded(text) == Array(folded.utf16))
  }

  @Test func brokenBytesAreNeverATrap() {
    var folder = LabelFolder()
    let bytes: [UInt8] = [0xE4, 0xBA, 0xFF, 0xC0, 0x80, 0xF0, 0x9F]
    folder.append(bytes, 0..<bytes.count + 9)
    #expect(folder.scalars.count <= bytes.count)
  }

  @Test(arguments: Row.allCases)
  func everyPrintedLabelMeansItsRow(row: Row) {
    let folded = LabelFolder.folded(row.label(.form2021).chinese)
    #expect(StatutoryLabels.shared.meaning(folded[...]) == .row(row, number: .same))
  }

  @Test(arguments: Row.allCases, ["", "12", "三", "（九）", "　", "·"])
  func noLabelIsTurnedAwayByItsFirstCharacters(row: Row, before: String) {
    let text = before + row.label(.form2021).chinese
    let folded = LabelFolder.folded(text)
    let bytes = Array(text.utf8)
    #expect(StatutoryLabels.shared.starts.mayBegin(folded[...]))
    let ends = [0, before.count, before.count + 1, text.count].map { text.prefix($0).utf8.count }
    for cut in ends {
      let parts = [0..<cut, cut..<bytes.count]
      #expect(StatutoryLabels.shared.starts.mayBegin(bytes, parts[...], longest: bytes.count))
    }
  }

  @Test(arguments: ["深化重点领域公开", "2023年，围绕", "", "一", "12"])
  func proseIsNotLookedUp(text: String) {
    let bytes = Array(text.utf8)
    #expect(
      !StatutoryLabels.shared.starts.mayBegin(bytes, [0..<bytes.count], longest: bytes.count))
  }

  @Test func alikeIsWhatTheTableOfLengthsSays() {
    let entries = StatutoryLabels.shared.entries
    for entry in entries {
      for other in entries {
        let text = other.core.reversed() + other.core + entry.core.dropFirst(2)
        let length = Likeness.longestCommonSubsequence(text[...], entry)
        #expect(length == plainLength(text, entry.core))
      }
    }
  }

  private func plainLength(_ left: [UInt16], _ right: [UInt16]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for scalar in left {
      var diagonal = 0
      for index in right.indices {
        let above = row[index + 1]
        row[index + 1] = scalar == right[index] ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[right.count]
  }

  @Test func headsSideBySideAreHeads() {
    let heads = StatutoryLabels.shared.heads(
      in: LabelFolder.folded("信息内容本年处理决定数量信息内容")[...])
    #expect(heads?[.proactive] == 2)
    #expect(heads?[.measure2021] == 1)
    #expect(heads?.contains(.reviews) == false)
    #expect(StatutoryLabels.shared.heads(in: LabelFolder.folded("行政复议案件")[...]) == nil)
  }
}
