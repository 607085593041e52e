/// Which of the six sections that the form asks for.
package enum SectionID: String, Sendable, CaseIterable {
  case overview, proactive, applications, reviews, problems, other

  /// The heading that the form prints.
  package var heading: Phrase {
    switch self {
    case .overview: Phrase("一、总体情况", "1. Overview")
    case .proactive: Phrase("二、主动公开政府信息情况", "2. Proactive disclosure")
    case .applications: Phrase("三、收到和处理政府信息公开申请情况", "3. Applications")
    case .reviews: Phrase("四、政府信息公开行政复议、行政诉讼情况", "4. Reviews and litigation")
    case .problems: Phrase("五、存在的主要问题及改进情况", "5. Problems and improvements")
    case .other: Phrase("六、其他需要报告的事项", "6. Other matters")
    }
  }
}

/// A section of a report: its heading and the prose below it. Ranges are bytes of the text.
package struct Section: Sendable, Equatable {
  /// `nil` for a section that the form does not know.
  package var id: SectionID?
  /// Empty for what stands before the first heading.
  package var heading: Range<Int>
  /// The paragraphs of the section, tables left out.
  package var paragraphs: [Range<Int>]

  package init(id: SectionID?, heading: Range<Int>, paragraphs: [Range<Int>] = []) {
    self.id = id
    self.heading = heading
    self.paragraphs = paragraphs
  }
}
