import Reports

extension SourceText {
  /// Lines of a plain text that hold nothing but the words of a page's buttons.
  var buttonLines: [Range<Int>] {
    guard pieces.count == 1, let shift = pieces.first?.source else { return [] }
    var found: [Range<Int>] = []
    let signs = Self.signs
    for line in lineStarts.indices {
      let start = lineStarts[line]
      let end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count + shift
      // Most lines of these documents are cells with a digit or two, or whole paragraphs.
      guard end - start >= 6, end - start <= 96, start >= shift, end - shift <= bytes.count else {
        continue
      }
      if let buttons = buttons(in: start - shift..<end - shift, signs) { found.append(buttons) }
    }
    return found
  }

  /// The line without the blanks around it when it holds words of buttons, and marks beside them.
  private func buttons(in line: Range<Int>, _ signs: [Bool]) -> Range<Int>? {
    var cursor = line.lowerBound
    var first: Int?
    var last = cursor
    var words = 0
    while cursor < line.upperBound {
      if bytes[cursor] <= 0x20 {
        cursor += 1
        continue
      }
      let sign = Self.sign(bytes.span, cursor, line.upperBound)
      guard signs[Int(sign % Self.signCount)],
        let part = Self.parts[sign]?.first(where: {
          bytes[cursor..<line.upperBound].starts(with: $0.bytes)
        })
      else { return nil }
      first = first ?? cursor
      cursor += part.bytes.count
      last = cursor
      if part.bytes.count > 3 { words += 1 }
    }
    return words == 0 ? nil : first.map { $0..<last }
  }

  /// Words of buttons, longer ones before those with which they begin, and the single signs that
  /// stand beside them; by their first signs, so that one look rejects an ordinary line.
  private static let parts: [UInt32: [Keyword]] = Dictionary(
    grouping: [
      "扫一扫在手机打开当前页", "微信扫一扫", "扫一扫", "打印本页", "打印此页", "打印", "分享到", "分享", "字号",
      "字体", "关闭窗口", "关闭本页", "关闭", "返回顶部", "加入收藏", "收藏",
      ":", "：", "[", "]", "【", "】", "(", ")", "（", "）", "|", "*", "#", "-", "·", "大", "中", "小",
      "\u{A0}", "\u{3000}",
    ],
    by: { sign($0.bytes.span, 0, $0.bytes.count) })

  /// Whether a part may begin with a sign, by the rest of its division: tells most of the others.
  private static let signs: [Bool] = {
    var signs = Array(repeating: false, count: Int(signCount))
    for sign in parts.keys { signs[Int(sign % signCount)] = true }
    return signs
  }()
  private static var signCount: UInt32 { 509 }

  /// Up to three bytes at a place, as one number.
  @inline(__always)
  private static func sign(_ bytes: Span<UInt8>, _ place: Int, _ end: Int) -> UInt32 {
    let first = bytes[place]
    let count = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3
    var sign: UInt32 = 0
    for index in place..<min(end, place + count) { sign = sign << 8 | UInt32(bytes[index]) }
    return sign
  }
}
