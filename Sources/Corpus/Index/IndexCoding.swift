import Reports

// What an index holds, column by column. The front is all that the list of agencies shows, so that
// it stands on the screen before the rest is read:
//
//     front     the folders in which the files were found
//               the list of agencies, its order, names and what is searched
//               for each segment: paths, years, editions, other files
//     rest      for each segment: names, layouts, tables, findings, long sentences, and the
//               files it was read from
//
// Reading checks every count and every end, so that bytes which only happen to have the right sum do
// no harm.

extension AgencyList {
  func write(to writer: inout IndexWriter) {
    writer.column(names)
    writer.column(isNamed.map { $0 ? 1 : 0 } as [UInt8])
    writer.column(counts)
    writer.column(searched.characters)
    writer.column(searched.ends)
    for column in searched.masks.columns { writer.column(column) }
    writer.column(reports)
    writer.column(firstReports)
    writer.column(years)
  }

  /// Reads a list whose reports lie in segments of so many rows.
  init?(_ reader: inout IndexReader, rows: [UInt32]) {
    guard let names = reader.pieces(), let isNamed: [UInt8] = reader.column(),
      let counts: [FindingCounts] = reader.column(), let characters: [UInt16] = reader.column(),
      let characterEnds: [UInt32] = reader.column(), areEnds(characterEnds, of: characters.count),
      let initials: [UInt64] = reader.column(), let more: [UInt64] = reader.column(),
      let letters: [UInt64] = reader.column(),
      let masks = NameMasks(columns: [initials, more, letters]),
      let reports: [ReportID] = reader.column(), let firstReports: [Int32] = reader.column(),
      firstReports.first == 0,
      areEnds(firstReports, of: reports.count),
      let years: [Int16] = reader.column(), years.count == reports.count
    else { return nil }
    let lengths = [
      names.count, counts.count, characterEnds.count, masks.count, firstReports.count - 1,
    ]
    guard Set(lengths) == [isNamed.count], reports.allSatisfy({ $0.isWithin(rows) }),
      rows.reduce(0, { $0 + Int($1) }) == reports.count
    else { return nil }
    self.init(
      names: names, isNamed: isNamed.map { $0 != 0 }, counts: counts,
      searched: SearchedNames(characters: characters, ends: characterEnds, masks: masks),
      reports: reports, firstReports: firstReports, years: years)
  }
}

extension ReportID {
  /// Whether there is such a report in segments of so many rows.
  fileprivate func isWithin(_ rows: [UInt32]) -> Bool {
    rows.indices.contains(Int(segment)) && row >= 0 && UInt32(row) < rows[Int(segment)]
  }
}

extension Segment {
  /// How many columns `writeFront` and `writeRest` write; a piece of text takes two.
  static let frontColumns = 6
  static let restColumns = 9

  func writeFront(to writer: inout IndexWriter) {
    writer.column(paths)
    writer.column(years)
    writer.column(editions)
    writer.column(otherFiles)
  }

  func writeRest(to writer: inout IndexWriter) {
    writer.column(agencies)
    writer.column(layouts)
    writer.column(tables.reports)
    writer.column(findings.reports)
    writer.column(prints.prints)
    writer.column(prints.ends)
  }

  /// Reads the front of a segment of so many rows; the rest stays empty.
  init?(front reader: inout IndexReader, rows: UInt32) {
    guard let paths = reader.pieces(), let years: [Int16] = reader.column(),
      let editions: [UInt8] = reader.column(), let otherFiles = reader.pieces(),
      Set([paths.count, years.count, editions.count]) == [Int(rows)]
    else { return nil }
    self.init()
    self.paths = paths
    self.years = years
    self.editions = editions
    self.otherFiles = otherFiles
  }

  /// Reads the rest; whether it belongs to the front.
  mutating func readRest(_ reader: inout IndexReader) -> Bool {
    guard let agencies = reader.pieces(), let layouts: [UInt8] = reader.column(),
      let tables = reader.pieces(), let findings = reader.pieces(),
      let numbers: [UInt32] = reader.column(), let ends: [UInt32] = reader.column(),
      let prints = PackedPrints(prints: numbers, ends: ends),
      Set([agencies.count, layouts.count, tables.count, findings.count, prints.count]) == [count],
      layouts.allSatisfy({ Int($0) < Layout.allCases.count })
    else { return false }
    self.agencies = agencies
    self.layouts = layouts
    self.tables.reports = tables
    self.findings.reports = findings
    self.prints = prints
    return true
  }
}

extension IndexedFiles {
  func write(to writer: inout IndexWriter) {
    writer.column(paths)
    writer.column(stamps)
    writer.column(contents)
  }

  /// Reads the files of a segment.
  init?(_ reader: inout IndexReader, of segment: Segment) {
    guard let paths = reader.pieces(), let stamps: [FileStamp] = reader.column(),
      let contents: [Content] = reader.column(), paths.count == stamps.count,
      paths.count == contents.count,
      contents.reduce(0, { $0 + Int($1.reports) }) == segment.count,
      contents.reduce(0, { $0 + Int($1.otherFiles) }) == segment.otherFiles.count
    else { return nil }
    self.init(paths: paths, stamps: stamps, contents: contents)
  }
}

/// Whether ends that ascend cut `count` bytes into texts, the last one ending where the bytes do.
func areEnds<Offset: FixedWidthInteger>(_ ends: [Offset], of count: Int) -> Bool {
  var last: Offset = 0
  for end in ends {
    guard end >= last else { return false }
    last = end
  }
  return Int(last) == count
}
