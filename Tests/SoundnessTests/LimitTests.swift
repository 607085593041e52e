import Reading
import Reports
import Samples
import Soundness
import Testing

/// Documents that are too much of something. The times are those of a debug build on a busy machine;
/// what they rule out is growth with the square of the size.
@Suite(.timeLimit(.minutes(10))) struct LimitTests {
  /// A document of some length in bytes that is one thing over and over.
  struct Monster: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let path: String
    let make: @Sendable (Int) -> String

    init(_ name: String, _ path: String = "x.html", _ make: @escaping @Sendable (Int) -> String) {
      testDescription = name
      self.path = path
      self.make = make
    }
  }

  private static func repeated(_ text: String, _ size: Int) -> String {
    String(repeating: text, count: size / text.utf8.count)
  }

  static let monsters = [
    Monster("tables in tables") { repeated("<table><tr><td>", $0) },
    Monster("elements in elements") { repeated("<div>", $0) },
    Monster("comments that never end") { "<p>" + repeated("<!--", $0) },
    Monster("tags that never end") { repeated("<td ", $0) },
    Monster("cells over many rows") {
      "<table>" + repeated("<tr><td rowspan=99999 colspan=99999>1</td></tr>", $0)
    },
    Monster("one row of cells") { "<table><tr>" + repeated("<td>1", $0) },
    Monster("entities that never end") { repeated("&amp", $0) },
    Monster("arrays in arrays", "x.json") { repeated("[", $0) },
    Monster("objects in objects", "x.json") { repeated("{\"a\":", $0) },
    Monster("text of backslashes", "x.json") { "{\"text\":\"" + repeated("\\\\", $0) + "\"}" },
    Monster("bars", "x.txt") { repeated("|", $0) },
    Monster("bars, one a line", "x.txt") { repeated("|\n", $0) },
    Monster("blank lines", "x.txt") { repeated("\n", $0) },
    Monster("one word", "x.txt") { repeated("总", $0) },
    Monster("one digit", "x.txt") { "总计" + repeated("7", $0) },
    Monster("labels without values", "x.txt") { repeated("一、本年新收政府信息公开申请数量\n", $0) },
    Monster("headings", "x.txt") { repeated("一、总体情况\n", $0) },
    Monster("titles", "x.txt") { repeated("某某局2021年政府信息公开工作年度报告\n", $0) },
    Monster("numbers in sentences", "x.txt") { repeated("共收到申请5件，其中网站3件，", $0) },
    Monster("brackets", "x.txt") { repeated("（", $0) },
    Monster("quotes", "x.txt") { repeated("“”\"", $0) },
    Monster("marks on one letter", "x.txt") { "e" + repeated("\u{301}", $0) },
    Monster("glued digits", "x.txt") {
      "一、本年新收政府信息公开申请数量" + repeated("10", $0) + "二、上年结转政府信息公开申请数量0"
    },
  ]

  @Test(arguments: monsters) func costsNoMoreThanItsLengthAsksFor(monster: Monster) {
    let clock = ContinuousClock()
    var times: [Duration] = []
    for size in [20_000, 80_000] {
      let bytes = Array(monster.make(size).utf8)
      times.append(
        clock.measure {
          #expect(Soundness(of: bytes, path: monster.path).faults == [])
        })
    }
    // Four times the size may take four times as long and some more, and a little always.
    #expect(times[1] < times[0] * 10 + .seconds(1), "\(times)")
  }

  @Test func aDocumentOfTheLargestSizeThatReportsHaveIsRead() throws {
    var generator = SampleGenerator(seed: 5)
    let page = generator.report().render(.lines)
    let bytes = page + Array(repeating: UInt8(ascii: "\n"), count: 1_000_000)
    #expect(readReport(bytes, path: "x.txt").applications != nil)
  }
}
