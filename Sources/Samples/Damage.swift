// Documents as they should never be: bytes flipped, pieces cut out, doubled and moved, lines thrown
// about, two documents joined, and words put in that somebody may put in to do harm.
//
//     document    一、本年新收│146│21⏎二、上年结转│3│0⏎
//     cut         一、本年新│21⏎二、上年结转│3│0⏎
//     swapped     二、上年结转│3│0⏎一、本年新收│146│21⏎
//
// A number says which damage is done: the same one does the same.

/// A way to damage a document.
private enum Blow: CaseIterable {
  case flipBits, overwrite, fill, cut, cutEnd, double, move
  case dropLines, doubleLine, swapLines, moveLines, joinLines, changeLineEnds
  case insertHarm, insertHarmOften, changeDigit, appendOther, insertOther
}

/// A document damaged in one to four places; `other` is what it is joined with. The result is not
/// much longer than `longest` bytes.
package func damaged(
  _ document: [UInt8], joining other: [UInt8], seed: UInt64, longest: Int = 100_000
) -> [UInt8] {
  var random = SeededGenerator(seed: seed)
  var bytes = document
  for _ in 0...random.below(4) {
    bytes = Blow.pick(&random).strike(bytes, other, &random)
    if bytes.count > longest { bytes.removeLast(bytes.count - longest) }
  }
  return bytes
}

extension Blow {
  static func pick(_ random: inout SeededGenerator) -> Blow { random.pick(Blow.self) }

  func strike(_ bytes: [UInt8], _ other: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    switch self {
    case .flipBits:
      for _ in 0...random.below(30) where !bytes.isEmpty {
        bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
      }
    case .overwrite:
      for _ in 0...random.below(30) where !bytes.isEmpty {
        bytes[random.below(bytes.count)] = UInt8(random.below(256))
      }
    case .fill:
      let value = random.pick(Array(" |\n0<".utf8), else: 0x20)
      for place in random.range(of: bytes) { bytes[place] = value }
    case .cut: bytes.removeSubrange(random.range(of: bytes))
    case .cutEnd: bytes.removeLast(random.below(bytes.count))
    case .double:
      let range = random.range(of: bytes)
      for _ in 0...random.below(20) {
        bytes.insert(contentsOf: bytes[range], at: range.upperBound)
      }
    case .move:
      let range = random.range(of: bytes)
      let piece = Array(bytes[range])
      bytes.removeSubrange(range)
      bytes.insert(contentsOf: piece, at: random.below(bytes.count + 1))
    case .changeDigit:
      let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
      for _ in 0...random.below(8) where !digits.isEmpty {
        bytes[digits[random.below(digits.count)]] = UInt8(0x30 + random.below(10))
      }
    case .insertHarm: bytes.insertHarm(&random)
    case .insertHarmOften: for _ in 0...random.below(300) { bytes.insertHarm(&random) }
    case .appendOther: bytes += other
    case .insertOther:
      bytes.insert(contentsOf: other[random.range(of: other)], at: random.below(bytes.count + 1))
    case .dropLines, .doubleLine, .swapLines, .moveLines, .joinLines, .changeLineEnds:
      return strikeLines(bytes, &random)
    }
    return bytes
  }

  private func strikeLines(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    var end = "\n"
    let place = random.below(lines.count)
    switch self {
    case .dropLines: lines.removeSubrange(random.range(of: lines))
    case .doubleLine:
      lines.insert(contentsOf: Array(repeating: lines[place], count: random.below(100)), at: place)
    case .swapLines:
      for _ in 0...random.below(20) { lines.swapAt(place, random.below(lines.count)) }
    case .moveLines:
      let range = random.range(of: lines)
      let moved = Array(lines[range])
      lines.removeSubrange(range)
      lines.insert(contentsOf: moved, at: random.below(lines.count + 1))
    case .joinLines:
      for _ in 0...random.below(20) where lines.count > 1 {
        let place = random.below(lines.count - 1)
        lines[place] += lines.remove(at: place + 1)
      }
    default: end = random.pick(["\r", "\r\n", "", " ", "\n\n", "\u{2028}"], else: "\n")
    }
    return Array(lines.joined(separator: Array(end.utf8)))
  }
}

extension [UInt8] {
  fileprivate mutating func insertHarm(_ random: inout SeededGenerator) {
    let harm = random.pick(harms, else: "")
    insert(contentsOf: harm.utf8, at: random.below(count + 1))
  }
}

extension SeededGenerator {
  /// Some elements that follow each other: mostly few, sometimes many.
  fileprivate mutating func range(of list: some Collection) -> Range<Int> {
    let start = below(list.count)
    let most = chance(70) ? Swift.min(60, list.count - start) : list.count - start
    return start..<start + below(most + 1)
  }
}

/// What steers terminals, runs in spreadsheets, opens what is never closed, or is too large.
private let harms = [
  "\u{1B}[2J", "\u{1B}]0;x\u{7}", "\u{9B}31m", "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\0",
  "\u{301}", "=1+1", "@SUM(1)", "＝1", "\"", "'", ",", "|", "||", "| |", "\n|\n", "\t", "\r",
  "<table>", "<tr>", "<td>", "<td rowspan=99999 colspan=99999>", "</table>", "<!--", "<script>",
  "<![CDATA[", "&#x1B;", "&#99999999999;", "&nbsp;", "<p>", "</p>", "<div>", "<svg>", "```", "---",
  "0", "00", "99999999999999999999999999999999999999999", "-1", "1,2,3", "0.0000001", "1e9",
  "９９", "十二", "万元", "100%", "其中", "（", "）", "：", "一、", "三、", "（七）总计", "总计",
  "一、本年新收政府信息公开申请数量", "第二十条第（一）项", "规章", "结果维持", "2021年", "9999年",
  "共收到999999999999999999999件", "其中网站1条、微信2条", "\u{FFFD}", "\u{10FFFF}", "\u{F900}",
]
