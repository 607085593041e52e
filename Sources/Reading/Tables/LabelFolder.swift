import Reports

/// Text reduced to what tells one label from another.
///
/// ```
/// bytes     （二）部分　公开    ⼀、本年新收
/// scalars   二 部 分 公 开      一 本 年 新 收
/// ```
///
/// Blanks, brackets, quotes and all punctuation go; full-width forms, radicals, compatibility
/// ideographs and enclosed numbers become the ordinary character. NFKC would leave most radicals
/// as they are and would not drop anything. The buffer is meant to be used again and again.
package struct LabelFolder: Sendable {
  package private(set) var scalars: [UInt16] = []

  package init() {}

  package mutating func removeAll() { scalars.removeAll(keepingCapacity: true) }

  /// Appends the folded form of a range of `bytes`, which is clipped to what there is.
  package mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    // No scalar is shorter than a byte.
    scalars.append(addingCapacity: range.count) { scalars in
      Self.fold(bytes.span, range, Self.forms.span, into: &scalars)
    }
  }

  private static func fold(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ forms: Span<UInt16>,
    into scalars: inout OutputSpan<UInt16>
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      // Nearly all of a label is ideographs.
      let lead = bytes[index]
      if lead &- 0xE4 < 6, index &+ 2 < range.upperBound {
        let (second, third) = (bytes[index &+ 1] ^ 0x80, bytes[index &+ 2] ^ 0x80)
        if second | third < 0x40 {
          index &+= 3
          let folded = forms[Int(lead & 0x0F) << 12 | Int(second) << 6 | Int(third)]
          if folded != 0 { scalars.append(folded) }
          continue
        }
      }
      let scalar = scalar(in: bytes, at: &index, before: range.upperBound)
      if scalar == 0x3C, let end = tagEnd(in: bytes, from: index, before: range.upperBound) {
        index = end
        continue
      }
      let folded = scalar < 0x10000 ? forms[Int(scalar)] : 0xFFFD
      if folded != 0 { scalars.append(folded) }
    }
  }

  /// Appends the folded forms of some ranges, leaving out those longer than `longest`; `starts`
  /// gets the place at which each begins.
  mutating func append(
    _ bytes: [UInt8], _ ranges: ArraySlice<Range<Int>>, longest: Int, starts: inout [Int]
  ) {
    for range in ranges {
      starts.append(scalars.count)
      if range.count <= longest { append(bytes, range) }
    }
  }

  /// The folded form of a text.
  package static func folded(_ text: String) -> [UInt16] {
    var folder = LabelFolder()
    let bytes = Array(text.utf8)
    folder.append(bytes, 0..<bytes.count)
    return folder.scalars
  }

  /// The scalar at `index`, which moves behind it; a malformed byte is one scalar of its own.
  package static func scalar(in bytes: [UInt8], at index: inout Int, before end: Int) -> UInt32 {
    scalar(in: bytes.span, at: &index, before: end)
  }

  /// The scalar at `index`.
  static func scalar(in bytes: [UInt8], at index: Int, before end: Int) -> UInt32 {
    var index = index
    return scalar(in: bytes.span, at: &index, before: end)
  }

  /// The scalar at `index`, which moves behind it; a malformed byte is one scalar of its own.
  @inline(__always)
  package static func scalar(in bytes: Span<UInt8>, at index: inout Int, before end: Int) -> UInt32
  {
    let first = UInt32(bytes[index])
    index &+= 1
    guard first >= 0xC2 else { return first < 0x80 ? first : 0xFFFD }
    // Nearly all of a Chinese text is sequences of three bytes.
    if first & 0xF0 == 0xE0 {
      guard index &+ 2 <= end else { return 0xFFFD }
      // Below 0x40 when the two bits are those of a byte behind the first.
      let (second, third) = (bytes[index] ^ 0x80, bytes[index &+ 1] ^ 0x80)
      guard second | third < 0x40 else { return 0xFFFD }
      index &+= 2
      return (first & 0x0F) << 12 | UInt32(second) << 6 | UInt32(third)
    }
    let length = first < 0xE0 ? 1 : 3
    guard index + length <= end else { return 0xFFFD }
    var scalar = first & (0x3F >> UInt32(length))
    for offset in 0..<length {
      let byte = UInt32(bytes[index + offset])
      guard byte & 0xC0 == 0x80 else { return 0xFFFD }
      scalar = scalar << 6 | byte & 0x3F
    }
    index += length
    return scalar
  }

  /// Where a short tag such as `<br>` that a converter left in a cell ends.
  private static func tagEnd(in bytes: Span<UInt8>, from start: Int, before end: Int) -> Int? {
    let limit = min(end, start + 6)
    guard start < limit, bytes[start] == 0x2F || bytes[start] | 0x20 == 0x62 else { return nil }
    return (start..<limit).first { bytes[$0] == 0x3E }.map { $0 + 1 }
  }

  /// The folded form of one scalar; 0 when it tells nothing.
  package static func fold(_ scalar: UInt32) -> UInt16 {
    scalar < 0x10000 ? forms[Int(scalar)] : 0xFFFD
  }

  /// The folded form of each scalar of the basic plane.
  static let forms: [UInt16] = {
    var forms = (UInt32(0)..<0x10000).map(form(of:))
    let pairs = FoldingTable.traditional
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      forms[Int(pairs[index])] = pairs[index + 1]
    }
    return forms
  }()

  private static func form(of scalar: UInt32) -> UInt16 {
    switch scalar {
    case 0x30...0x39, 0x61...0x7A: UInt16(scalar)
    case 0x41...0x5A: UInt16(scalar + 0x20)
    case ..<0x2460: 0
    case 0x2460...0x2468: UInt16(scalar - 0x2460 + 0x31)
    case 0x2474...0x247C: UInt16(scalar - 0x2474 + 0x31)
    case 0x2488...0x2490: UInt16(scalar - 0x2488 + 0x31)
    case 0x2E80...0x2EF3:
      FoldingTable.radicalSupplement[Int(scalar) - Int(FoldingTable.radicalSupplementFirst)]
    case 0x2F00...0x2FD5:
      FoldingTable.kangxiRadicals[Int(scalar) - Int(FoldingTable.kangxiRadicalsFirst)]
    case 0x3007: 0x3007
    case 0x3220...0x3229: numerals[Int(scalar) - 0x3220]
    case ..<0x3400: 0
    case 0xE000...0xF8FF: 0
    case 0xF900...0xFAD9:
      FoldingTable.compatibilityIdeographs[
        Int(scalar) - Int(FoldingTable.compatibilityIdeographsFirst)]
    case 0xFE00...0xFF00, 0xFFE0...0xFFFF: 0
    case 0xFF01...0xFF5E: form(of: scalar - 0xFEE0)
    default: UInt16(scalar)
    }
  }

  /// 一 to 十, as they number the parts of the form.
  private static let numerals: [UInt16] = Array("一二三四五六七八九十".utf16)

  /// Whether a folded scalar is one of 一 to 十.
  static func isNumeral(_ folded: UInt16) -> Bool { numeral(folded) != nil }

  /// The value of a folded scalar from 一 to 十.
  static func numeral(_ folded: UInt16) -> Int? {
    switch folded {
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341: 10
    default: nil
    }
  }
}
