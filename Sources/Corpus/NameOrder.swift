/// The order of names in the list: by the readings of their characters, then by their bytes.
///
/// ```
/// 安平县…   an ping xian …
/// 单县…     shan xian …      read as a pair, not dan
/// 重庆市…   chong qing shi …
/// ```
///
/// The first six characters make a number that settles most comparisons.
struct NameOrder: Sendable {
  private let pinyin = Pinyin.shared

  /// The first six characters as one number, ten bits each.
  func key(_ bytes: Span<UInt8>, _ name: Range<Int>) -> UInt64 {
    var cursor = Cursor(bytes, name, from: name.lowerBound)
    var key: UInt64 = 0
    for _ in 0..<6 { key = key << 10 | UInt64(cursor.next(bytes, pinyin)) }
    return key
  }

  /// Whether the first name comes before the second; both lie in `bytes`.
  func isBefore(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let common = min(left.count, right.count)
    var same = 0
    while same < common, bytes[left.lowerBound + same] == bytes[right.lowerBound + same] {
      same += 1
    }
    guard same < common else { return left.count < right.count }
    // How a character is read can depend on the next one: the last two that are shared count too.
    var back = same
    for _ in 0..<2 {
      while back > 0, bytes[left.lowerBound + back] & 0xC0 == 0x80 { back -= 1 }
      back = max(0, back - 1)
    }
    while back > 0, bytes[left.lowerBound + back] & 0xC0 == 0x80 { back -= 1 }
    var first = Cursor(bytes, left, from: left.lowerBound + back)
    var second = Cursor(bytes, right, from: right.lowerBound + back)
    while true {
      let (one, other) = (first.next(bytes, pinyin), second.next(bytes, pinyin))
      if one != other { return one < other }
      if one == 0 { break }
    }
    return bytes[left.lowerBound + same] < bytes[right.lowerBound + same]
  }

  /// Reads the characters of a name with those before and behind.
  private struct Cursor {
    private let end: Int
    private var index: Int
    private var previous: UInt16 = 0
    private var current: UInt16 = 0

    init(_ bytes: Span<UInt8>, _ name: Range<Int>, from start: Int) {
      end = name.upperBound
      index = start
      if index < end { current = NameCharacters.character(bytes, at: &index, before: end) }
    }

    /// The place of the next character in the order of all, from 1; 0 at the end.
    mutating func next(_ bytes: Span<UInt8>, _ pinyin: Pinyin) -> Int {
      guard current != 0 else { return 0 }
      var behind: UInt16 = 0
      if index < end { behind = NameCharacters.character(bytes, at: &index, before: end) }
      defer { (previous, current) = (current, behind) }
      return NameOrder.place(current, after: previous, before: behind, pinyin)
    }
  }

  /// Signs, digits, letters, syllables, then what has no reading; below 1,024.
  private static func place(
    _ character: UInt16, after previous: UInt16, before next: UInt16, _ pinyin: Pinyin
  ) -> Int {
    switch character {
    case 0x30...0x39: 2 + Int(character - 0x30)
    case 0x61...0x7A: 12 + Int(character - 0x61)
    case 0x4E00...:
      pinyin.order(of: character, after: previous, before: next).map { 64 + $0 } ?? 1_000
    default: 1
    }
  }
}
