import Reports
import Rules

/// A report with known tables and some prose.
///
/// The tables, where a sentence needs their numbers: received 24 (20 自然人, 3 商业企业, 1 法律服务机构),
/// carried in 2, decided 23 (10 予以公开, 2 部分公开, 3 不予公开, 5 无法提供, 1 不予处理, 2 其他处理), carried out 3;
/// reviews 4, lawsuits 1 + 2; licences 120, penalties 15, coercion 2, fees 12.3456, documents 3.
struct TextFixture {
  var agency: String? = "青石县财政局"
  var year: Int? = 2023
  var edition = Edition.form2021
  var tables = standard
  var section = SectionID.overview

  func report(_ paragraphs: String...) -> Report {
    var report = Sheet("text", edition, tables).report
    report.year = year
    report.agency = agency.map { Agency(name: $0, source: .title) }
    var bytes = report.text.bytes
    var ranges: [Range<Int>] = []
    for paragraph in paragraphs {
      let start = bytes.count
      bytes += Array(paragraph.utf8)
      ranges.append(start..<bytes.count)
      bytes.append(0x0A)
    }
    report.text = SourceText(plain: bytes)
    report.sections = [Section(id: section, heading: 0..<0, paragraphs: ranges)]
    return report
  }

  /// What the rules of the text say of a paragraph: rule, expected, found.
  func findings(_ paragraph: String) -> [String] {
    let report = report(paragraph)
    return check(report).filter { $0.rule.rawValue.hasPrefix("text-") }.map {
      let numbers = [$0.expected, $0.found].map { $0?.description ?? "nil" }
      return ([$0.rule.rawValue.dropFirst(5).description] + numbers).joined(separator: " ")
    }
  }

  static let standard = """
    regulations 0 0 0
    normative 3 1 12
    licensing 120
    penalty 15
    coercion 2
    fees 12.3456
    received 20 3 0 0 1 0 24
    carried_in 2 0 0 0 0 0 2
    granted 8 1 0 0 1 0 10
    partial 2 0 0 0 0 0 2
    denied.third_party 1 0 0 0 0 0 1
    denied.deliberative 2 0 0 0 0 0 2
    unavailable.not_held 4 0 0 0 0 0 4
    unavailable.needs_creation 1 0 0 0 0 0 1
    rejected.repeated 1 0 0 0 0 0 1
    other.not_corrected 1 0 0 0 0 0 1
    other.rest 1 0 0 0 0 0 1
    outcome_total 21 1 0 0 1 0 23
    carried_out 1 2 0 0 0 0 3
    review 2 1 0 1 4
    litigation_direct 1 0 0 0 1
    litigation_reviewed 1 0 1 0 2
    """
}
