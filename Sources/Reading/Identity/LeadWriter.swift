/// Writes the scalars of a lead, one text behind the other.
///
/// ```
/// bytes   ⼈⺠政府⏎（２０２２）
/// key     人民政府(2022)                 what words are looked up by
/// shown   人民政府（２０２２）             and a gap before the bracket
/// ```
struct LeadWriter {
  /// A scalar as it is shown, and what stood before it.
  struct Mark {
    private let bits: UInt32

    @inline(__always)
    init(_ scalar: UInt32, _ gap: Identity.Lead.Gap) { bits = scalar | gap.rawValue << 24 }

    var shown: UInt32 { bits & 0xFF_FFFF }
    var gap: Identity.Lead.Gap { Identity.Lead.Gap(rawValue: bits >> 24) ?? .none }
  }

  /// Both have room for more than is written; zeros stand there.
  private(set) var key: [UInt32]
  private(set) var marks: [Mark]
  private(set) var places = Places()
  private(set) var count = 0
  private let keys = Identity.Folding.keys

  /// Where the scalars stand that are looked for all over a lead.
  struct Places {
    fileprivate(set) var pronouns: [Int] = []
    fileprivate(set) var cores: [Int] = []
    fileprivate(set) var edges: [Int] = []
    /// Where 第 stood last.
    fileprivate var lastOrdinal = -1

    /// Notes what stands at `place`; one look at the last bits tells most scalars.
    @inline(__always)
    fileprivate mutating func note(_ key: UInt32, _ place: Int) {
      if Self.signs >> UInt64(key & 63) & 1 != 0 { noteSign(key, place) }
    }

    private mutating func noteSign(_ key: UInt32, _ place: Int) {
      switch key {
      case 0x6211, 0x672C: pronouns.append(place)
      case 0x516C: cores.append(place)
      case 0x7B2C: lastOrdinal = place
      default: break
      }
    }

    /// A bit for the last six of each of these scalars.
    private static var signs: UInt64 { 1 << 0x11 | 1 << 0x2C }
  }

  /// Of so many bytes of Chinese.
  init(room bytes: Int) {
    key = Array(repeating: 0, count: bytes / 3 + 64)
    marks = Array(repeating: Mark(0, .none), count: bytes / 3 + 64)
    places.edges.reserveCapacity(bytes / 16)
    places.cores.reserveCapacity(bytes / 128)
  }

  /// Makes room for the scalars of so many bytes, none of which is shorter than a byte.
  private mutating func makeRoom(for bytes: Int) {
    let missing = count + bytes - key.count
    guard missing > 0 else { return }
    key += repeatElement(0, count: max(missing, key.count / 2))
    marks += repeatElement(Mark(0, .none), count: key.count - marks.count)
  }

  /// Whether the heading of a statutory table stands behind `start`.
  func holdsTable(from start: Int) -> Bool {
    places.lastOrdinal >= start && Self.tableWords.first(in: start..<count, of: key) != nil
  }

  private static let tableWords = Identity.Words("第二十条第")

  /// Appends the scalars of `range`, without a last one that the range cuts.
  mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    var end = range.upperBound
    while end > range.lowerBound, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    makeRoom(for: end - range.lowerBound)
    count = Self.write(
      bytes.span, range.lowerBound..<end, keys, at: count, &key, &marks, &places)
  }

  /// Writes scalars from the place `start` on, where there is room for them; the place behind them.
  private static func write(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ keys: [UInt16], at start: Int,
    _ key: inout [UInt32], _ marks: inout [Mark], _ places: inout Places
  ) -> Int {
    var key = key.mutableSpan
    var marks = marks.mutableSpan
    let keys = keys.span
    var pending = Identity.Lead.Gap.line
    var isBehindHan = false
    var next = start
    var place = range.lowerBound
    while place < range.upperBound {
      // Nearly all are ideographs, and none of these is a blank or shown otherwise.
      if let scalar = ideograph(bytes, at: place, before: range.upperBound) {
        if pending != .none || !isBehindHan { places.edges.append(next) }
        marks[next] = Mark(scalar, pending)
        pending = .none
        isBehindHan = true
        var run = scalar
        while true {
          let folded = UInt32(keys[Int(run)])
          key[next] = folded
          places.note(folded, next)
          next &+= 1
          place &+= 3
          guard place < range.upperBound,
            let scalar = ideograph(bytes, at: place, before: range.upperBound)
          else { break }
          marks[next] = Mark(scalar, .none)
          run = scalar
        }
        continue
      }
      let scalar = LabelFolder.scalar(in: bytes, at: &place, before: range.upperBound)
      if let gap = gap(scalar) {
        if gap.rawValue > pending.rawValue { pending = gap }
      } else {
        let shown = Identity.Folding.shown(scalar)
        let folded = shown < 0x10000 ? UInt32(keys[Int(shown)]) : shown
        if pending != .none || !isBehindHan { places.edges.append(next) }
        key[next] = folded
        places.note(folded, next)
        marks[next] = Mark(shown, pending)
        next += 1
        pending = .none
        isBehindHan = Identity.Name.isHan(folded)
      }
    }
    return next
  }

  /// The ideograph from U+4E00 to U+9FFF at `index`, if one stands there, in valid UTF-8.
  @inline(__always)
  private static func ideograph(
    _ bytes: Span<UInt8>, at index: Int, before end: Int
  ) -> UInt32? {
    let first = bytes[index]
    guard first &- 0xE4 < 6, index &+ 2 < end else { return nil }
    let (second, third) = (bytes[index &+ 1] & 0x3F, bytes[index &+ 2] & 0x3F)
    let scalar = UInt32(first & 0x0F) << 12 | UInt32(second) << 6 | UInt32(third)
    return scalar >= 0x4E00 ? scalar : nil
  }

  /// What a scalar that is left out parts: nothing, texts, or lines; `nil` for one that stays.
  private static func gap(_ scalar: UInt32) -> Identity.Lead.Gap? {
    switch scalar {
    case 0x0A, 0x0D, 0x2028, 0x2029: .line
    case 0x200B...0x200D, 0xFEFF: Identity.Lead.Gap.none
    case 0x00...0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: .blank
    default: nil
    }
  }
}
