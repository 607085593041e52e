import Reports
import Testing

@testable import Reading

/// Input made to break a reader: it must come back, soon and without a trap.
@Suite(.timeLimit(.minutes(10))) struct HostileTextTests {
  private static let label = "一、本年新收政府信息公开申请数量"

  @Test(arguments: [
    String(repeating: "|", count: 5_000),
    String(repeating: "|\n", count: 5_000),
    String(repeating: "| ||\n", count: 5_000),
    String(repeating: "0\n", count: 5_000),
    String(repeating: "\t0", count: 5_000),
    String(repeating: "*", count: 5_000),
    String(repeating: "一、", count: 2_000),
    String(repeating: "一、总体情况", count: 5_000),
    String(repeating: "\u{A0}\n", count: 2_000),
    String(repeating: "\0", count: 5_000),
    String(repeating: "- 4 -\n", count: 5_000),
    String(repeating: "9", count: 5_000),
    String(repeating: "#", count: 5_000),
    String(repeating: "信息内容", count: 5_000),
    String(repeating: "\(label) | 1 | 2 | 3\n", count: 2_000),
    String(repeating: "\(label) 1 2 3 4 5 6 7\n", count: 2_000),
    String(repeating: "\(label)\n1\n2\n", count: 2_000),
    String(repeating: "规章 0 0 0 ", count: 5_000),
    String(repeating: "+-", count: 5_000) + "+",
    String(repeating: "+-+\n| |\n", count: 2_000),
    String(repeating: "+" + String(repeating: "-+", count: 500) + "\n", count: 20),
    String(repeating: "┌─┐\n└─┘\n", count: 2_000),
    String(repeating: "┌─┬", count: 2_000),
    String(repeating: "+--+\n|  |", count: 2_000),
    String(repeating: "| ", count: 200) + "+-+\n",
    String(repeating: "-- --\n", count: 2_000),
    "--" + String(repeating: " --", count: 20_000) + "\n" + String(repeating: "规章\n", count: 2_000),
    "-- --\n" + String(repeating: "规章 0\n", count: 2_000),
    String(repeating: " 0 1\n0 规章 1\n1 规章 2\n", count: 1_000),
    String(repeating: "规章,\"\n", count: 2_000),
    String(repeating: "\",\n", count: 2_000),
    String(repeating: "规章,0,0\n", count: 2_000),
    String(repeating: "规章;", count: 5_000),
    String(repeating: "\(label)  1  2\n", count: 1_000),
    String(repeating: " ", count: 5_000) + "1",
    String(repeating: "规章|0|", count: 5_000),
    "标题:", "标题", "|", "\u{FEFF}", "<", "一", "第", "(", "1(", "1()", "-",
  ])
  func readingComesBack(text: String) {
    let report = read(text)
    #expect(report.text.bytes.count <= text.utf8.count)
  }

  @Test func everyPrefixAndSuffixOfAReportIsRead() {
    let bytes = Array(ReportFixture(.form2021).text(.pipesPaddedInLine).utf8)
    for cut in stride(from: 0, to: bytes.count, by: 301) {
      _ = readReport(Array(bytes[..<cut]), path: "cut")
      _ = readReport(Array(bytes[cut...]), path: "cut")
    }
  }

  @Test func shuffledLinesNeverTrap() {
    var generator = SystemRandomNumberGenerator()
    for form in TextForm.allCases {
      let lines = ReportFixture(.form2019).text(form).split(separator: "\n")
      for _ in 0..<6 {
        let text = lines.shuffled(using: &generator).joined(separator: "\n")
        for finding in read(text).findings { #expect(finding.line >= 0) }
      }
    }
  }

  @Test func flippedBytesNeverTrap() {
    var generator = SystemRandomNumberGenerator()
    let bytes = Array(ReportFixture(.form2021).text(.markdown).utf8)
    for _ in 0..<40 {
      var broken = bytes
      for _ in 0..<20 {
        broken[Int.random(in: 0..<broken.count, using: &generator)] =
          UInt8.random(in: 0...255, using: &generator)
      }
      _ = readReport(broken, path: "broken")
    }
  }
}
