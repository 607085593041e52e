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
/// sentence; so are those of its own agency for the year before.
///
/// The work falls into parts that need nothing of each other, a million prints each, and takes no
/// more memory than the parts under way: each part reads through all prints and sorts its own.
package struct CopySearch: Sendable {
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
  /// About how many prints make a part.
  private static let partSize = 1 << 20

  private let agencies: [Int32]
  private let years: [Int16]
  private let columns: [PrintColumn]
  private let places: [PrintPlace]
  /// For each row of each column the number of its report; `unknown` for what is no copy.
  private var numbers: [[UInt32]]
  private var total = 0
  /// A print in the reports of more agencies is common.
  private var limit = 3
  private static let unknown = UInt32.max

  /// Reports are numbered agency by agency, each agency's by their years; `places` says where the
  /// prints of each are. An agency below zero is unknown and the year 0 as well: such reports are no
  /// copies.
  package init(
    agencies: [Int32], years: [Int16], columns: [PrintColumn], places: [PrintPlace]
  ) {
    self.agencies = agencies
    self.years = years
    self.columns = columns
    self.places = places
    numbers = columns.map { Array(repeating: Self.unknown, count: $0.ends.count) }
    var owners = 0
    var last: Int32 = -1
    for (number, place) in places.enumerated() where agencies[number] >= 0 {
      let count = columns[Int(place.column)].range(Int(place.row)).count
      guard count > 0 else { continue }
      numbers[Int(place.column)][Int(place.row)] = UInt32(truncatingIfNeeded: number)
      total += count
      if agencies[number] != last { owners += 1 }
      last = agencies[number]
    }
    limit = max(3, owners / 100)
  }

  /// How many parts there are: a power of two.
  package var parts: Int {
    var parts = 1
    while total / parts > Self.partSize { parts *= 2 }
    return parts
  }

  /// What the prints of one part say.
  package func votes(inPart part: Int) -> PrintVotes {
    var found = PrintVotes()
    let entries = entries(inPart: part)
    var start = 0
    while start < entries.count {
      let print = entries[start] >> 32
      var end = start + 1
      while end < entries.count, entries[end] >> 32 == print { end += 1 }
      if end - start > 1 { take(entries[start..<end], UInt32(print), &found) }
      start = end
    }
    return found
  }

  /// The prints of a part with the reports that hold them, print by print.
  private func entries(inPart part: Int) -> [UInt64] {
    let (shift, part) = (UInt32(32 - parts.trailingZeroBitCount), UInt32(part))
    var entries: [UInt64] = []
    for (column, numbers) in zip(columns, numbers) {
      var row = 0
      for (place, print) in column.prints.enumerated() where print >> shift == part {
        while Int(column.ends[row]) <= place { row += 1 }
        if numbers[row] != Self.unknown {
          entries.append(UInt64(print) << 32 | UInt64(numbers[row]))
        }
      }
    }
    sort(&entries, numbersBelow: agencies.count)
    return entries
  }

  /// Takes the reports that hold a print; they stand in the lower half of each entry.
  private func take(_ entries: ArraySlice<UInt64>, _ print: UInt32, _ found: inout PrintVotes) {
    var known = 0
    var agency: Int32 = -1
    for entry in entries {
      let owner = agencies[Int(entry & 0xFFFF_FFFF)]
      if owner != agency { known += 1 }
      agency = owner
    }
    guard known <= limit else { return found.common.append(print) }
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
        found.pairs.append((Int32(report), Int32(neighbour)))
      }
    }
  }

  /// The copies among some reports, when all parts have voted.
  package func copies(among reports: Range<Int>, _ ballot: CopyBallot) -> [Copy] {
    reports.compactMap { copy($0, ballot) }
  }

  /// The report of which most is copied; of the agency's own for the year before when others have no
  /// more.
  private func copy(_ report: Int, _ ballot: CopyBallot) -> Copy? {
    let own = prints(report)
    guard agencies[report] >= 0, years[report] != 0, own.count >= Self.fewest else { return nil }
    var best: Copy?
    for other in (reportBefore(report).map { [$0] } ?? []) + ballot.candidates(of: report) {
      guard let copy = copy(report, own, from: other, ballot) else { continue }
      if best.map({ copy.copied * $0.count > $0.copied * copy.count }) ?? true { best = copy }
    }
    return best
  }

  /// What of the sentences of a report stands in another one, when that is half of them.
  private func copy(
    _ report: Int, _ own: ArraySlice<UInt32>, from other: Int, _ ballot: CopyBallot
  ) -> Copy? {
    let theirs = PrintSet(prints(other))
    // Most reports have next to nothing in common, which is soon seen.
    let shared = own.filter(theirs.contains)
    guard 2 * shared.count >= Self.fewest else { return nil }
    // A report that was cut to its smallest prints says nothing of those above.
    let last: UInt32 =
      theirs.prints.count < LongSentences.limit ? .max : theirs.prints.max() ?? .max
    let count = own.count { $0 <= last && !ballot.isCommon($0) }
    let copied = shared.filter { !ballot.isCommon($0) }
    guard count >= Self.fewest, 2 * copied.count >= count, let first = copied.first else {
      return nil
    }
    return Copy(report: report, other: other, copied: copied.count, count: count, first: first)
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

  private func prints(_ report: Int) -> ArraySlice<UInt32> {
    let (place, column) = (places[report], columns[Int(places[report].column)])
    return column.prints[column.range(Int(place.row))]
  }
}

/// Sorts prints with their reports, digit by digit of eleven bits, the last one first. Reports are
/// numbered below `count`.
private func sort(_ entries: inout [UInt64], numbersBelow count: Int) {
  if entries.count < 4_096 { return entries.sort() }
  var spare = Array(repeating: 0 as UInt64, count: entries.count)
  let digits = stride(from: 0 as UInt64, to: 32, by: 11).filter { count >> Int($0) > 0 }
  for shift in digits + [32, 43, 54] {
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
