package import Corpus
package import Terminal

/// A list of agencies that is asked for: what it shall hold, and where the cursor goes when it is
/// there.
package struct ListRequest: Sendable, Equatable {
  package var query: String
  package var filter: ReportFilter
  package var order: AgencyOrder
  package var cursor: Cursor
  /// Counts requests, so that an answer to an older one is dropped.
  package var generation: Int

  package enum Cursor: Sendable, Equatable {
    case first
    /// The agency keeps it where it is still listed.
    case kept
    /// Back to where it was.
    case at(ScrollState)
  }

  /// Whether all agencies are asked for, in the order in which they are.
  var isPlain: Bool {
    order == .name && filter.isEmpty && query.allSatisfy(\.isWhitespace)
  }

  /// The agencies that the query and the filter leave, in their order. `isCancelled` is asked now
  /// and then; when it says so the answer is worth nothing.
  package func agencies(
    in snapshot: Snapshot, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> ListedAgencies {
    if isPlain { return ListedAgencies(allOf: snapshot) }
    var found = snapshot.agencies.matching(query, isCancelled: isCancelled)
    if !filter.isEmpty {
      found.removeAll { agency in
        isCancelled() || filter.reports(of: agency, in: snapshot).isEmpty
      }
    }
    if isCancelled() { return ListedAgencies() }
    return ListedAgencies(order.sorted(found, in: snapshot, filter), of: snapshot, filter)
  }
}
