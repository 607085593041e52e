package import Reports
import Terminal

extension Sheet {
  /// What a report is, each fact with its name.
  package static func facts(
    of report: Report, _ language: Language
  ) -> [(name: String, value: String)] {
    let unknown = Phrase("文中未写明", "the document does not say")(language)
    let facts: [(Phrase, String)] = [
      (Phrase("单位", "Agency"), report.agency.map { described($0)(language) } ?? unknown),
      (Phrase("年度", "Year"), report.year.map(String.init) ?? unknown),
      (Phrase("标题", "Title"), report.title ?? unknown),
      (Phrase("发布", "Published"), report.published ?? unknown),
      (Phrase("版本", "Form"), report.edition?.name(language) ?? ""),
      (Phrase("文件", "File"), report.path),
      (Phrase("文本", "Text"), "\(report.layout.rawValue), \(report.encoding)"),
      (Phrase("核查", "Findings"), counts(of: report.findings, language)),
    ]
    return facts.map { ($0(language), $1) }
  }

  /// How many findings there are of each severity, the gravest first.
  static func counts(of findings: [Finding], _ language: Language) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      let name = severity.name(.english)
      return count == 0
        ? nil : Phrase.count(count, severity.name(.chinese), name, "\(name)s")(language)
    }
    return counts.isEmpty
      ? Phrase("没有发现问题", "nothing found")(language) : counts.joined(separator: "  ")
  }

  /// An agency, and where its name was found.
  static func described(_ agency: Agency) -> Phrase {
    let source = agency.source.name
    return Phrase(
      "\(agency.name)（\(source.chinese)）", "\(agency.name)  (\(source.english))")
  }
}

extension Agency.Source {
  /// Where a name was found.
  var name: Phrase {
    switch self {
    case .title: Phrase("据标题", "from the title")
    case .opening: Phrase("据开头", "from the opening")
    case .publisher: Phrase("据发布机构", "from the publisher")
    case .text: Phrase("据正文", "from the text")
    case .metadata: Phrase("据元数据", "from the metadata")
    case .fileName: Phrase("据文件名", "from the file name")
    }
  }
}

extension Layout {
  /// What people call the form of text.
  var name: Phrase {
    let chinese =
      switch self {
      case .pipes: "竖线分隔"
      case .lines: "一格一行"
      case .html: "网页"
      case .markdown: "Markdown"
      case .tabs: "制表符分隔"
      case .columns: "空格对齐"
      case .glued: "数字连写"
      case .prose: "只有文字"
      }
    return Phrase(chinese, rawValue)
  }
}
