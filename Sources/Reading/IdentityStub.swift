package import Reports

/// Who wrote a report, for which year.
package struct Identity {
  package var agency: Agency?
  package var year: Int?
  package var title: String?
  package var published: String?
}

package func identify(_ stream: TokenStream, hints: DocumentHints, path: String) -> Identity {
  Identity(year: hints.year, title: hints.title)
}
