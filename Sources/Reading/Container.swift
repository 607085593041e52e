package import Reports

/// Why a file could not be read.
package enum DocumentError: Error, Sendable {
  case unreadable(String)

  package var sentence: Phrase { Phrase("", "") }
}

package func readDocuments(at path: String, _ body: (Report) -> Void) throws(DocumentError) {
}
