import Reports

/// A heading at the start of a text, as `一、总体情况`, and where it ends when the first sentence is
/// glued to it.
///
/// ```
/// 一、总体情况2019年,中站区紧紧围绕…
/// └─ heading ┘└─ sentence
/// 五、存在的主要问题及改进情况存在的问题主要有…
///           └ 问题 ┘及└ 情况 ┘  a further closing word counts when joined by 及, 和, 与 or 、
/// ```
struct SectionHeading {
  /// The number that the heading carries, from 1; `nil` when it has none.
  var number: Int?
  var range: Range<Int>
  var id: SectionID?

  /// A heading has no more scalars than this.
  private static let longest = 45

  /// Reads the heading that begins at `start`; `nil` when none does. With `isLine` the text is a
  /// line of its own and may be a heading without any of the usual words.
  init?(_ bytes: borrowing [UInt8], _ text: Range<Int>, isLine: Bool) {
    guard Self.mayBegin(bytes, text, isUnnumbered: isLine && text.count <= Self.longestUnnumbered)
    else { return nil }
    var cursor = HeadingCursor(bytes, text, limit: Self.longest + 4)
    let number = cursor.readNumber()
    let content = cursor.index
    let folded = cursor.folded[content...]
    guard !folded.isEmpty, !Self.isRowLabel(folded) else { return nil }
    self.number = number
    guard number != nil else {
      guard isLine, cursor.reachesEnd, let id = Self.unnumbered[folded.filter { $0 != 0 }] else {
        return nil
      }
      range = text
      self.id = id
      return
    }
    if isLine, cursor.reachesEnd, !cursor.holdsSentence(from: content) {
      range = text
      id = Self.id(of: folded)
      return
    }
    guard let end = cursor.closingWordEnd(from: content) else { return nil }
    range = text.lowerBound..<cursor.offset(end, in: bytes, text)
    id = Self.id(of: cursor.folded[content..<end])
  }

  /// Headings without a number are known word for word, and short.
  private static let longestUnnumbered = 60

  /// Whether a text begins as headings do. Most short lines are told by their first scalar.
  private static func mayBegin(_ bytes: [UInt8], _ text: Range<Int>, isUnnumbered: Bool) -> Bool {
    guard isUnnumbered, !text.isEmpty else { return mayBeNumber(bytes, text) }
    var index = text.lowerBound
    let scalar = LabelFolder.scalar(in: bytes, at: &index, before: text.upperBound)
    let folded = LabelFolder.fold(scalar)
    return folded == 0 || scalar == 0x7B2C || LabelFolder.isNumeral(folded)
      || unnumberedStarts.contains(folded)
  }

  /// Whether a text begins with a scalar that may number a heading.
  static func mayBeNumber(_ bytes: [UInt8], _ text: Range<Int>) -> Bool {
    guard text.count > 3 else { return false }
    var index = text.lowerBound
    let scalar = LabelFolder.scalar(in: bytes, at: &index, before: text.upperBound)
    return scalar == 0x7B2C || LabelFolder.isNumeral(LabelFolder.fold(scalar))
  }

  /// Rows of the application table carry numbers of the same kind.
  private static func isRowLabel(_ folded: ArraySlice<UInt16>) -> Bool {
    rowLabels.contains { label in
      var rest = folded
      return label.allSatisfy { scalar in
        rest = rest.drop { $0 == 0 }
        return rest.popFirst() == scalar
      }
    }
  }

  private static let rowLabels = ["本年新收", "上年结转", "本年度办理结果", "结转下年度"]
    .map(LabelFolder.folded)

  /// Headings that some pages print without a number.
  private static let unnumbered: [[UInt16]: SectionID] = {
    var ids: [[UInt16]: SectionID] = [:]
    for id in SectionID.allCases {
      ids[Array(LabelFolder.folded(id.heading.chinese).dropFirst())] = id
    }
    ids[LabelFolder.folded("概述")] = .overview
    return ids
  }()

  private static let unnumberedStarts = Array(Set(unnumbered.keys.compactMap(\.first)))

  /// Which section a heading means, by its words; the first that fits.
  private static func id(of folded: ArraySlice<UInt16>) -> SectionID? {
    var text: [UInt16] = []
    text.reserveCapacity(folded.count)
    for scalar in folded where scalar != 0 { text.append(scalar) }
    return words.first { $0.1.contains { word in text.holds(word) } }?.0
  }

  private static let words: [(SectionID, [[UInt16]])] = [
    (.reviews, ["复议", "诉讼", "複議", "復議", "訴訟"]),
    (.problems, ["问题", "不足", "改进", "整改", "問題"]),
    (.other, ["其他需要", "其他事项", "需要报告", "需要说明"]),
    (.proactive, ["主动公开", "主動公開", "主动信息公开"]),
    (.applications, ["公开申请", "依申请", "申请情况", "申请公开", "申請"]),
    (.overview, ["总体", "概述", "基本情况", "概况", "總體"]),
  ].map { ($0, $1.map(LabelFolder.folded)) }
}

extension Array where Element: Equatable {
  /// Whether the elements of `part` stand here one behind the other.
  func holds(_ part: [Element]) -> Bool {
    guard let first = part.first, count >= part.count else { return part.isEmpty }
    return (0...count - part.count).contains { start in
      self[start] == first && self[start..<start + part.count].elementsEqual(part)
    }
  }
}
