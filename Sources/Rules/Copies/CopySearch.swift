import Reports

/// Reports of which half of the long sentences stand in another one.
///
/// ```
/// print      reports that hold it, agency by agency
/// 0x13…      4(青石 2022)  5(青石 2023)                   two neighbours vote for each other
/// 0x2C…      5(青石 2023)  9(湖东 2023)                   when they are of one year
/// 0x71…      0 2 4 5 7 9 …                               in more than 1 % of agencies: common
/// ```
///
/// A print that many agencies share says nothing. For the others every report votes for its
/// neighbours in the row, and only the reports with most votes are held against it sentence by
/// sentence; so are those of its own agency for the year before. The work is linear in the number of
/// prints but for sorting them, some millions at a time.
package struct CopySearch {
  /// What is copied from where.
  package struct Copy: Sendable, Equatable {
    package let report: Int
    package let other: Int
    /// How many of the sentences that count stand in the other report.
    package let copied: Int
    package let count: Int
    /// The first of them.
    package let first: UInt32
  }

  /// With fewer sentences that count, half of them says little.
  private static let fewest = 8
  /// How many prints are sorted at a time.
  private static let sliceSize = 1 << 22
  /// How many reports are remembered as candidates for each.
  private static let width = 4

  private let agencies: [Int32]
  private let years: [Int16]
  private let prints: (Int) -> ArraySlice<UInt32>
  private var common: [UInt32] = []
  /// For each report the candidates and their votes; a vote for another takes one from each when all
  /// places are taken, so that what has most of the votes stays.
  private var candidates: [Int32]
  private var votes: [UInt8]

  /// The copies among reports that are numbered agency by agency, each agency's by their years. An
  /// agency below zero is unknown and the year 0 as well: such reports are no copies.
  package static func copies(
    agencies: [Int32], years: [Int16], prints: (Int) -> ArraySlice<UInt32>
  ) -> [Copy] {
    withoutActuallyEscaping(prints) { prints in
      var search = CopySearch(agencies: agencies, years: years, prints: prints)
      search.vote()
      return agencies.indices.compactMap { search.copy($0) }
    }
  }

  private init(
    agencies: [Int32], years: [Int16], prints: @escaping (Int) -> ArraySlice<UInt32>
  ) {
    self.agencies = agencies
    self.years = years
    self.prints = prints
    candidates = Array(repeating: -1, count: agencies.count * Self.width)
    votes = Array(repeating: 0, count: agencies.count * Self.width)
  }

  private mutating func vote() {
    let known = agencies.indices.filter { agencies[$0] >= 0 && !prints($0).isEmpty }
    let total = known.reduce(0) { $0 + prints($1).count }
    let owners = zip(known, known.dropFirst()).count { agencies[$0] != agencies[$1] } + 1
    let limit = max(3, owners / 100)
    var bits: UInt32 = 0
    while total >> Int(bits) > Self.sliceSize { bits += 1 }
    var entries: [UInt64] = []
    var spare: [UInt64] = []
    for slice in 0..<UInt32(1) << bits {
      entries.removeAll(keepingCapacity: true)
      for report in known {
        for print in prints(report) where print >> (32 - bits) == slice {
          entries.append(UInt64(print) << 32 | UInt64(report))
        }
      }
      sortByPrint(&entries, &spare)
      var start = 0
      while start < entries.count {
        let print = entries[start] >> 32
        var end = start + 1
        while end < entries.count, entries[end] >> 32 == print { end += 1 }
        if end - start > 1 { take(entries[start..<end], UInt32(print), limit) }
        start = end
      }
    }
  }

  /// Takes the reports that hold a print; they stand in the lower half of each entry.
  private mutating func take(_ entries: ArraySlice<UInt64>, _ print: UInt32, _ limit: Int) {
    var known = 0
    var agency: Int32 = -1
    for entry in entries {
      let owner = agencies[Int(entry & 0xFFFF_FFFF)]
      if owner != agency { known += 1 }
      agency = owner
    }
    guard known <= limit else { return common.append(print) }
    guard known > 1 else { return }
    var last: [(year: Int16, report: Int)] = []
    for entry in entries {
      let report = Int(entry & 0xFFFF_FFFF)
      let year = years[report]
      guard year != 0 else { continue }
      guard let place = last.firstIndex(where: { $0.year == year }) else {
        last.append((year, report))
        continue
      }
      let neighbour = last[place].report
      last[place].report = report
      if agencies[neighbour] != agencies[report] {
        vote(report, for: neighbour)
        vote(neighbour, for: report)
      }
    }
  }

  private mutating func vote(_ report: Int, for other: Int) {
    let places = report * Self.width..<(report + 1) * Self.width
    if let place = places.first(where: { candidates[$0] == other && votes[$0] > 0 }) {
      votes[place] += votes[place] < .max ? 1 : 0
    } else if let place = places.first(where: { votes[$0] == 0 }) {
      candidates[place] = Int32(other)
      votes[place] = 1
    } else {
      for place in places { votes[place] -= 1 }
    }
  }

  /// The report of which most is copied; of the agency's own for the year before when others have no
  /// more.
  private func copy(_ report: Int) -> Copy? {
    let own = prints(report)
    guard agencies[report] >= 0, years[report] != 0, own.count >= Self.fewest else { return nil }
    let places = report * Self.width..<(report + 1) * Self.width
    let others = places.filter { votes[$0] > 0 }.map { Int(candidates[$0]) }
    let before = reportBefore(report).map { [$0] } ?? []
    guard !others.isEmpty || !before.isEmpty else { return nil }
    let counted = own.filter { !isCommon($0) }
    var best: Copy?
    for other in before + others {
      guard let copy = copy(report, counted, from: other) else { continue }
      if best.map({ copy.copied * $0.count > $0.copied * copy.count }) ?? true { best = copy }
    }
    return best
  }

  /// What of the sentences of a report stands in another one, when that is half of them.
  private func copy(_ report: Int, _ counted: [UInt32], from other: Int) -> Copy? {
    let theirs = PrintSet(prints(other))
    // A report that was cut to its smallest prints says nothing of those above.
    let last: UInt32 =
      theirs.prints.count < LongSentences.limit ? .max : theirs.prints.max() ?? .max
    let comparable = counted.filter { $0 <= last }
    let copied = comparable.filter(theirs.contains)
    guard comparable.count >= Self.fewest, 2 * copied.count >= comparable.count,
      let first = copied.first
    else { return nil }
    return Copy(
      report: report, other: other, copied: copied.count, count: comparable.count, first: first)
  }

  /// A report of the same agency for the year before.
  private func reportBefore(_ report: Int) -> Int? {
    var place = report - 1
    while place >= 0, agencies[place] == agencies[report], years[place] >= years[report] - 1 {
      if years[place] == years[report] - 1 { return place }
      place -= 1
    }
    return nil
  }

  private func isCommon(_ print: UInt32) -> Bool {
    let place = common.partitioningIndex { $0 >= print }
    return place < common.count && common[place] == print
  }
}

/// Sorts entries by their upper halves and leaves the order of equal ones, digit by digit: the last
/// eleven bits first.
private func sortByPrint(_ entries: inout [UInt64], _ spare: inout [UInt64]) {
  if entries.count < 4_096 { return entries.sort() }
  if spare.count != entries.count { spare = Array(repeating: 0, count: entries.count) }
  for shift: UInt64 in [32, 43, 54] {
    var places = Array(repeating: 0, count: 2_049)
    for entry in entries { places[Int(entry >> shift & 2_047) + 1] += 1 }
    for digit in 1..<2_049 { places[digit] += places[digit - 1] }
    for entry in entries {
      let digit = Int(entry >> shift & 2_047)
      spare[places[digit]] = entry
      places[digit] += 1
    }
    swap(&entries, &spare)
  }
}

/// The prints of one report, for the question whether one is among them.
private struct PrintSet {
  let prints: ArraySlice<UInt32>
  /// A bit for each value of the last eight: few of the others pass.
  private var filter: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  init(_ prints: ArraySlice<UInt32>) {
    self.prints = prints
    for print in prints {
      let bit: UInt64 = 1 << UInt64(print & 63)
      switch print >> 6 & 3 {
      case 0: filter.0 |= bit
      case 1: filter.1 |= bit
      case 2: filter.2 |= bit
      default: filter.3 |= bit
      }
    }
  }

  func contains(_ print: UInt32) -> Bool {
    let word =
      switch print >> 6 & 3 {
      case 0: filter.0
      case 1: filter.1
      case 2: filter.2
      default: filter.3
      }
    return word >> UInt64(print & 63) & 1 == 1 && prints.contains(print)
  }
}
