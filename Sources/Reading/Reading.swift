package import Reports

/// What is known of a document besides its bytes.
package struct DocumentHints: Sendable {
  /// Given by a container (`title`, `agency`, `year`, `url` of a JSON object); the document itself
  /// wins where the two differ.
  package var title: String?
  package var agency: String?
  package var year: Int?
  package var url: String?

  package init(title: String? = nil, agency: String? = nil, year: Int? = nil, url: String? = nil) {
    self.title = title
    self.agency = agency
    self.year = year
    self.url = url
  }
}

/// Reads one document. Never fails on content: what could not be read stands in the findings.
package func readReport(
  _ bytes: [UInt8], path: String, hints: DocumentHints = DocumentHints()
) -> Report {
  let decoded = decode(bytes)
  if let obstacle = decoded.obstacle {
    var report = Report(path: path, text: .empty)
    report.encoding = decoded.encoding
    report.reject(obstacle)
    return report
  }
  let stream =
    looksLikeHTML(decoded.bytes)
    ? scanHTML(decoded.bytes) : TextScanner.scan(decoded.bytes)
  var report = readReport(stream, path: path, hints: hints)
  report.encoding = decoded.encoding
  if let damage = decoded.damage {
    report.findings.insert(
      Finding(
        .damagedText, .note, at: .document,
        line: report.text.lineStarts.partitioningIndex { $0 > damage.offset },
        reason: Phrase(
          "有 \(damage.count) 处字节不是该编码的文字，已替换",
          "\(damage.count) places held no text of the encoding and were replaced")),
      at: 0)
  }
  return report
}

/// Reads the tokens of one document.
func readReport(_ stream: TokenStream, path: String, hints: DocumentHints) -> Report {
  var report = Report(path: path, text: stream.text)
  var tables = TableRecogniser(stream)
  if tables.isMostlyUnread, let glued = readGlued(stream) { tables.take(glued) }
  report.proactive = tables.proactive
  report.applications = tables.applications
  report.reviews = tables.reviews
  report.notes = tables.notes
  report.findings = tables.findings
  report.layout = stream.layout
  let hasTable = tables.applications != nil || tables.proactive != nil || tables.reviews != nil
  if tables.isGlued {
    report.layout = .glued
  } else if stream.layout == .prose, hasTable {
    report.layout = tables.hasWholeLines ? .columns : .lines
  }
  report.sections = SectionFinder.find(stream, tables: tables.tableTokens, extents: tables.extents)
  var decision = ReportDecision(stream, sections: report.sections, title: hints.title)
  if let objection = decision.objection(hasTable: hasTable || !tables.findings.isEmpty) {
    report.reject(objection)
    return report
  }
  let identity = identify(stream, hints: hints, path: path)
  report.agency = identity.agency
  report.year = identity.year
  report.title = identity.title
  report.published = identity.published
  return report
}

extension DecodedText {
  /// Why there is no text to read, if there is none.
  var obstacle: Phrase? {
    if isBinary { return Phrase("文件不是文本", "the file is no text") }
    guard lacksConverter else { return nil }
    return Phrase(
      "系统缺少 \(encoding) 的转换器（iconv），文字没有读出",
      "this system has no converter for \(encoding) (iconv); the text was not read")
  }
}

extension Report {
  /// Marks the document as no report.
  fileprivate mutating func reject(_ reason: Phrase) {
    isReport = false
    findings = [Finding(.notAReport, .note, at: .document, line: 1, reason: reason)]
  }
}
