import Reports

/// A report without tables, as its opening and its sections.
struct Letter {
  var opening = "根据《中华人民共和国政府信息公开条例》编制。"
  var year: Int? = 2023
  var sections: [(id: SectionID?, heading: String, body: String)] = SectionID.allCases.map {
    ($0, $0.heading.chinese, Self.body(of: $0))
  }

  /// A section with another heading or body, or without either.
  subscript(id: SectionID) -> (heading: String, body: String)? {
    get { sections.first { $0.id == id }.map { ($0.heading, $0.body) } }
    set {
      guard let index = sections.firstIndex(where: { $0.id == id }) else { return }
      if let newValue {
        sections[index] = (id, newValue.heading, newValue.body)
      } else {
        sections.remove(at: index)
      }
    }
  }

  var report: Report {
    var bytes = Array((opening + "\n").utf8)
    var found: [Section] = []
    func add(_ text: String) -> Range<Int> {
      let start = bytes.count
      bytes += Array(text.utf8)
      defer { bytes.append(0x0A) }
      return start..<bytes.count
    }
    for section in sections {
      let heading = add(section.heading)
      found.append(Section(id: section.id, heading: heading, paragraphs: [add(section.body)]))
    }
    var report = Report(path: "letter.txt", text: SourceText(plain: bytes))
    report.sections = found
    report.year = year
    return report
  }

  private static func body(of id: SectionID) -> String {
    switch id {
    case .problems: "公开的形式还不够丰富,下一步将加强解读。"
    case .other: "本年度没有收取信息处理费。"
    default: "全年工作平稳。"
    }
  }
}
