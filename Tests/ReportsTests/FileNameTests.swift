import Reports
import Testing

@Suite("Names of files")
struct FileNameTests {
  @Test(
    "are text where they are, and come back byte for byte where not",
    arguments: [
      Array("报告 2021.txt".utf8), [0x61, 0xFF, 0x62], [0xC4, 0xE3, 0xBA, 0xC3], [0xE6, 0x8A],
      [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x8F, 0xBE, 0x80, 0xFF], [0xED, 0xA0, 0x80], [], [0x80],
      Array("\u{10FFFF}".utf8), Array("a\u{10FF41}".utf8),
    ] as [[UInt8]])
  func bytes(bytes: [UInt8]) {
    let name = String(fileName: bytes)
    #expect(name.fileNameBytes.map { UInt8(bitPattern: $0) } == bytes + [0])
    if let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0xF4) {
      #expect(name == text)
    }
  }

  @Test("no two names become one")
  func distinct() {
    let invalid = String(fileName: [0xFF])
    let character = String(fileName: Array("\u{10FFFF}".utf8))
    #expect(invalid != character)
  }

  @Test("of any bytes come back", arguments: 0..<200)
  func random(seed: Int) {
    var state = UInt64(seed)
    let bytes = (0..<40).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let byte = UInt8(truncatingIfNeeded: state >> 40)
      // Many of the bytes that open and go on with long characters.
      return state >> 62 == 0 ? [0xF4, 0x8F, 0xBE, 0xBF][Int(byte & 3)] : byte
    }
    #expect(String(fileName: bytes).fileNameBytes.map { UInt8(bitPattern: $0) } == bytes + [0])
  }
}
