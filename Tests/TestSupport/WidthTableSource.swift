import Foundation

/// Makes the source text of the width table out of the files of the Unicode character database.
package struct WidthTableSource {
  /// The folder where Debian's package `unicode-data` keeps them.
  package static let folder = "/usr/share/unicode"

  /// Scalars from here on are few enough for code.
  static let end = 0x40000
  static let blockSize = 128

  /// The classes in the order of the table's three bits.
  private enum Class: UInt8 {
    case narrow, wide, ambiguous, combining, variation, hidden, doubtfulNarrow, doubtfulWide
  }

  private var category: [String]
  private var eastAsian: [String]
  private var isIgnorable: [Bool]
  private var isEmoji: [Bool]

  /// Reads the database; nil where it is not installed.
  package init?(folder: String = WidthTableSource.folder) {
    category = Array(repeating: "Cn", count: Self.end)
    eastAsian = Array(repeating: "N", count: Self.end)
    isIgnorable = Array(repeating: false, count: Self.end)
    isEmoji = Array(repeating: false, count: Self.end)
    for range in [0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD] {
      for scalar in range { eastAsian[scalar] = "W" }
    }
    guard
      let categories = Self.categories("\(folder)/UnicodeData.txt"),
      let widths = Self.ranges("\(folder)/EastAsianWidth.txt"),
      let properties = Self.ranges("\(folder)/DerivedCoreProperties.txt"),
      let emoji = Self.ranges("\(folder)/emoji/emoji-data.txt")
    else { return nil }
    for (range, value) in categories { for scalar in range { category[scalar] = value } }
    for (range, value) in widths { for scalar in range { eastAsian[scalar] = value } }
    for (range, value) in properties where value == "Default_Ignorable_Code_Point" {
      for scalar in range { isIgnorable[scalar] = true }
    }
    for (range, value) in emoji where value == "Emoji" {
      for scalar in range { isEmoji[scalar] = true }
    }
  }

  private func terminalClass(of scalar: Int) -> Class {
    switch scalar {
    case 0xFE00...0xFE0F, 0x180B...0x180D, 0x180F: return .variation
    case 0x1F1E6...0x1F1FF: return .doubtfulNarrow
    case 0x1F3FB...0x1F3FF: return .doubtfulWide
    case _ where scalar & 0xFFFE == 0xFFFE, 0xFDD0...0xFDEF: return .hidden
    default: break
    }
    let isWide = eastAsian[scalar] == "W" || eastAsian[scalar] == "F"
    switch category[scalar] {
    case "Cc", "Cf", "Cs", "Zl", "Zp": return .hidden
    case _ where isIgnorable[scalar]: return .hidden
    case "Mn", "Me": return .combining
    // The middle and final letters of Korean syllables written letter by letter.
    case "Lo" where (0x1160...0x11FF).contains(scalar) || (0xD7B0...0xD7FF).contains(scalar):
      return .combining
    case "Cn": return isWide ? .doubtfulWide : .doubtfulNarrow
    case "Mc": return .doubtfulNarrow
    default: break
    }
    if isWide { return .wide }
    if eastAsian[scalar] == "A" { return .ambiguous }
    return isEmoji[scalar] && scalar > 0x7F ? .doubtfulNarrow : .narrow
  }

  /// The whole source file.
  package var text: String {
    var blocks: [[UInt8]: Int] = [:]
    var first = ""
    var second = ""
    for start in stride(from: 0, to: Self.end, by: Self.blockSize) {
      let block = (start..<start + Self.blockSize).map { terminalClass(of: $0).rawValue }
      let number = blocks[block] ?? blocks.count
      if number == blocks.count {
        blocks[block] = number
        for index in stride(from: 0, to: block.count, by: 2) {
          second += Self.character(Int(block[index] << 3 | block[index + 1]))
        }
      }
      first += Self.character(number >> 6) + Self.character(number & 63)
    }
    return """
      // Made from the Unicode Character Database (Debian's package unicode-data), not by hand:
      //   GOUJI_RECORD=1 swift test --filter WidthTableTests

      /// The classes of the scalars below `end`, in two stages.
      enum WidthTable {
        static let end: UInt32 = 0x40000

        /// The class of a scalar below `end`.
        static func terminalClass(of value: UInt32) -> ScalarClass {
          let block = Int(value >> 7)
          let number = digit(first, block * 2) << 6 | digit(first, block * 2 + 1)
          let pair = digit(blocks, number << 6 | Int(value & 127) >> 1)
          let bits = value & 1 == 0 ? pair >> 3 : pair & 7
          return ScalarClass(rawValue: UInt8(bits)) ?? .hidden
        }

        /// Six bits, written as one printable character.
        private static func digit(_ text: StaticString, _ index: Int) -> Int {
          guard index < text.utf8CodeUnitCount else { return 0 }
          return Int(unsafe text.utf8Start[index]) - 48
        }

        /// The block of every 128 scalars, two digits each.
        private static let first: StaticString = #\"\"\"
      \(Self.wrapped(first))
          \"\"\"#

        /// The blocks, 64 digits each, a digit for two scalars.
        private static let blocks: StaticString = #\"\"\"
      \(Self.wrapped(second))
          \"\"\"#
      }

      """
  }

  private static func character(_ value: Int) -> String {
    String(UnicodeScalar(UInt8(48 + value)))
  }

  /// The digits in lines of 64, joined by escaped line ends.
  private static func wrapped(_ digits: String) -> String {
    let all = Array(digits)
    let lines = stride(from: 0, to: all.count, by: 64).map { start in
      "    " + String(all[start..<min(start + 64, all.count)])
    }
    return lines.joined(separator: "\\#\n")
  }

  /// The lines `0041..005A ; value # remark` of a file, cut to the scalars of the table.
  private static func ranges(_ path: String) -> [(Range<Int>, String)]? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    return text.split(separator: "\n").compactMap { line in
      guard let data = line.split(separator: "#", omittingEmptySubsequences: false).first else {
        return nil
      }
      let fields = data.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      guard fields.count >= 2 else { return nil }
      let bounds = fields[0].components(separatedBy: "..").compactMap { Int($0, radix: 16) }
      guard let low = bounds.first, let high = bounds.last, low < end else { return nil }
      return (low..<min(high + 1, end), fields[1])
    }
  }

  /// The categories of UnicodeData.txt, where a pair of lines stands for a range.
  private static func categories(_ path: String) -> [(Range<Int>, String)]? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    var found: [(Range<Int>, String)] = []
    var rangeStart: Int?
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: ";", maxSplits: 3, omittingEmptySubsequences: false)
      guard fields.count > 3, let scalar = Int(fields[0], radix: 16), scalar < end else { continue }
      if fields[1].hasSuffix(", First>") {
        rangeStart = scalar
        continue
      }
      found.append(((rangeStart ?? scalar)..<scalar + 1, String(fields[2])))
      rangeStart = nil
    }
    return found
  }
}
