import Export
import Reports
import Testing

@Suite struct CSVWriterTests {
  @Test func rowsEndInCarriageReturnAndLineFeed() {
    var csv = CSVWriter()
    csv.header(["path", "year"])
    csv.row([.text("青石县财政局.txt"), .number(Quantity(2021))])
    csv.row([.empty, .number(Quantity(-2))])
    #expect(text(csv) == "path,year\r\n青石县财政局.txt,2021\r\n,-2\r\n")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""),
    ("a\"b", "\"a\"\"b\""),
    ("两\n行", "\"两\n行\""),
    ("a b", "a b"),
    ("", ""),
  ])
  func onlyWhatNeedsQuotesIsQuoted(given: String, written: String) {
    #expect(field(given) == written)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"),
    ("+cmd", "'+cmd"),
    ("-cmd", "'-cmd"),
    ("@sum", "'@sum"),
    ("\tx", "'\tx"),
    ("＝1", "'＝1"),
    ("＋1", "'＋1"),
    ("－1", "'－1"),
    ("＠x", "'＠x"),
    ("=A1,\"x\"", "\"'=A1,\"\"x\"\"\""),
    ("-1-2", "'-1-2"),
    ("-1.2.3", "'-1.2.3"),
    ("+.5", "'+.5"),
  ])
  func textThatASpreadsheetWouldRunGetsAnApostrophe(given: String, written: String) {
    #expect(field(given) == written)
  }

  @Test(arguments: ["-2", "+459", "-1691.4", "3件", "a=b", "—", "-", "'quoted", "葛\u{E0100}"])
  func numbersAndOrdinaryWordsAreLeftAlone(given: String) {
    #expect(field(given) == given)
  }

  @Test(arguments: [
    ("a\u{1B}[2Jb", "a␛[2Jb"), ("a\rb", "a␍b"), ("\0\u{7F}", "␀␡"), ("\u{9B}31m", "␦31m"),
    ("\u{202E}txt.exe\u{2066}", "␦txt.exe␦"), ("\u{200B}=1", "␦=1"), ("a\tb", "a\tb"),
    ("\u{AD}\u{3164}\u{E0041}", "␦␦␦"),
    ("“三安全一稳定”，…—￥", "“三安全一稳定”，…—￥"),
  ])
  func whatSteersATerminalBecomesVisible(given: String, written: String) {
    #expect(field(given) == written)
  }

  @Test func numbersAreNeverGuarded() {
    var csv = CSVWriter()
    csv.row([.number(Quantity(-2)), .number(Quantity(millionths: -1_691_400_000))])
    #expect(text(csv) == "-2,-1691.4\r\n")
  }

  @Test func aByteOrderMarkStandsFirstWhenAskedFor() {
    var csv = CSVWriter(byteOrderMark: true)
    csv.header(["a"])
    #expect(csv.bytes == [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A])
  }

  private func field(_ given: String) -> String {
    var csv = CSVWriter()
    csv.row([.text(given)])
    return String(text(csv).unicodeScalars.dropLast(2))
  }

  private func text(_ csv: CSVWriter) -> String {
    String(decoding: csv.bytes, as: UTF8.self)
  }
}
