package import Reading
package import Reports

/// A list of the agencies that have to report, as a file gives it: one agency a line; blank lines
/// and what stands behind a `#` do not count. Any encoding will do that a document may be in.
package struct Roster: Sendable {
  package struct Entry: Sendable, Equatable {
    package let name: String
    /// The line of the file, from 1.
    package let line: Int
  }

  /// The agencies in the order of the file, each once.
  package private(set) var entries: [Entry] = []

  package init(_ bytes: [UInt8]) {
    var seen: Set<String> = []
    let lines = listText(bytes).split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      // Out of a spreadsheet, a number may stand before the name, in a column of its own.
      let columns = line.prefix { $0 != "#" }.split { $0 == "\t" || $0 == "," }
        .map { normalisedName(String($0)) }
      let name = columns.first { !$0.isEmpty && !$0.allSatisfy(\.isNumber) } ?? columns.first ?? ""
      if !name.isEmpty, seen.insert(name).inserted {
        entries.append(Entry(name: name, line: index + 1))
      }
    }
  }

  /// Reads a file or a pipe; one that is no list of names, such as a report, is an error.
  package init(at path: String) throws(DocumentError) {
    let bytes = try readDocumentBytes(path, orPipe: true)
    self.init(bytes)
    guard isList, !readReport(bytes, path: path).isReport else { throw .noList(path: path) }
  }

  /// Whether at least half of the lines hold what a name may be.
  private var isList: Bool {
    let names = entries.count { entry in
      2...60 ~= entry.name.count
        && entry.name.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value }
    }
    return names > 0 && 2 * names >= entries.count
  }

  /// The agencies whose names contain `text`; all without one.
  package func naming(_ text: String?) -> Roster {
    var roster = self
    if let text { roster.entries.removeAll { !$0.name.contains(text) } }
    return roster
  }

  /// Which agencies have no report for which years. Without years, those count that any agency of
  /// the roster has a report for; an agency without any report is missing even when there is none.
  package func missing(
    in snapshot: Snapshot, years wanted: ClosedRange<Int>?
  ) -> [(entry: Entry, year: Int?)] {
    let known = snapshot.yearsOfAgencies
    let found = entries.reduce(into: Set<Int>()) { $0.formUnion(known[$1.name] ?? []) }
    let years = wanted.map(Array.init) ?? found.sorted()
    return entries.flatMap { entry -> [(entry: Entry, year: Int?)] in
      guard let reported = known[entry.name] else {
        return years.isEmpty ? [(entry, nil)] : years.map { (entry, $0) }
      }
      return years.filter { !reported.contains($0) }.map { (entry, $0) }
    }
  }
}

extension Roster.Entry {
  /// Says that the agency has no report for a year, at its line of the roster.
  package func missingYear(_ year: Int?) -> Finding {
    let words = year.map { Phrase("没有 \($0) 年的报告", "has no report for \($0)") }
    let reason = words ?? Phrase("没有报告", "has no report")
    return Finding(
      .missingYear, .note, at: .document, expected: year.map { Quantity($0) }, line: line,
      reason: Phrase("\(name)\(reason.chinese)", "\(name) \(reason.english)"))
  }
}

extension Snapshot {
  /// The years for which each agency has reports, by its normalised name.
  fileprivate var yearsOfAgencies: [String: Set<Int>] {
    var years: [String: Set<Int>] = [:]
    for agency in 0..<agencies.count where agencies.isNamed[agency] {
      let reports = agencies.reports(agency).filter { edition($0) != nil }
      guard !reports.isEmpty else { continue }
      years[normalisedName(agencies.names[agency]), default: []].formUnion(reports.compactMap(year))
    }
    return years
  }
}

/// An agency's name as names are compared: without blanks and invisible signs, full-width letters,
/// digits and brackets as ordinary ones.
package func normalisedName(_ name: String) -> String {
  var normalised = String.UnicodeScalarView()
  for scalar in name.unicodeScalars {
    switch scalar.value {
    case 0xFF01...0xFF5E:
      if let narrow = Unicode.Scalar(scalar.value - 0xFEE0) { normalised.append(narrow) }
    case 0x200B...0x200F, 0x2060, 0xFEFF: continue
    default: if !scalar.properties.isWhitespace { normalised.append(scalar) }
    }
  }
  return String(normalised)
}
