import Reports

/// Text reduced to what tells one label from another, with the place of every scalar.
///
/// ```
/// bytes     （二）部分　公开    ⼀、本年新收
/// scalars   二 部 分 公 开      一 本 年 新 收
/// ```
///
/// Blanks, brackets, quotes and all punctuation go; full-width forms, radicals, compatibility
/// ideographs and enclosed numbers become the ordinary character. NFKC would leave most radicals
/// as they are and would not drop anything. The buffers are meant to be used again and again.
package struct LabelFolder: Sendable {
  package private(set) var scalars: [UInt16] = []
  /// The offset of each scalar in the bytes that were folded.
  package private(set) var offsets: [UInt32] = []

  package init() {}

  package mutating func removeAll() {
    scalars.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
  }

  /// Appends the folded form of a range of `bytes`, which is clipped to what there is.
  package mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      let scalar = Self.scalar(in: bytes, at: &index, before: range.upperBound)
      if scalar == 0x3C, let end = Self.tagEnd(in: bytes, from: index, before: range.upperBound) {
        index = end
        continue
      }
      let folded = Self.fold(scalar)
      guard folded != 0 else { continue }
      scalars.append(folded)
      offsets.append(UInt32(truncatingIfNeeded: start))
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
    let first = UInt32(bytes[index])
    index += 1
    guard first >= 0xC2 else { return first < 0x80 ? first : 0xFFFD }
    let length = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
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
  private static func tagEnd(in bytes: [UInt8], from start: Int, before end: Int) -> Int? {
    let limit = min(end, start + 6)
    guard start < limit, bytes[start] == 0x2F || bytes[start] | 0x20 == 0x62 else { return nil }
    return bytes[start..<limit].firstIndex(of: 0x3E).map { $0 + 1 }
  }

  /// The folded form of one scalar; 0 when it tells nothing.
  package static func fold(_ scalar: UInt32) -> UInt16 {
    switch scalar {
    case 0x4E00...0x9FFF: ideographs[Int(scalar) - 0x4E00]
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
    case 0xFF01...0xFF5E: fold(scalar - 0xFEE0)
    case 0x10000...: 0xFFFD
    default: UInt16(scalar)
    }
  }

  /// The folded form of each unified ideograph: itself, but for the traditional characters of the
  /// form's own words.
  private static let ideographs: [UInt16] = {
    var ideographs = Array(UInt16(0x4E00)...0x9FFF)
    let pairs = FoldingTable.traditional
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      ideographs[Int(pairs[index]) - 0x4E00] = pairs[index + 1]
    }
    return ideographs
  }()

  /// 一 to 十, as they number the parts of the form.
  static let numerals: [UInt16] = Array("一二三四五六七八九十".utf16)
}
