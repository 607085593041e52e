import Reports

/// The prints of many reports, one report behind the other.
package struct PrintColumn: Sendable {
  let prints: [UInt32]
  /// Where the prints of each report end; in ascending order, none beyond the last print.
  let ends: [UInt32]

  package init(prints: [UInt32], ends: [UInt32]) {
    self.prints = prints
    self.ends = ends
  }

  func range(_ row: Int) -> Range<Int> {
    (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }
}

/// Where the prints of a report are.
package struct PrintPlace: Sendable {
  let column: Int32
  let row: Int32

  package init(column: Int32, row: Int32) {
    self.column = column
    self.row = row
  }
}

/// What some prints say: which are common, and which reports share one, in the order of the prints.
package struct PrintVotes: Sendable {
  var common: [UInt32] = []
  var pairs: [(Int32, Int32)] = []
}

/// The votes of all prints, counted.
package struct CopyBallot: Sendable {
  /// How many reports are remembered as candidates for each.
  private static let width = 4

  /// In ascending order.
  private var common: [UInt32] = []
  /// A bit for the last sixteen of each of them.
  private var commonBits = Array(repeating: 0 as UInt64, count: 1 << 10)
  /// For each report the candidates and their votes; a vote for another takes one from each when all
  /// places are taken, so that what has most of the votes stays.
  private var candidates: [Int32]
  private var votes: [UInt8]

  package init(reports: Int) {
    candidates = Array(repeating: -1, count: reports * Self.width)
    votes = Array(repeating: 0, count: reports * Self.width)
  }

  /// Counts what a part says; the parts come in their order.
  package mutating func count(_ part: PrintVotes) {
    common += part.common
    for print in part.common { commonBits[Int(print & 0xFFFF) >> 6] |= 1 << UInt64(print & 63) }
    for (one, other) in part.pairs {
      vote(Int(one), for: other)
      vote(Int(other), for: one)
    }
  }

  private mutating func vote(_ report: Int, for other: Int32) {
    let places = report * Self.width..<(report + 1) * Self.width
    if let place = places.first(where: { candidates[$0] == other && votes[$0] > 0 }) {
      votes[place] += votes[place] < .max ? 1 : 0
    } else if let place = places.first(where: { votes[$0] == 0 }) {
      candidates[place] = other
      votes[place] = 1
    } else {
      for place in places { votes[place] -= 1 }
    }
  }

  /// The reports with most votes of one.
  func candidates(of report: Int) -> [Int] {
    (report * Self.width..<(report + 1) * Self.width).filter { votes[$0] > 0 }
      .map { Int(candidates[$0]) }
  }

  func isCommon(_ print: UInt32) -> Bool {
    guard commonBits[Int(print & 0xFFFF) >> 6] >> UInt64(print & 63) & 1 == 1 else { return false }
    let place = common.partitioningIndex { $0 >= print }
    return place < common.count && common[place] == print
  }
}
