/// A cursor over the first scalars of a text, folded one by one so that stops are kept.
struct HeadingCursor {
  private(set) var index = 0
  /// One element a scalar; 0 for punctuation and blanks.
  let folded: [UInt16]
  /// Whether the text ends within the limit.
  let reachesEnd: Bool
  private let raw: [UInt32]

  init(_ bytes: borrowing [UInt8], _ text: Range<Int>, limit: Int) {
    var raw: [UInt32] = []
    var folded: [UInt16] = []
    let most = min(limit, text.count)
    raw.reserveCapacity(most)
    folded.reserveCapacity(most)
    let span = bytes.span
    let forms = LabelFolder.forms
    var offset = text.lowerBound
    while offset < text.upperBound, raw.count < limit {
      let scalar = LabelFolder.scalar(in: span, at: &offset, before: text.upperBound)
      raw.append(scalar)
      folded.append(scalar < 0x10000 ? forms[Int(scalar)] : 0xFFFD)
    }
    reachesEnd = offset >= text.upperBound
    self.raw = raw
    self.folded = folded
  }

  /// Where a scalar begins, or the last one ends; `bytes` and `text` are those of the cursor.
  func offset(_ index: Int, in bytes: [UInt8], _ text: Range<Int>) -> Int {
    var offset = text.lowerBound
    for _ in 0..<min(index, raw.count) {
      _ = LabelFolder.scalar(in: bytes, at: &offset, before: text.upperBound)
    }
    return offset
  }

  /// Reads `三、`, `三．`, `十二、` or `第三部分` and the blanks behind it.
  mutating func readNumber() -> Int? {
    let start = index
    let isPart = index < raw.count && raw[index] == 0x7B2C
    if isPart { index += 1 }
    var value = 0
    var digits = 0
    while index < folded.count, digits < 2,
      let digit = LabelFolder.numeral(folded[index])
    {
      value = digit == 10 ? (value == 0 ? 10 : value * 10) : (value == 10 ? 10 : 0) + digit
      digits += 1
      index += 1
    }
    guard digits > 0, index < raw.count, isPart ? readPartWord() : isMark(raw[index]) else {
      index = start
      return nil
    }
    while index < raw.count, folded[index] == 0 { index += 1 }
    return value
  }

  private mutating func readPartWord() -> Bool {
    guard raw[index...].starts(with: [0x90E8, 0x5206]) else { return false }
    index += 2
    return true
  }

  /// 、 . ．
  private func isMark(_ scalar: UInt32) -> Bool {
    scalar == 0x3001 || scalar == 0x2E || scalar == 0xFF0E
  }

  /// Whether a sentence runs through the text: no heading has a comma or a full stop inside.
  func holdsSentence(from start: Int) -> Bool {
    raw[start...].dropLast().contains(where: isStop)
  }

  /// ， , 。 ； ; ： : ！ ？
  private func isStop(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x3A, 0x3B, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F: true
    default: false
    }
  }

  /// Behind the word that closes a heading (情况, 问题, 措施 …), and behind further ones that are
  /// joined to it; `nil` when a stop comes first.
  func closingWordEnd(from start: Int) -> Int? {
    guard var end = nextClosingWord(from: start, within: folded.count) else { return nil }
    while end < raw.count {
      let isJoint = Self.joints.contains(raw[end])
      guard let further = nextClosingWord(from: isJoint ? end + 1 : end, within: isJoint ? 14 : 1)
      else { break }
      end = further
    }
    return end
  }

  private func nextClosingWord(from start: Int, within count: Int) -> Int? {
    for index in start..<max(start, min(folded.count, start + count)) {
      if isStop(raw[index]) { return nil }
      for word in Self.closingWords where folded[index...].starts(with: word) {
        return index + word.count
      }
    }
    return nil
  }

  /// 及 和 与 、 以
  private static let joints: Set<UInt32> = [0x53CA, 0x548C, 0x4E0E, 0x3001, 0x4EE5]

  private static let closingWords = [
    "情况", "概述", "问题", "不足", "措施", "事项", "统计表", "思路", "打算", "安排", "计划", "做法", "情況",
  ].map { Array($0.utf16) }
}
