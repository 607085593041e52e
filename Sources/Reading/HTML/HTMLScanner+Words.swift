// Words of a page that are no text between tags: what fields show, titles, what the head says.

// MARK: Fields

extension HTMLScanner {
  private static let textTypes = Set(["", "text", "number", "tel"].map { HTMLName($0.utf8) })

  /// Some sites publish their tables as they were typed in: a field in each cell. Outside of cells
  /// fields are what a visitor may type.
  mutating func addField(_ tag: HTMLTag) {
    guard builder.isInCell, Self.textTypes.contains(HTMLName(source[tag.attributes.type])) else {
      return
    }
    addWords(tag.attributes.value)
  }

  /// Adds a range of the page in which nothing is markup.
  mutating func addWords(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      index = scanText(in: source, from: index, to: range.upperBound)
      guard index < range.upperBound else { break }
      builder.addText(index..<index + 1)
      index += 1
    }
  }
}

// MARK: Titles

extension HTMLScanner {
  private static let articleTitle = HTMLName("articletitle".utf8)
  private static let publicationDate = HTMLName("pubdate".utf8)
  private static let contentSource = HTMLName("contentsource".utf8)

  mutating func scanTitle(behind tag: HTMLTag) -> Int {
    let end = endTag(of: tag.name, from: tag.end)
    // A picture's title is none of the document.
    if chrome == nil {
      addTitle(tag.end..<(end?.start ?? tag.end), rankNamed: 3, rankOther: 2)
    }
    return end?.behind ?? tag.end
  }

  mutating func addMeta(_ tag: HTMLTag) {
    let content = tag.attributes.content
    guard chrome == nil, !content.isEmpty else { return }
    switch HTMLName(source[tag.attributes.name]) {
    case Self.articleTitle: addTitle(content, rankNamed: 4, rankOther: 1)
    case Self.publicationDate: builder.offerPublished(addAside(content))
    case Self.contentSource: builder.offerPublisher(addAside(content))
    default: break
    }
  }

  /// Adds a text that may be the title; one that names an annual report ranks before others.
  private mutating func addTitle(_ range: Range<Int>, rankNamed: Int, rankOther: Int) {
    guard let title = addAside(range) else { return }
    let isNamed = namesAnnualReport(builder.arena.bytes[title])
    builder.offerTitle(title, rank: isNamed ? rankNamed : rankOther)
  }

  /// Adds a range of the page as text of its own; where it stands, or `nil` when it is blank.
  private mutating func addAside(_ range: Range<Int>) -> Range<Int>? {
    guard builder.beginAside() else { return nil }
    addWords(range)
    return builder.endAside()
  }
}

/// Whether a title is one of an annual report.
private func namesAnnualReport(_ title: ArraySlice<UInt8>) -> Bool {
  reportWords.contains { word in
    title.indices.contains { title[$0...].starts(with: word) }
  }
}

private let reportWords = ["年度报告", "年报", "年度報告", "工作报告"].map { Array($0.utf8) }
