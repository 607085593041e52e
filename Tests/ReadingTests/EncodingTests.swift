import Reports
import Samples
import Testing

@testable import Reading

/// An invented opening, long enough that its characters speak for themselves.
private let simplified = """
  云溪县青石镇人民政府2023年政府信息公开工作年度报告
  本报告根据有关规定编制，所列数据的统计期限为2023年1月1日至12月31日。
  一、总体情况：全年主动公开政府信息120条，收到申请3件，均按时答复。
  """

private let traditional = """
  雲溪縣青石鎮人民政府2010年政府信息公開年度報告
  本報告根據有關規定編制，所列數據的統計期限為2010年1月1日至12月31日。
  一、總體情況：全年主動公開政府信息120條，收到申請3件，均按時答覆。
  """

private func encoded(_ text: String, _ encoding: String) throws -> [UInt8] {
  try #require(convert(Array(text.utf8), from: "UTF-8", to: encoding)).bytes
}

private func text(_ decoded: DecodedText) -> String {
  String(decoding: decoded.bytes, as: UTF8.self)
}

@Suite("Encodings are found by what the bytes say")
struct EncodingTests {
  @Test("without the system's converter nothing is read, and that is said")
  func noConverter() throws {
    let decoded = decode(try encoded(simplified, "GB18030"), as: .gb18030, by: "no-such-encoding")
    #expect(decoded.bytes == [] && decoded.encoding == "gb18030")
    #expect(decoded.obstacle?.english.contains("gb18030 (iconv)") == true)
    #expect(decode(try encoded(simplified, "GB18030")).obstacle == nil)
  }

  @Test(
    "each encoding is read without a declaration",
    arguments: [
      (simplified, "UTF-8", "utf-8"), (simplified, "GB18030", "gb18030"),
      (simplified, "GBK", "gb18030"), (simplified, "GB2312", "gb18030"),
      (simplified, "UTF-16LE", "utf-16le"), (simplified, "UTF-16BE", "utf-16be"),
      (traditional, "BIG5", "big5"), (traditional, "GBK", "gb18030"),
      (traditional, "UTF-8", "utf-8"), (traditional, "UTF-16LE", "utf-16le"),
    ])
  func undeclared(original: String, converter: String, name: String) throws {
    let decoded = decode(try encoded(original, converter))
    #expect(decoded.encoding == name)
    #expect(text(decoded) == original)
    #expect(decoded.damage == nil)
    #expect(!decoded.isBinary)
  }

  @Test("a byte order mark decides and is left out")
  func marks() throws {
    let utf16 = try encoded(simplified, "UTF-16LE")
    #expect(text(decode([0xEF, 0xBB, 0xBF] + Array(simplified.utf8))) == simplified)
    #expect(text(decode([0xFF, 0xFE] + utf16)) == simplified)
    #expect(text(decode([0xFE, 0xFF] + (try encoded(simplified, "UTF-16BE")))) == simplified)
    #expect(
      text(decode([0x84, 0x31, 0x95, 0x33] + (try encoded(simplified, "GB18030")))) == simplified)
  }

  @Test(
    "a declaration that lies does not count",
    arguments: [
      ("gb2312", "UTF-8", "utf-8"), ("big5", "UTF-8", "utf-8"), ("utf-8", "GB18030", "gb18030"),
      ("big5", "GBK", "gb18030"), ("iso-8859-1", "GBK", "gb18030"), ("gbk", "GBK", "gb18030"),
    ])
  func lyingDeclaration(declared: String, converter: String, name: String) throws {
    let page = "<html><head><meta charset=\"\(declared)\"></head><body>\(simplified)</body></html>"
    let decoded = decode(try encoded(page, converter))
    #expect(decoded.encoding == name)
    #expect(text(decoded) == page)
  }

  @Test("Big5 is found although the page declares GB2312")
  func lyingBig5() throws {
    let page = "<meta http-equiv=content-type content='text/html; charset=gb2312'>" + traditional
    #expect(text(decode(try encoded(page, "BIG5"))) == page)
  }

  @Test("a declaration decides where two characters could be either")
  func declarationTipsTheScales() throws {
    // 茅 in GBK happens to be é in UTF-8.
    let page = "<meta charset=gbk>茅"
    #expect(text(decode(try encoded(page, "GBK"))) == page)
    #expect(text(decode(Array("<p>café</p>".utf8))) == "<p>café</p>")
  }

  @Test("every beginning of a file is read as the whole is")
  func prefixes() throws {
    for (converter, name) in [("UTF-8", "utf-8"), ("GB18030", "gb18030")] {
      let bytes = try encoded(simplified, converter)
      for count in 12...bytes.count {
        let decoded = decode(Array(bytes.prefix(count)))
        #expect(decoded.encoding == name)
        #expect((decoded.damage?.count ?? 0) <= 3)
        #expect(isValidUTF8(decoded.bytes))
      }
    }
  }

  @Test("a bad byte costs itself and not its neighbours")
  func recovery() throws {
    var bytes = try encoded(simplified, "GB18030")
    bytes.insert(0xFF, at: 20)
    let decoded = decode(bytes)
    #expect(text(decoded).filter { $0 != "\u{FFFD}" } == simplified)
    #expect(decoded.damage?.count == 1)
    let offset = try #require(decoded.damage?.offset)
    #expect(Array(decoded.bytes[offset..<offset + 3]) == [0xEF, 0xBF, 0xBD])
  }

  @Test("damaged UTF-8 stays UTF-8, its damage counted")
  func damagedUTF8() {
    var bytes = Array(simplified.utf8)
    bytes[1] = 0x20
    let decoded = decode(bytes)
    #expect(decoded.encoding == "utf-8")
    #expect(decoded.damage?.count == 2)
    #expect(decoded.damage?.offset == 0)
    #expect(isValidUTF8(decoded.bytes))
  }

  @Test("two encodings in one file leave the larger part readable")
  func mixed() throws {
    let decoded = decode(Array((simplified + simplified).utf8) + (try encoded("青石镇", "GBK")))
    #expect(decoded.encoding == "utf-8")
    #expect(text(decoded).hasPrefix(simplified))
    #expect(decoded.damage != nil)
  }

  @Test("half of a surrogate pair is damage")
  func surrogates() {
    let units: [UInt8] = [
      0xFF, 0xFE, 0x02, 0x5E, 0x3D, 0xD8, 0x02, 0x5E, 0x3D, 0xD8, 0x00, 0xDE, 0x41,
    ]
    let decoded = decode(units)
    #expect(text(decoded) == "市\u{FFFD}市😀\u{FFFD}")
    #expect(decoded.damage?.count == 2)
  }

  @Test(
    "files that are no text are told",
    arguments: [
      [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], [0x89, 0x50, 0x4E, 0x47, 13, 10],
      Array("%PDF-1.7".utf8),
      [0x50, 0x4B, 3, 4], [0xD0, 0xCF, 0x11, 0xE0], [UInt8](repeating: 0, count: 100),
    ] as [[UInt8]])
  func binary(bytes: [UInt8]) {
    let decoded = decode(bytes)
    #expect(decoded.isBinary)
    #expect(decoded.bytes.isEmpty)
  }

  @Test("a stray NUL does not make a text binary")
  func strayNull() {
    let decoded = decode(Array((simplified + "\0" + simplified).utf8))
    #expect(!decoded.isBinary)
    #expect(decoded.encoding == "utf-8")
  }

  @Test("any bytes at all give valid UTF-8")
  func anyBytes() {
    var state: UInt64 = 7
    for length in 0..<300 {
      let bytes = (0..<length).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33) | (length.isMultiple(of: 2) ? 0x80 : 0)
      }
      #expect(isValidUTF8(decode(bytes).bytes))
    }
  }

  @Test("what is UTF-8 is told as the standard library tells it, whatever is damaged")
  func validity() {
    var generator = SeededGenerator(seed: 8)
    let whole = Array(
      "\(simplified)ASCII only, é ﷽ \u{10348} 項\u{7FF}\u{D7FF}\u{E000}\u{FFFF}".utf8)
    let marks: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xC2, 0xE0, 0xE4, 0xED, 0xEF, 0xF4, 0xF5,
    ]
    for _ in 0..<2_000 {
      let start = Int.random(in: 0..<whole.count, using: &generator)
      var bytes = Array(whole[start...].prefix(Int.random(in: 0...40, using: &generator)))
      for _ in 0..<Int.random(in: 0...2, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = marks.randomElement(using: &generator) ?? 0
      }
      #expect(isValidUTF8(bytes) == (String(validating: bytes, as: UTF8.self) != nil))
    }
  }
}
