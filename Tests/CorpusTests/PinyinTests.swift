import Reports
import Testing

@testable import Corpus

@Suite("Finding an agency by how its name is read")
struct PinyinTests {
  private func isFound(_ name: String, by query: String) -> Bool {
    Snapshot(named: [name]).agencies.matching(query) == [0]
  }

  @Test(
    "names are found by whole syllables and by initials, and by both readings of a character",
    arguments: [
      ("天津市财政局", ["tianjin", "tianj", "tjs", "tj", "TJ", "tianjinshi", "tjscz", "caizheng", "ｔｊ"]),
      ("卫生局", ["wsj", "weisheng", "weishengju", "wshengj"]),
      ("单县民政局", ["shanxian", "danxian", "sx", "dx"]),
      ("六安市", ["luan", "liuan", "las"]), ("亳州市", ["bozhou", "bz", "bzh"]),
      ("重庆市", ["chongqing", "zhongqing", "cq", "chq"]), ("蚌埠市", ["bengbu", "bangbu"]),
      ("歙县", ["shexian", "xixian"]), ("莘县", ["shenxian", "xinxian"]),
      ("长沙市", ["changsha", "zhangsha", "cs"]), ("厦门市", ["xiamen", "shamen", "xm"]),
      ("番禺区", ["panyu", "fanyu"]), ("台州市", ["taizhou"]), ("尉犁县", ["yuli", "weili"]),
      ("吕梁市", ["lvliang", "luliang"]), ("浚县", ["xunxian", "junxian"]),
    ])
  func readings(name: String, queries: [String]) {
    for query in queries { #expect(isFound(name, by: query), "\(name) by \(query)") }
  }

  @Test(
    "characters and letters mix, and abbreviations keep the order of the name",
    arguments: [
      ("省卫生健康委员会", "省卫健委"), ("省卫生健康委员会", "swjw"), ("天津市财政局", "天j市"),
      ("青石县财政局", "青石 cz"), ("青石县财政局", "财政 qs"),
    ])
  func mixtures(name: String, query: String) {
    #expect(isFound(name, by: query))
  }

  @Test(
    "what does not stand there is not found",
    arguments: [
      ("天津市财政局", "jt"), ("天津市财政局", "tianjing"), ("天津市财政局", "津天"), ("天津市财政局", "tx"),
      ("天津市财政局", "tianqin"), ("省卫生健康委员会", "省健卫委"), ("青石县财政局", "财政 民"), ("青石县财政局", "ianjin"),
    ])
  func misses(name: String, query: String) {
    #expect(!isFound(name, by: query))
  }

  @Test("whole readings come before initials, and these before characters in order")
  func kinds() {
    let agencies = Snapshot(named: ["市水利局", "安全局", "爱农局", "省卫生健康委员会", "省卫健委"]).agencies
    func names(_ query: String) -> [String] {
      agencies.matching(query).map { agencies.names[$0] }
    }
    #expect(names("an") == ["安全局", "爱农局"])
    #expect(names("省卫健委") == ["省卫健委", "省卫生健康委员会"])
  }

  @Test("the list is in the order of the readings")
  func order() {
    let names = ["重庆市", "单县", "安平县", "北京市", "六安市", "长沙市", "2号.txt", "abc.txt", "六盘水市"]
    let agencies = Snapshot(named: names).agencies
    #expect(
      (0..<agencies.count).map { agencies.names[$0] } == [
        "2号.txt", "abc.txt", "安平县", "北京市", "长沙市", "重庆市", "六盘水市", "六安市", "单县",
      ])
  }

  @Test("what matched is marked, also when it does not hang together")
  func marks() {
    let agencies = Snapshot(named: ["省卫生健康委员会"]).agencies
    #expect(agencies.matchRanges("省卫健委", in: 0) == [0..<6, 9..<12, 15..<18])
    #expect(agencies.matchRanges("wsj", in: 0) == [3..<12])
    #expect(agencies.matchRanges("委员 wei", in: 0) == [3..<6, 15..<21])
  }

  @Test("every character of the table has readings of letters only")
  func table() {
    let pinyin = Pinyin.shared
    #expect((400...450).contains(pinyin.syllables.count))
    for syllable in pinyin.syllables {
      #expect((1...6).contains(syllable.count))
      for place in 0..<syllable.count { #expect(isLetter(UInt16(syllable[place]))) }
    }
    let read = Pinyin.characters.count { character in
      pinyin.anyReading(of: UInt16(character)) { _ in true }
    }
    #expect(read > 7_500)
  }
}
