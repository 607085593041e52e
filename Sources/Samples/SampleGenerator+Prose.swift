import Reports

// The sentences of a report. What they say of applications and reviews is taken from its tables.

extension SampleGenerator {
  /// The prose of the six sections, in their order.
  mutating func prose(for report: SampleReport, _ length: Length) -> [SampleReport.Prose] {
    [
      .init(section: .overview, paragraphs: overview(of: report, length)),
      .init(section: .proactive, paragraphs: []),
      .init(section: .applications, paragraphs: []),
      .init(section: .reviews, paragraphs: []),
      .init(section: .problems, paragraphs: problems(length)),
      .init(section: .other, paragraphs: [other(report)]),
    ]
  }

  private mutating func overview(of report: SampleReport, _ length: Length) -> [[UInt8]] {
    var paragraphs: [[UInt8]] = []
    var opening = Array("\(report.year)年，".utf8)
    append(random.pick(SampleSentences.overview, else: ""), to: &opening)
    paragraphs.append(opening)
    for (place, topic) in SampleSentences.topics.enumerated() {
      var paragraph = Array("（\(Self.numerals[paragraphs.count - 1])）\(topic.opening)。".utf8)
      for sentence in choice(of: topic.sentences, length == .full ? 8 : 2) {
        append(sentence, to: &paragraph)
      }
      paragraphs.append(paragraph)
      if place == 0 {
        var paragraph = applications(of: report)
        for sentence in choice(of: SampleSentences.handling, length == .full ? 6 : 1) {
          append(sentence, to: &paragraph)
        }
        paragraphs.append(paragraph)
      }
    }
    return paragraphs
  }

  private func applications(of report: SampleReport) -> [UInt8] {
    let received = report.count(.received, .total)
    let carriedIn = report.count(.carriedIn, .total)
    let decided = report.count(.outcomeTotal, .total)
    let carriedOut = report.count(.carriedOut, .total)
    var text = "（二）依申请公开。"
    if received == 0 {
      text += "本年度未收到政府信息公开申请"
    } else {
      text += "全年新收政府信息公开申请\(received)件"
      let person = report.count(.received, .person)
      if person > 0, person < received { text += "，其中自然人申请\(person)件" }
    }
    text += carriedIn > 0 ? "，上年结转\(carriedIn)件。" : "，没有上年结转的申请。"
    if decided > 0 { text += "全年办结\(decided)件。" }
    if carriedOut > 0 { text += "结转下年度继续办理\(carriedOut)件。" }
    return Array(text.utf8)
  }

  private mutating func problems(_ length: Length) -> [[UInt8]] {
    let count = length == .full ? 7 : 2
    return [
      list("存在的主要问题：", choice(of: SampleSentences.problems, count)),
      list("改进措施：", choice(of: SampleSentences.improvements, count)),
    ]
  }

  private mutating func other(_ report: SampleReport) -> [UInt8] {
    let sentences =
      report.edition == .form2021 ? SampleSentences.feeStatements : SampleSentences.otherMatters
    return Array(random.pick(sentences, else: "").utf8)
  }

  private func list(_ opening: String, _ items: [String]) -> [UInt8] {
    var bytes = Array(opening.utf8)
    for (place, item) in items.enumerated() {
      if place > 0 { bytes.append(contentsOf: "；".utf8) }
      bytes.append(contentsOf: "\(Self.numerals[place])是".utf8)
      bytes.append(contentsOf: item.utf8)
    }
    bytes.append(contentsOf: "。".utf8)
    return bytes
  }

  /// So many sentences, in the order in which they stand, beginning anywhere.
  private mutating func choice(of sentences: [String], _ count: Int) -> [String] {
    let start = random.below(sentences.count)
    return (0..<min(count, sentences.count)).map { sentences[(start + $0) % sentences.count] }
  }

  /// Appends a sentence with a small number for each `#`, the later ones never the greater.
  private mutating func append(_ sentence: String, to bytes: inout [UInt8]) {
    var number = 24
    for byte in sentence.utf8 {
      guard byte == UInt8(ascii: "#") else {
        bytes.append(byte)
        continue
      }
      number = random.within(1...max(1, number))
      bytes.append(contentsOf: "\(number)".utf8)
    }
  }

  private static let numerals = ["一", "二", "三", "四", "五", "六", "七"]
}
