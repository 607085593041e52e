/// The first two scalars of every label: what turns nearly all texts away before they are folded.
///
/// ```
/// 本年新收…  上年结转…  规章     │本年│上年│规章│        本机关…   no label begins with 本机
/// 3.本年新收…                    the number is left out: 本年
/// ```
///
/// A bit stands for several pairs, so that what passes may still be no label.
struct LabelStarts: Sendable {
  private var bits = [UInt64](repeating: 0, count: 64)
  private let forms = LabelFolder.forms

  /// Adds the start of a folded label, which has two scalars or more.
  mutating func insert(_ label: ArraySlice<UInt16>) {
    guard label.count > 1 else { return }
    let bit = Self.bit(label[label.startIndex], label[label.startIndex + 1])
    bits[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  private static func bit(_ first: UInt16, _ second: UInt16) -> Int {
    let pair = UInt32(first) << 16 | UInt32(second)
    return Int((pair &* 0x9E37_79B1) >> 20)
  }

  private func contains(_ first: UInt16, _ second: UInt16) -> Bool {
    let bit = Self.bit(first, second)
    return bits[bit >> 6] & 1 << UInt64(bit & 63) != 0
  }

  /// Whether a folded text may begin with a label, with or without a number before it.
  func mayBegin(_ folded: ArraySlice<UInt16>) -> Bool {
    let core = StatutoryLabels.withoutNumber(folded)
    return begins(folded) || core.count < folded.count && begins(core)
  }

  private func begins(_ folded: ArraySlice<UInt16>) -> Bool {
    folded.count > 1 && contains(folded[folded.startIndex], folded[folded.startIndex + 1])
  }

  /// Whether the folded form of some ranges, taken together, may begin a label, with or without a
  /// number before it. Ranges longer than `longest` are passed over.
  func mayBegin(_ bytes: [UInt8], _ ranges: ArraySlice<Range<Int>>, longest: Int) -> Bool {
    let bytes = bytes.span
    let forms = forms.span
    var last: UInt16 = 0
    var mayHaveNumeral = true
    for range in ranges where range.count <= longest {
      var index = range.lowerBound
      while index < range.upperBound {
        let scalar = LabelFolder.scalar(in: bytes, at: &index, before: range.upperBound)
        // A tag, perhaps, which is left out as a whole.
        if scalar == 0x3C { return true }
        let folded = scalar < 0x10000 ? forms[Int(scalar)] : 0xFFFD
        if folded == 0 { continue }
        if last != 0 {
          if contains(last, folded) { return true }
          let isDigit = last >= 0x30 && last <= 0x39
          guard isDigit || mayHaveNumeral && LabelFolder.isNumeral(last) else { return false }
          mayHaveNumeral = false
        }
        last = folded
      }
    }
    return false
  }
}
