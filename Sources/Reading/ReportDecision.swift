import Reports

/// Whether a document is an annual report on the disclosure of information at all.
///
/// Any statutory table makes it one. Without a table the title decides when there is one: a report
/// is called 信息公开…年度报告 and a letter 函. Without a title the sections do, and the sentences
/// with which reports open.
struct ReportDecision {
  private let stream: TokenStream
  private let sections: [Section]
  private let title: String?
  private var folder = LabelFolder()

  init(_ stream: TokenStream, sections: [Section], title: String?) {
    self.stream = stream
    self.sections = sections
    self.title = title
  }

  /// Why the document is no report; `nil` when it is one.
  mutating func objection(hasTable: Bool) -> Phrase? {
    if hasTable { return nil }
    if !stream.tokens.contains(where: { !$0.range.isEmpty }) {
      return Phrase("文件没有文字", "the file has no text")
    }
    let parts = titleParts()
    if let first = parts.first, !Self.reportNames.contains(where: { first.holds($0) }),
      let kind = Self.otherKinds.first(where: { first.hasEnding($0) })
    {
      let name = String(decoding: kind, as: UTF16.self)
      return Phrase("标题是“\(name)”，不是年度报告", "by its title the file is a \(name)")
    }
    let opening = openingScalars()
    let isOfDisclosure = Self.subjects.contains { opening.holds($0) }
    if isOfDisclosure, Self.statements.contains(where: { opening.holds($0) }) { return nil }
    let known = Set(sections.compactMap(\.id))
    let isNamed = parts.contains(where: Self.names)
    if isNamed || isOfDisclosure, known.contains(.overview) || known.count >= 3 { return nil }
    if namingLines() > Self.mostTitles {
      return Phrase("这是年度报告的目录页", "the page is a list of annual reports")
    }
    // A name without a year may be that of a column of a site.
    if parts.contains(where: { Self.names($0) && $0.holdsYear }) { return nil }
    if isNamed, isOfDisclosure, sections.contains(where: hasProse) { return nil }
    return Phrase(
      "没有法定表格，标题和开头也不是政府信息公开工作年度报告",
      "neither a statutory table nor the title or opening of a report")
  }

  /// A report prints its title over the page, in the path to it and over the text, not more often.
  private static let mostTitles = 4
  /// A shorter paragraph is a line of a menu.
  private static let shortestProse = 150

  private func hasProse(_ section: Section) -> Bool {
    section.paragraphs.contains { $0.count >= Self.shortestProse }
  }

  /// How many short texts at the top are each the title of a report.
  private mutating func namingLines() -> Int {
    var count = 0
    for token in stream.tokens.prefix(400) where token.range.count < 200 {
      let line = fold(token.range)
      if line.holdsYear, Self.names(line) { count += 1 }
    }
    return count
  }

  /// The title, cut at the marks before the name of the site; without a labelled title the first
  /// short line that calls itself a report or a letter.
  private mutating func titleParts() -> [[UInt16]] {
    if let range = stream.title { return parts(of: stream.text[range]) }
    if let title { return parts(of: title) }
    for token in stream.tokens.prefix(40) where token.range.count < 200 {
      let line = fold(token.range)
      if Self.names(line) { return [line] }
    }
    for token in stream.tokens.prefix(3) where token.range.count < 200 {
      let line = fold(token.range)
      if Self.letterEndings.contains(where: { line.hasEnding($0) }) { return [line] }
    }
    return []
  }

  private func parts(of title: String) -> [[UInt16]] {
    title.split(whereSeparator: { "_-|｜—–".contains($0) }).map { LabelFolder.folded(String($0)) }
  }

  private mutating func fold(_ range: Range<Int>) -> [UInt16] {
    folder.removeAll()
    folder.append(stream.text.bytes, range)
    return folder.scalars
  }

  /// Whether a folded text calls itself a report on disclosure.
  private static func names(_ title: [UInt16]) -> Bool {
    subjects.contains(where: { title.holds($0) }) && reportNames.contains { title.holds($0) }
      && !otherKinds.contains { title.hasEnding($0) }
  }

  /// The first bytes of the text hold the opening.
  private static let openingLength = 3000

  private mutating func openingScalars() -> [UInt16] {
    guard let first = stream.tokens.first(where: { !$0.range.isEmpty }) else { return [] }
    return fold(first.range.lowerBound..<first.range.lowerBound + Self.openingLength)
  }

  private static let subjects = ["信息公开", "政务公开", "信息公開"].map(LabelFolder.folded)
  private static let reportNames = ["年度报告", "工作报告", "年报", "年度工作报告", "年度報告"]
    .map(LabelFolder.folded)
  private static let otherKinds = ["函", "通知", "公告", "指南", "办法", "要点", "方案", "目录"]
    .map(LabelFolder.folded)
  private static let letterEndings = ["的函", "的通知", "的公告"].map(LabelFolder.folded)
  private static let statements = [
    "统计期限", "统计时限", "统计周期", "编制本报告", "编制而成", "本年度报告", "年度报告如下", "现公布", "撰写",
    "统计年度",
  ].map(LabelFolder.folded)
}

extension [UInt16] {
  /// Whether a year of this century stands in a folded text.
  var holdsYear: Bool {
    indices.dropLast(3).contains { start in
      self[start] == 0x32 && self[start + 1] == 0x30
        && self[start + 2...start + 3].allSatisfy { (0x30...0x39).contains($0) }
    }
  }
}

extension Array where Element: Equatable {
  /// Whether the last elements are those of `ending`.
  func hasEnding(_ ending: [Element]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
