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
    if let title = titleScalars() {
      if names(title) { return nil }
      if let other = Self.otherKinds.first(where: { title.hasEnding($0) }) {
        let kind = String(decoding: other, as: UTF16.self)
        return Phrase("标题是“\(kind)”,不是年度报告", "by its title the file is a \(kind)")
      }
    }
    let opening = openingScalars()
    let isOfDisclosure = Self.subjects.contains { opening.holds($0) }
    if isOfDisclosure, Self.statements.contains(where: { opening.holds($0) }) { return nil }
    let known = Set(sections.compactMap(\.id))
    if isOfDisclosure, known.contains(.overview) || known.count >= 3 { return nil }
    return Phrase(
      "没有法定表格,标题和开头也不是政府信息公开工作年度报告",
      "neither a statutory table nor the title or opening of a report")
  }

  private mutating func titleScalars() -> [UInt16]? {
    if let range = stream.title { return fold(range) }
    if let title { return LabelFolder.folded(title) }
    // Without a labelled title: the first short line that calls itself a report.
    for token in stream.tokens.prefix(40) where token.range.count < 200 {
      let line = fold(token.range)
      if names(line) { return line }
    }
    // A letter may stand without a label too; names of menus end in no such way.
    for token in stream.tokens.prefix(3) where token.range.count < 200 {
      let line = fold(token.range)
      if Self.letterEndings.contains(where: { line.hasEnding($0) }) { return line }
    }
    return nil
  }

  private mutating func fold(_ range: Range<Int>) -> [UInt16] {
    folder.removeAll()
    folder.append(stream.text.bytes, range)
    return folder.scalars
  }

  private func names(_ title: [UInt16]) -> Bool {
    guard Self.subjects.contains(where: { title.holds($0) }) else { return false }
    let names = Self.reportNames.contains { title.holds($0) }
    return names && !Self.otherKinds.contains { title.hasEnding($0) }
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

extension Array where Element: Equatable {
  func hasEnding(_ ending: [Element]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
