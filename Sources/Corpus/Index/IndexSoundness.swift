/// What must not be when `bytes` are taken for a part of an index; each a sentence. What can be read
/// of them must be written the same way again, and every row of it must be there.
package func indexFaults(of bytes: [UInt8]) -> [String] {
  guard let segment = IndexedSegment(encoded: bytes) else { return [] }
  let snapshot = Snapshot(index: [segment])
  for agency in 0..<snapshot.agencies.count {
    for report in snapshot.agencies.reports(agency) {
      _ = snapshot.path(report)
      _ = snapshot.yearReport(report)
      _ = snapshot.tallies(report)
      _ = snapshot.layout(report)
    }
  }
  return IndexedSegment(encoded: segment.encoded) == segment
    ? [] : ["what was read of the index is not what is written"]
}
