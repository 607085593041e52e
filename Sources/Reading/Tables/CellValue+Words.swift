/// Words that stand in a cell where a number should.
///
/// ```
/// 约5  5余  近20件  若干  见附件    text: no count, but a cell
/// 零                                number 0
/// ```
///
/// In forms without marks only these words are taken for a cell; any other text there begins the
/// next row.
extension CellValue {
  /// No such text is longer, in bytes.
  private static let longestWord = 36

  /// Reads a range that is neither a number nor a sign; `nil` when it does not say how many.
  init?(word range: Range<Int>, in bytes: [UInt8]) {
    guard range.count <= Self.longestWord, Self.mayCount(bytes.span, range) else { return nil }
    let text = bytes[range]
    if Self.zeros.contains(where: text.elementsEqual) {
      self.init(.number(0, .none))
    } else if Self.standIns.contains(where: text.elementsEqual) || Self.isApproximate(text) {
      self.init(.text)
    } else {
      return nil
    }
  }

  /// Whether a text may say how many: one that begins with digits goes on with a word behind them.
  private static func mayCount(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] &- 0x30 < 10 { index += 1 }
    guard index > range.lowerBound else { return true }
    guard index < range.upperBound else { return false }
    switch LabelFolder.scalar(in: bytes, at: &index, before: range.upperBound) {
    // 余 多 左 以 件 条 项 个 次 宗
    case 0x4F59, 0x591A, 0x5DE6, 0x4EE5, 0x4EF6, 0x6761, 0x9879, 0x4E2A, 0x6B21, 0x5B97: return true
    default: return false
    }
  }

  /// Digits with a word before or behind them that makes them less than a count.
  private static func isApproximate(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    for word in before where rest.starts(with: word) { rest = rest.dropFirst(word.count) }
    var isCut = true
    while isCut {
      isCut = false
      for word in behind where rest.suffix(word.count).elementsEqual(word) {
        rest = rest.dropLast(word.count)
        isCut = true
      }
    }
    return rest.count < text.count && !rest.isEmpty && rest.allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Whether a cell holds nothing, as data tools print it: nan, None, <NA>.
  static func isEmptyWord(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard (3...4).contains(range.count), [0x3C, 0x6E].contains(bytes[range.lowerBound] | 0x20)
    else { return false }
    return emptyWords.contains { $0.elementsEqual(bytes[range].lazy.map { $0 | 0x20 }) }
  }

  private static let zeros = ["零", "〇"].map { Array($0.utf8) }
  private static let emptyWords = ["nan", "none", "null", "n/a", "<na>"].map {
    $0.utf8.map { $0 | 0x20 }
  }
  private static let standIns = [
    "若干", "不详", "未知", "未统计", "无法统计", "待统计", "暂无", "暂无数据", "无数据", "见附件", "详见附件", "见附表", "详见附表",
    "见正文",
  ].map { Array($0.utf8) }
  private static let before = ["大约", "约", "近", "超过", "超", "逾", "不足", "不到"].map { Array($0.utf8) }
  private static let behind = ["余", "多", "左右", "以上", "以下", "件", "条", "项", "个", "次", "宗"]
    .map { Array($0.utf8) }
}
