import Reports

// Whether the report speaks of the agency that publishes it.
extension Rule {
  static let otherAgency = Rule(
    .otherAgency, .warning, editions: Set(Edition.allCases),
    title: Phrase("写着别处的单位", "Names an agency of another place"),
    explanation: Phrase(
      "说明由谁编制、向谁联系的句子里，写的是另一个县区的单位，多半是套用了别处的文本。简称、内设机构和上级单位不算。",
      "The sentences that say who wrote the report and whom to ask name an agency of another county "
        + "or district: the text was probably copied. Short names, offices and superiors are none."),
    basis: Basis.regulation,
    message: { finding, report in
      let words = report.quoted(finding.quote)
      let name = report.agency?.name ?? ""
      return Phrase(
        "“\(words)”不是本单位（\(name)）所在地的机构", "“\(words)” is not of the place of \(name)")
    },
    check: { examination in
      let report = examination.report
      guard let agency = report.agency, agency.source == .title else { return [] }
      let named = report.namedWritersAndContacts
      guard !named.isEmpty, let county = County(beginning: agency.name.unicodeScalars) else {
        return []
      }
      let title = report.title ?? ""
      return named.filter { range in
        let words = report.quoted(range)
        guard let other = County(beginning: words.unicodeScalars) else { return false }
        return other.stem != county.stem && !words.contains(county.stem)
          && !agency.name.contains(other.stem) && !title.contains(other.stem)
      }.prefix(1).map { range in
        Finding(
          .otherAgency, .warning, at: .document, line: report.text.line(range.lowerBound),
          quote: range)
      }
    })
}

/// The county or district with which the name of an agency begins, behind the places above it.
struct County {
  /// The name without 县, 区 or 旗.
  let stem: String

  init?(beginning name: some Sequence<Unicode.Scalar>) {
    var stem = ""
    for scalar in name {
      switch scalar {
      case "省", "市", "州", "盟": stem = ""
      case "县", "区", "旗":
        let isGeneric = Self.general.contains { stem.hasSuffix($0) }
        guard (1...4).contains(stem.unicodeScalars.count), !isGeneric,
          !stem.unicodeScalars.contains(where: Self.organs.contains)
        else { return nil }
        self.stem = stem
        return
      default:
        stem.unicodeScalars.append(scalar)
        if stem.unicodeScalars.count > 5 { return nil }
      }
    }
    return nil
  }

  /// What stands before 区 or 县 without making a name of it.
  private static let general = [
    "全", "本", "我", "各", "该", "辖", "社", "小", "城", "新", "园", "地", "郊", "景", "矿", "林", "片", "街",
    "开发", "高新", "试验", "实验", "示范", "度假", "合作", "保税", "经济", "技术", "自治", "管理", "服务",
  ]
  private static let organs: Set<Unicode.Scalar> = ["局", "委", "厅", "办", "部", "府", "院", "处"]
}

extension Report {
  /// What stands between 由 and 编制, and between 与 or 向 and 联系, in the opening and the end.
  fileprivate var namedWritersAndContacts: [Range<Int>] {
    let bytes = text.bytes
    let ending = max(opening.upperBound, bytes.count - 4_000)..<bytes.count
    return [opening, ending].flatMap { part in
      Self.sentences.flatMap { starts, end in
        bytes.ranges(from: starts, to: end, in: part)
      }
    }
  }

  private static let sentences: [(starts: [Keyword], end: Keyword)] = [
    (["由"], "编制"), (["与", "向"], "联系"), (["联系"], "咨询"),
  ]
}

extension [UInt8] {
  /// What stands between the nearest of some words and a word that follows in the same sentence.
  fileprivate func ranges(
    from starts: [Keyword], to end: Keyword, in part: Range<Int>
  ) -> [Range<Int>] {
    let reach = 150
    var found: [Range<Int>] = []
    var cursor = part.lowerBound
    while let close = firstRange(of: end, in: cursor..<part.upperBound) {
      let window = Swift.max(cursor, close.lowerBound - reach)..<close.lowerBound
      let start = starts.compactMap { lastRange(of: $0, in: window) }.map(\.upperBound).max()
      if let start, start < close.lowerBound,
        firstRange(of: .fullStop, in: start..<close.lowerBound) == nil
      {
        found.append(start..<close.lowerBound)
      }
      cursor = close.upperBound
    }
    return found
  }

  private func lastRange(of word: Keyword, in range: Range<Int>) -> Range<Int>? {
    var last: Range<Int>?
    var cursor = range.lowerBound
    while let next = firstRange(of: word, in: cursor..<range.upperBound) {
      last = next
      cursor = next.upperBound
    }
    return last
  }
}
