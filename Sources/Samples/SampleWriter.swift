import Reports

extension SampleReport {
  /// The report as a document in one form of text, as UTF-8. The same report in the same form is
  /// always the same document; from report to report the small things differ: punctuation, blanks
  /// in labels, how numbers and titles are written, what stands around the page.
  package func render(_ form: SampleForm) -> [UInt8] {
    var random = SeededGenerator(seed: layoutSeed)
    let style = SampleStyle(&random)
    var writer = SampleWriter(report: self, form: form, style: style, random: random)
    writer.document()
    return writer.bytes
  }
}

/// Writes one report in one form.
struct SampleWriter {
  let report: SampleReport
  let form: SampleForm
  let style: SampleStyle
  var random: SeededGenerator
  var bytes: [UInt8] = []
  /// The lines and pages written, for forms that have pages.
  private var lines = 0
  private var pages = 0

  private static let linesOnAPage = 42
  private static let charactersOnALine = 38

  init(report: SampleReport, form: SampleForm, style: SampleStyle, random: SeededGenerator) {
    self.report = report
    self.form = form
    self.style = style
    self.random = random
    bytes.reserveCapacity(16_384)
  }

  mutating func document() {
    if form.isHTML { openPage() }
    if style.hasChrome, !isPaged { chromeAbove() }
    titles()
    opening()
    for prose in report.prose {
      heading(prose.section)
      for text in prose.paragraphs { paragraph(text) }
      switch prose.section {
      case .proactive: table(.proactive)
      case .applications: table(.applications)
      case .reviews: table(.reviews)
      case .overview, .problems, .other: break
      }
    }
    if random.chance(50) {
      paragraph(Array(report.agency.utf8))
      paragraph(Array("\(report.year + 1)年1月\(random.within(5...31))日".utf8))
    }
    if style.hasChrome, !isPaged { chromeBelow() }
    if form.isHTML { closePage() }
  }

  private var isPaged: Bool { form == .columns || form == .wrappedColumns }

  private mutating func titles() {
    let agency = report.agency
    let year = "\(report.year)年"
    let name = "政府信息公开工作年度报告"
    switch style.title {
    case .agencyFirst: title(agency + year + name)
    case .yearFirst: title(year + agency + name)
    case .twoLines:
      title(agency)
      title(year + name)
    case .twice:
      title(agency + year + name)
      title(agency)
      title(year + name)
    }
  }

  private mutating func opening() {
    let year = report.year
    paragraph(
      Array(
        """
        根据《中华人民共和国政府信息公开条例》的规定，\(report.agency)编制本报告。\
        报告所列数据的统计期限为\(year)年1月1日至\(year)年12月31日。
        """.utf8))
  }

  private mutating func heading(_ section: SectionID) {
    var text = section.heading.chinese
    if style.isShort, section == .reviews { text = "四、行政复议、行政诉讼情况" }
    paragraph(Array(text.utf8), isHeading: true)
  }

  private mutating func title(_ text: String) {
    if form.isHTML {
      append("<h1>")
      append(text)
      append("</h1>\n")
    } else {
      if form == .markdown { append("# ") }
      append(text)
      endParagraph()
    }
  }

  private mutating func chromeAbove() {
    paragraph(Array("首页 > 政务公开 > 政府信息公开年报".utf8))
    let day = random.within(10...31)
    paragraph(Array("发布日期：\(report.year + 1)-01-\(day)".utf8))
    for text in ["字体：大 中 小", "打印", "分享"] { paragraph(Array(text.utf8)) }
  }

  private mutating func chromeBelow() {
    for text in ["扫一扫在手机打开当前页", "【打印】 【关闭】"] { paragraph(Array(text.utf8)) }
  }

  /// Writes a paragraph of prose in the form's way.
  mutating func paragraph(_ text: [UInt8], isHeading: Bool = false) {
    if form.isHTML {
      append(form == .htmlOfWord ? Self.wordParagraph : "<p>")
      prose(text, wrapped: false)
      append(form == .htmlOfWord ? "</span></p>\n" : "</p>\n")
    } else {
      if form == .markdown, isHeading { append("## ") }
      prose(text, wrapped: isPaged)
      endParagraph()
    }
  }

  /// Appends prose with the punctuation of this page.
  private mutating func prose(_ text: [UInt8], wrapped: Bool) {
    guard wrapped || !style.isFullWidth else { return bytes.append(contentsOf: text) }
    var characters = 0
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text {
      if byte & 0xC0 != 0x80 {
        if wrapped, characters == Self.charactersOnALine {
          endLine()
          characters = 0
        }
        characters += 1
      }
      // EF BC 81 … EF BC BF are the wide forms of the ASCII signs from ! on.
      if before == (0xEF, 0xBC), !style.isFullWidth {
        bytes.removeLast(2)
        bytes.append(byte &- 0x60)
      } else {
        bytes.append(byte)
      }
      before = (before.1, byte)
    }
  }

  private mutating func endParagraph() {
    endLine()
    if form == .lines || form == .markdown { append("\n") }
    breakPageIfFull()
  }

  mutating func endLine() {
    append("\n")
    lines += 1
  }

  /// Ends a page of a form that has pages.
  mutating func breakPageIfFull() {
    guard isPaged, lines >= Self.linesOnAPage else { return }
    pages += 1
    lines = 0
    append("- \(pages) -\n")
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}
