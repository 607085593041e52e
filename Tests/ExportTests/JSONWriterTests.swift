import Export
import Reports
import Testing

@Suite struct JSONWriterTests {
  @Test func valuesAreSeparatedOnEveryLevel() {
    let written = json { json in
      json.object { json in
        json.member("path", "a.txt")
        json.member("year", 2021)
        json.member("agency", nil as String?)
        json.key("rows")
        json.array { json in
          json.array { $0.value(1) }
          json.array { _ in }
          json.object { _ in }
          json.null()
        }
      }
    }
    #expect(written == #"{"path":"a.txt","year":2021,"agency":null,"rows":[[1],[],{},null]}"#)
  }

  @Test(arguments: [
    ("引号\"与\\", #""引号\"与\\""#),
    ("a\nb\rc\td", #""a\nb\rc\td""#),
    ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
    ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#),
    ("\u{9B}2J\u{80}\u{A0}", "\"\\u009b2J\\u0080\u{A0}\""),
    ("\u{202E}a\u{2066}\u{200B}", #""\u202ea\u2066\u200b""#),
    ("\u{FEFF}\u{61C}", #""\ufeff\u061c""#),
    ("\u{AD}\u{3164}\u{E0041}\u{FE0F}", "\"\\u00ad\\u3164\\udb40\\udc41\u{FE0F}\""),
    ("“…—‰”，！＃￥‐‗", "\"“…—‰”，！＃￥‐‗\""),
    ("\u{A8}\u{A9}通😀", "\"\u{A8}\u{A9}通😀\""),
  ])
  func stringsAreEscaped(given: String, written: String) {
    #expect(json { $0.value(given) } == written)
  }

  @Test(arguments: [
    (Quantity(0), "0"),
    (Quantity(-2), "-2"),
    (Quantity(Int.min), "-9223372036854775808"),
    (Quantity(millionths: 2_896_904_000), "2896.904"),
    (Quantity(millionths: -1), "-0.000001"),
    (Quantity(millionths: Int128.max), Quantity(millionths: Int128.max).description),
  ])
  func numbersAreExact(given: Quantity, written: String) {
    #expect(json { $0.value(given) } == written)
  }

  @Test func documentsFollowEachOtherLineByLine() {
    let written = json { json in
      for year in 2019...2020 {
        json.object { $0.member("year", year) }
        json.endLine()
      }
    }
    #expect(written == "{\"year\":2019}\n{\"year\":2020}\n")
  }

  @Test func aRowBecomesAnObjectWithTheColumnsNames() {
    let written = json { json in
      json.row(["row", "value"], [.text("licensing"), .empty])
    }
    #expect(written == #"{"row":"licensing","value":null}"#)
  }

  private func json(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
