import Reports

// What the form asks for as a whole: its tables, in the edition of the year, and nothing of a page.
extension Rule {
  static let missingTable = Rule(
    .missingTable, .error,
    title: Phrase("缺少统计表", "A table is missing"),
    explanation: Phrase(
      "2020 年起的报告应有三张统计表（2019 年的报告降为存疑）。文件里有表的文字，或相应部分有成行的数字而没有读出的，不报此条。",
      "Reports from 2020 on have to carry the three tables (for 2019 this is a warning). A table of "
        + "which any label stands in the file, or a line of numbers in its section, is one that was "
        + "not read, and not reported here."),
    basis: Basis.form,
    message: { finding, report in
      Phrase("缺少", "Missing: ") + report.name(finding.at)
    },
    check: { examination in
      let report = examination.report
      guard let year = report.year, year >= 2019 else { return [] }
      if report.hasAllTables { return [] }
      let missing = TableKind.allCases.filter { kind in
        report[kind] == nil
          && !report.findings.contains { $0.rule == .unreadRow && $0.at == .table(kind) }
      }
      guard !missing.isEmpty else { return [] }
      // A text that has a table of the form and has lost its headings was cut off.
      if missing.count < TableKind.allCases.count, !examination.headings.isAssessable { return [] }
      let bytes = report.text.bytes
      let text = CompactText(bytes, [0..<bytes.count])
      var absent = missing.filter { !text.contains(labels(of: $0)) && !report.holdsNumbers(of: $0) }
      if !absent.isEmpty {
        // Traditional characters, and labels that the frames of cells cut into pieces.
        var prose = FoldedProse()
        prose.read(bytes, 0..<bytes.count)
        let scalars = prose.signs.map(\.scalar).filter { !rulings.contains($0) }
        absent = absent.filter { kind in
          !labels(of: kind).contains { scalars.firstRange(of: FoldedScalars.of($0.text)) != nil }
        }
      }
      return absent.map {
        Finding(.missingTable, year == 2019 ? .warning : .error, at: .table($0), line: 0)
      }
    })

  static let editionYear = Rule(
    .editionYear, .warning, tables: [.proactive, .applications],
    title: Phrase("表格版本与年度不符", "The form is not that of the year"),
    explanation: Phrase(
      "2019、2020 年的报告用 2019 版表格，2021 年起用 2021 版。逐表比较，能区分两版的行没有读出的不比较。",
      "Reports for 2019 and 2020 are written on the 2019 form, those from 2021 on on the 2021 form. "
        + "Each table is looked at by itself, and only where a row was read that tells them apart."),
    basis: Basis.form,
    message: { finding, report in
      guard case .table(let kind) = finding.at, let table = report[kind], let year = report.year
      else { return report.head(finding) + Rule[finding.rule].title }
      let (form, due) = (table.edition.name, Edition.due(in: year)?.name ?? table.edition.name)
      return report.head(finding)
        + Phrase(
          "用的是 \(form.chinese)，\(year) 年应为 \(due.chinese)",
          "written on the \(form.english), \(year) asks for the \(due.english)")
    },
    check: { examination in
      let report = examination.report
      guard let due = report.year.flatMap(Edition.due) else { return [] }
      let (proactive, applications) = (report.proactive, report.applications)
      if proactive?.edition ?? due == due, applications?.edition ?? due == due { return [] }
      return [proactive, applications].compactMap(\.self)
        .filter { $0.edition != due && $0.showsEdition }.map {
          Finding(
            .editionYear, .warning, at: .table($0.kind), line: report.text.line($0.offset))
        }
    })

  static let pageResidue = Rule(
    .pageResidue, .note, editions: Set(Edition.allCases),
    title: Phrase("夹带网页文字", "Remains of a web page"),
    explanation: Phrase(
      "正文夹带“打印”“分享”“扫一扫”等网页按钮的文字，多半是从网页上整页复制下来的。",
      "Between the lines stand the words of a page's buttons (print, share, scan): the text was "
        + "probably copied from a whole page."),
    basis: Basis.reading,
    message: { finding, report in
      let words = report.quoted(finding.quote)
      let count = finding.found ?? .zero
      return Phrase("网页文字 \(count) 行：“\(words)”", "\(count) lines of a page's buttons: “\(words)”")
    },
    check: { examination in
      let report = examination.report
      // A page itself may have buttons.
      guard report.layout != .html else { return [] }
      let lines = report.text.buttonLines
      guard let longest = lines.max(by: { $0.count < $1.count }) else { return [] }
      return [
        Finding(
          .pageResidue, .note, at: .document, found: Quantity(lines.count),
          line: report.text.line(longest.lowerBound), quote: longest)
      ]
    })

  /// Words that stand in one table only, and in no sentence about it.
  private static func labels(of kind: TableKind) -> [Keyword] {
    switch kind {
    case .proactive:
      ["第二十条第", "本年新制作数量", "本年制发件数", "现行有效件数", "上一年项目数量", "本年收费金额"]
    case .applications:
      ["本年新收政府信息公开申请", "上年结转政府信息公开申请", "结转下年度继续办理", "三安全一稳定", "法律服务机构"]
    case .reviews: ["未经复议直接起诉", "复议后起诉", "尚未审结", "行政复议结果维持"]
    }
  }

  /// What frames are drawn with.
  private static let rulings = ScalarSet("|+-=:")
}

extension Table {
  /// Whether a row was read that the other form does not print, or prints with other cells; without
  /// one the edition is what the lost rows left to guess.
  fileprivate var showsEdition: Bool {
    let other: Edition = edition == .form2019 ? .form2021 : .form2019
    return rows.contains {
      !kind.rows(other).contains($0) || $0.columns(edition).count != $0.columns(other).count
    }
  }
}

extension Report {
  /// Whether none of the three tables is missing.
  var hasAllTables: Bool { proactive != nil && applications != nil && reviews != nil }

  /// Whether in the section of a table lines without a word hold numbers and placeholders, as
  /// many as the smallest table has cells, which a date and the number of a page have not.
  fileprivate func holdsNumbers(of kind: TableKind) -> Bool {
    let id: SectionID =
      switch kind {
      case .proactive: .proactive
      case .applications: .applications
      case .reviews: .reviews
      }
    var count = 0
    for index in range(of: id) ?? 0..<0 {
      let byte = text.bytes[index]
      let isLetter = byte & 0xDF >= 0x41 && byte & 0xDF <= 0x5A
      if isLetter || byte >= 0xE3 && text.bytes.isWord(at: index) {
        let rest = text.bytes[index...]
        if rest.starts(with: Self.nothing) {
          count += 1
        } else if !rest.starts(with: Self.unit) {
          count = 0
        }
      }
      if Self.cellSigns.contains(byte) { count += 1 }
      if count > Self.fewSigns { return true }
    }
    return false
  }

  private static let fewSigns = 14
  private static let unit = Array("件".utf8)
  private static let nothing = Array("无".utf8)
  /// Digits, `-` and `/` for no number, and the bytes with which dashes and full-width digits begin.
  private static let cellSigns = Set("0123456789-/".utf8 + [0xE2, 0xEF])
}

extension Edition {
  /// The form on which the report for a year is due; `nil` before there was one.
  fileprivate static func due(in year: Int) -> Edition? {
    year < 2019 ? nil : year < 2021 ? .form2019 : .form2021
  }
}
