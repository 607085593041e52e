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
  Report(path: path, text: SourceText(plain: bytes))
}
