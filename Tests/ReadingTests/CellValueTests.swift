import Reports
import Testing

@testable import Reading

@Suite struct CellValueTests {
  private func read(_ text: String) -> CellValue? {
    let bytes = Array(text.utf8)
    return CellValue(bytes, 0..<bytes.count)
  }

  private func content(_ text: String, in column: Column) -> Cell.Content? {
    read(text)?.content(in: column)
  }

  @Test(arguments: [
    ("0", 0), ("41", 41), ("+459", 459), ("-2", -2), ("＋２０", 20), ("－3", -3), ("− 7", -7),
    ("１２３", 123), ("1,234", 1234), ("12，345，678", 12_345_678), ("3件", 3), ("14 条", 14),
    ("007", 7), (#"\-2"#, -2), ("1.2万", 12_000), ("5.0", 5),
  ])
  func aCountIsReadHoweverItIsWritten(text: String, number: Int) {
    #expect(content(text, in: .change) == .number(Quantity(number)))
  }

  @Test(arguments: [
    ("12399万元", 12_399_000_000), ("1691.4万", 1_691_400_000), ("251000元", 25_100_000),
    ("0.5亿元", 5_000_000_000), ("2896.904", 2_896_904_000), ("5949.088667", 5_949_088_667),
    ("3802895.90元", 380_289_590),
  ])
  func anAmountBecomesTenThousandYuanExactly(text: String, millionths: Int) {
    #expect(
      content(text, in: .amount) == .number(Quantity(millionths: Int128(millionths))))
  }

  @Test(arguments: [("22（其中修订16件）", 22, "其中修订16件"), ("55(含自然失效29件)", 55, "含自然失效29件")])
  func aRemarkInBracketsIsKeptApart(text: String, number: Int, remark: String) throws {
    let bytes = Array(text.utf8)
    let value = try #require(read(text))
    #expect(value.content(in: .issued) == .number(Quantity(number)))
    #expect(value.remark.map { String(decoding: bytes[$0], as: UTF8.self) } == remark)
  }

  @Test(arguments: ["-", "—", "——", "/", "／", "无", "無", "－", "–"])
  func aSignForNothingIsAPlaceholder(text: String) {
    #expect(read(text)?.kind == .placeholder)
  }

  @Test(arguments: [
    "35-15", "1,23", "12345678901234567890123", "1.2.3", "1/2", "0.1234567",
  ])
  func whatHasTwoReadingsStaysText(text: String) {
    #expect(content(text, in: .change) == .text)
  }

  @Test(arguments: ["251000元", "3万元"])
  func moneyIsNoCount(text: String) {
    #expect(content(text, in: .previous) == .text)
  }

  @Test func anAmountThatWouldBeRoundedStaysText() {
    #expect(content("0.0001元", in: .amount) == .text)
  }

  @Test(arguments: ["约5", "5余", "近20件", "超过100", "20余件", "若干", "见附件", "3件左右"])
  func wordsForANumberAreACellAndNoCount(text: String) {
    #expect(content(text, in: .person) == .text)
  }

  @Test(arguments: ["零", "〇"])
  func zeroInWordsIsZero(text: String) {
    #expect(content(text, in: .person) == .number(Quantity(0)))
  }

  @Test(arguments: ["约", "近年来", "不予公开", "约谈5人次", "大余县", "若干意见", "暂行办法"])
  func wordsThatBeginAlikeAreNoValues(text: String) {
    #expect(read(text) == nil)
  }

  @Test(arguments: ["1.属于国家秘密", "3.", "2023年", "总计", "（一）", "1、", "无锡市", "+", "12)"])
  func labelsAndWordsAreNoValues(text: String) {
    #expect(read(text) == nil)
  }
}
