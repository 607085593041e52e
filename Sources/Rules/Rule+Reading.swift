import Reports

// What reading itself reports. The findings come with the report; here they get their words.
extension Rule {
  static let notAReport = Rule(
    .notAReport, .note, editions: Set(Edition.allCases),
    title: Phrase("不是年度报告", "Not an annual report"),
    explanation: Phrase(
      "文件不是政府信息公开工作年度报告，不作核查，也不计入汇总。",
      "The file is no annual report on the disclosure of government information. It is not checked "
        + "and counts in no sum."),
    basis: Basis.reading,
    message: { finding, _ in
      sentence(Phrase("不是年度报告", "Not an annual report"), because: finding.reason)
    })

  static let unreadRow = Rule(
    .unreadRow, .warning, editions: Set(Edition.allCases), tables: TableKind.allCases,
    title: Phrase("没有读出的行", "Row not read"),
    explanation: Phrase(
      "行或表在文件里，但读法不止一种，所以没有取数。用到这些数的式子不作核查，请对照原文。",
      "The row or table is there, but its numbers can be read in more than one way, so none was "
        + "taken. Equations that need them are not assessed; see the source."),
    basis: Basis.reading,
    message: { finding, report in
      sentence(subject(finding, report) + Phrase("没有读出", "not read"), because: finding.reason)
    })

  static let inferredRow = Rule(
    .inferredRow, .note, editions: Set(Edition.allCases), tables: TableKind.allCases,
    title: Phrase("按位置读出的行", "Row read by its place"),
    explanation: Phrase(
      "行名缺失或被覆盖，行是按所在位置或算术关系认定的，数字仍照原文。",
      "The label is missing or overwritten. The row was recognised by its place or by arithmetic; "
        + "its numbers are those of the source."),
    basis: Basis.reading,
    message: { finding, report in
      subject(finding, report)
        + (finding.reason ?? Phrase("按位置或算术认定", "recognised by place or arithmetic"))
    })

  static let rowShape = Rule(
    .rowShape, .warning, editions: Set(Edition.allCases), tables: TableKind.allCases,
    title: Phrase("行的格数不对", "Wrong number of cells"),
    explanation: Phrase(
      "一行的单元格比表头多或少。可能漏填、错位，也可能是转换文件时丢了格。",
      "A row has more or fewer cells than its table: a cell was left out or moved, or was lost when "
        + "the file was converted."),
    basis: Basis.reading,
    message: { finding, report in
      subject(finding, report)
        + (finding.reason
          ?? Phrase("格数与表头不符", "more or fewer cells than the table has columns"))
    })

  static let damagedText = Rule(
    .damagedText, .note, editions: Set(Edition.allCases),
    title: Phrase("文字有损坏", "Damaged text"),
    explanation: Phrase(
      "有些字节在文件的编码里不成文字，已用替代字符显示。",
      "Some bytes are no text in the file's encoding and are shown as replacement characters."),
    basis: Basis.reading,
    message: { finding, _ in finding.reason ?? Phrase("文字有损坏", "Some text is damaged") })

  static let notAssessable = Rule(
    .notAssessable, .note, editions: Set(Edition.allCases), tables: TableKind.allCases,
    title: Phrase("无法核查", "Not assessable"),
    explanation: Phrase(
      "规则所需的表不在或没有读出，这些规则既不算通过，也不算不通过。",
      "A table that the rules need is not there or was not read. They are neither passed nor failed."
    ),
    basis: Basis.reading,
    message: { finding, report in
      guard case .table(let kind) = finding.at else {
        return sentence(
          report.head(finding) + Phrase("无法核查", "not assessable"), because: finding.reason)
      }
      let rules = Rule.all.filter {
        $0.check != nil && $0.tables.contains(kind) && $0.id != .notAssessable
      }.map(\.id.rawValue)
      return Phrase(
        "没有\(kind.title.chinese)表，以下规则无法核查：\(rules.joined(separator: "、"))",
        "No table “\(kind.title.english)”; not assessable: \(rules.joined(separator: ", "))")
    },
    check: { examination in
      let report = examination.report
      // The form without tables ended with the reports for 2018; nothing is missing there.
      if report.edition == .narrative, let year = report.year, year <= 2018 { return [] }
      let missing = report.hasAllTables ? [] : TableKind.allCases.filter { report[$0] == nil }
      let tables = missing.map {
        Finding(.notAssessable, .note, at: .table($0), line: 0)
      }
      let headings = examination.headings
      let isLost = headings.isDue && !headings.isAssessable
      return tables + (isLost ? [lostHeadings] : [])
    })

  private static let lostHeadings = Finding(
    .notAssessable, .note, at: .document, line: 0,
    reason: Phrase(
      "读出的章节标题太少（missing-section、empty-problems）",
      "too few headings were read (missing-section, empty-problems)"))

  /// The table and its rows that the finding is about, as the beginning of a sentence.
  private static func subject(_ finding: Finding, _ report: Report) -> Phrase {
    let rows = Phrase.list(finding.rows.map(report.name), limit: 3)
    let head = report.head(finding)
    return finding.rows.isEmpty ? head : head + rows + Phrase("", " ")
  }

  private static func sentence(_ phrase: Phrase, because reason: Phrase?) -> Phrase {
    reason.map { phrase + Phrase("：", ": ") + $0 } ?? phrase
  }
}
