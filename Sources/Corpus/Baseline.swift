package import Reports

/// The findings that somebody has looked at and accepted, as a file keeps them.
///
/// ```
/// # Accepted findings of gouji check. agency, year, rule, place, expected:found  # remark
/// 青石县财政局 2020 carry-over person 2:1  # 台账为 1，上年报告已更正
/// ```
///
/// One finding a line, sorted, the words parted by blanks, so that people can read, edit and compare
/// it. A finding with other numbers is another finding. Lines that say nothing of the kind stay in
/// the file as they are.
package struct Baseline: Sendable, Equatable {
  /// A line that is neither an entry nor a comment nor blank.
  package struct UnknownLine: Sendable, Equatable {
    package let number: Int
    package let text: String
  }

  /// A finding as the file names it.
  package struct Entry: Sendable, Hashable, Comparable {
    fileprivate let words: [String]

    /// The words as a line of the file has them.
    package var text: String { words.joined(separator: " ") }

    package static func < (left: Entry, right: Entry) -> Bool {
      left.words.lexicographicallyPrecedes(right.words)
    }
  }

  package private(set) var unknownLines: [UnknownLine] = []
  private var remarks: [Entry: String] = [:]
  /// The comments at the head of the file.
  private var head: [String] = []

  package init() {}

  /// Reads a file; a damaged one gives what can be read of it.
  package init(_ bytes: [UInt8]) {
    let lines = listText(bytes).split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      let parts = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let words = parts[0].split { $0.isWhitespace }.map(String.init)
      if let entry = Entry(words) {
        remarks[entry] = parts.count > 1 ? parts[1].trimmed : ""
      } else if !words.isEmpty {
        unknownLines.append(UnknownLine(number: index + 1, text: String(line)))
      } else if parts.count > 1, line != Self.explanation {
        head.append(String(line))
      }
    }
  }

  package var count: Int { remarks.count }

  /// The reports of which findings were accepted.
  var reports: Set<ReportKey> { Set(remarks.keys.map(\.report)) }

  /// Whether the finding was accepted.
  package func accepts(_ finding: Finding, in report: Report) -> Bool {
    remarks[Entry(finding, in: report)] != nil
  }

  /// What somebody noted on a finding that was accepted; empty for nothing.
  package func remark(_ finding: Finding, in report: Report) -> String? {
    remarks[Entry(finding, in: report)]
  }

  /// Accepts a finding; a remark that is there is kept unless another one is given.
  package mutating func accept(_ finding: Finding, in report: Report, remark: String = "") {
    accept(Entry(finding, in: report), remark: remark)
  }

  /// Accepts a finding by its entry.
  package mutating func accept(_ entry: Entry, remark: String = "") {
    let text = String(remark.map { $0.isNewline ? " " : $0 }).trimmed
    remarks[entry] = text.isEmpty ? remarks[entry] ?? "" : text
  }

  /// Forgets what was accepted of these reports and is not found in them any more; returns how many
  /// entries that were.
  package mutating func forget(allBut found: Set<Entry>, ofReports checked: Set<ReportKey>) -> Int {
    let stale = remarks.keys.filter { !found.contains($0) && checked.contains($0.report) }
    for entry in stale { remarks[entry] = nil }
    return stale.count
  }

  /// The file: its own comments first, then the entries in order, then what was not understood.
  package var text: String {
    let entries = remarks.sorted { $0.key < $1.key }.map { entry, remark in
      entry.text + (remark.isEmpty ? "" : "  # \(remark)")
    }
    return ([Self.explanation] + head + entries + unknownLines.map(\.text))
      .map { $0 + "\n" }.joined()
  }

  private static let explanation =
    "# gouji check: agency year rule place expected:found  # remark"
}

/// Of which agency and year a report is, as a baseline names it.
package struct ReportKey: Sendable, Hashable {
  let agency: String
  fileprivate let year: String

  package init(_ report: Report) {
    let file = report.path.split(separator: "/").last.map(String.init) ?? report.path
    self.init(agency: Self.name(report.agency?.name ?? file), year: report.year)
  }

  /// Of a name as a baseline has it.
  init(agency: String, year: Int?) {
    self.init(agency: agency, year: year.map(String.init) ?? "-")
  }

  /// How a baseline names an agency, or the file of a report that names none.
  static func name(_ name: String) -> String {
    let name = normalisedName(name).filter { $0 != "#" }
    return name.isEmpty ? "-" : name
  }

  fileprivate init(agency: String, year: String) {
    self.agency = agency
    self.year = year
  }
}

extension Baseline.Entry {
  fileprivate var report: ReportKey { ReportKey(agency: words[0], year: words[1]) }

  /// How a baseline names a finding.
  package init(_ finding: Finding, in report: Report) {
    let key = ReportKey(report)
    let values = [finding.expected, finding.found].map { $0?.description ?? "-" }
    words = [
      key.agency, key.year, finding.rule.rawValue, finding.at.identifier ?? "-",
      values.joined(separator: ":") + (finding.quote.map { report.text.mark(of: $0) } ?? ""),
    ]
  }

  /// The finding that these words of a line name.
  fileprivate init?(_ words: [String]) {
    guard words.count == 5, RuleID(rawValue: words[2]) != nil,
      words[1] == "-" || Int(words[1]) != nil, words[4].contains(":")
    else { return nil }
    self.words = words
  }
}

extension SourceText {
  /// A short sign for the words of a range, blanks left out: `~1f9a03c2`.
  fileprivate func mark(of range: Range<Int>) -> String {
    // FNV-1a: the file outlives the program that writes it, so the sign must not change.
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes[range.clamped(to: 0..<bytes.count)] where byte > 0x20 {
      hash = (hash ^ UInt32(byte)) &* 0x0100_0193
    }
    let digits = String(hash, radix: 16)
    return "~" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    let blank: (Character) -> Bool = { $0.isWhitespace }
    let start = drop(while: blank)
    return String(start.reversed().drop(while: blank).reversed())
  }
}
