package import Reports

/// The tables of a text without separators.
package struct GluedTables: Sendable {
  package struct UnreadRow: Sendable, Equatable {
    package let row: Row
    package let range: Range<Int>
    package let reason: Phrase
  }

  package internal(set) var proactive: Table?
  package internal(set) var applications: Table?
  package internal(set) var reviews: Table?
  package internal(set) var unread: [UnreadRow] = []
  package internal(set) var extents: [TableKind: Range<Int>] = [:]

  package subscript(kind: TableKind) -> Table? {
    switch kind {
    case .proactive: proactive
    case .applications: applications
    case .reviews: reviews
    }
  }
}

package func readGlued(_ stream: TokenStream) -> GluedTables? { nil }
