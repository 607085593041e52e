/// The numbers of the long sentences of many reports: four bytes a sentence, some dozens a report.
struct PackedPrints: Sendable, Equatable {
  private(set) var prints: [UInt32] = []
  /// The offset behind each report.
  private(set) var ends: [UInt32] = []

  var count: Int { ends.count }

  init() {}

  /// Reports that `ends` cut `prints` into; `nil` when they do not.
  init?(prints: [UInt32], ends: [UInt32]) {
    guard areEnds(ends, of: prints.count) else { return nil }
    self.prints = prints
    self.ends = ends
  }

  /// Appends a report of others.
  mutating func append(_ other: Self, _ index: Int) { append(other[index]) }

  /// Appends a report by its prints.
  mutating func append(_ prints: ArraySlice<UInt32>) {
    self.prints += prints
    ends.append(UInt32(truncatingIfNeeded: self.prints.count))
  }

  subscript(index: Int) -> ArraySlice<UInt32> {
    prints[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }

  mutating func trim() {
    prints.trim()
    ends.trim()
  }

  var bytes: Int { 4 * prints.count + 4 * ends.count }
}
