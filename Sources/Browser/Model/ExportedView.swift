package import Corpus
import Export

/// What is to be written to a file.
package enum ExportedView: Sendable, Equatable {
  case bytes([UInt8])
  /// A row for each of these agencies of the corpus that shows, with the reports that the filter
  /// wants.
  case agencies(ListedAgencies, ReportFilter)

  /// The bytes of the file. A list of agencies takes a second for a million.
  package func bytes(_ snapshot: Snapshot) -> [UInt8] {
    switch self {
    case .bytes(let bytes): return bytes
    case .agencies(let agencies, let filter):
      var csv = CSVWriter()
      csv.header(["agency", "years", "reports", "errors", "warnings", "notes"])
      for agency in agencies {
        let reports = filter.reports(of: agency, in: snapshot)
        let counts = filter.counts(of: agency, in: snapshot)
        let years = reports.compactMap(snapshot.year).map(String.init).joined(separator: " ")
        csv.row([
          .text(snapshot.agencies.names[agency]), .text(years), Field(reports.count),
          Field(Int(counts.errors)), Field(Int(counts.warnings)), Field(Int(counts.notes)),
        ])
      }
      return csv.bytes
    }
  }
}
