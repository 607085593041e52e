// The grammar of an agency's name. A name is a chain of places with, mostly, an organ at its end;
// what makes it one is its ending, and that no word of a sentence or of a page's menu is in it.
//
//   洪河县   青石镇   人民政府        国家青石署（国家白石局）
//   place    place    organ           organ       second name: kept, for it abbreviates nothing
//
//   青石县城市管理局（以下简称县城管局）2022年
//                     short name: left out

extension Identity {
  /// The name of an agency as a document writes it.
  struct Name: Sendable, Equatable {
    var shown: [UInt32]
    /// What words are looked up in; brackets at the end left out.
    var key: [UInt32]
    /// Whether the name is a place's and no organ's: 洪河县, 青石镇.
    var isPlace: Bool

    var text: String { Lead.string(shown) }

    /// A government itself: 洪河县, 洪河县人民政府. A township is none here: it has no offices that
    /// report for themselves.
    var isGovernment: Bool { isPlace || Words.government.ends(key) }

    /// Whether the name says in which place the agency is; 教育局 and 县教育局 do not, 镇江市 does.
    var hasPlace: Bool {
      let start = Words.bareLevels.starts(key) ? 2 : 1
      return Words.places.first(in: start..<max(start, key.count), of: key) != nil
        || Words.national.starts(key)
    }

    /// The name without the unit inside the agency to which people may turn: 洪河县教育局办公室.
    /// `nil` when it is the office of a government, which may report for itself.
    var owner: Name? {
      guard !isPlace else { return self }
      let unit = Words.units.length(endingAt: key.count, in: key, from: 0)
      guard unit > 0, shown.count == key.count else { return self }
      let rest = Array(key.dropLast(unit))
      if Words.offices.contains(Array(key.suffix(unit))) {
        let isCommission = Words.commissions.ends(rest)
        if isCommission, Words.standing.occurs(in: rest) { return self }
        if Words.government.ends(rest), !Words.township.ends(rest) { return nil }
      }
      guard let kind = Self.kind(rest, rest.indices), kind == .organ || Words.township.ends(rest)
      else {
        return self
      }
      return Name(shown: Array(shown.dropLast(unit)), key: rest, isPlace: kind == .place)
    }

    /// The government whose office this is: 洪河县人民政府 for 洪河县人民政府办公室.
    var government: Name? {
      let unit = Words.offices.length(endingAt: key.count, in: key, from: 0)
      let rest = Array(key.dropLast(unit))
      guard unit > 0, shown.count == key.count, Words.government.ends(rest) else { return nil }
      return Name(shown: Array(shown.dropLast(unit)), key: rest, isPlace: false)
    }
  }
}

extension Identity.Name {
  enum Kind { case place, organ }

  /// No name of an agency is longer.
  static let longest = 48

  /// Reads a range that should hold a name and nothing else.
  init?(_ lead: Identity.Lead, _ range: Range<Int>) {
    guard range.count >= 2, range.count <= Self.longest * 2 else { return nil }
    // Nearly all that is tried is no name, and told without a copy.
    if !lead.key[range].contains(Self.open) {
      guard range.count <= Self.longest, let kind = Self.kind(lead.key, range) else { return nil }
      self.init(
        shown: lead.shown(range), key: Array(lead.key[range]), isPlace: kind == .place)
      return
    }
    var shown: [UInt32] = []
    var key: [UInt32] = []
    var plain: [UInt32] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let scalar = lead.key[place]
      if scalar == Self.open {
        let inside = place + 1..<Self.close(lead, place, range.upperBound)
        guard inside.upperBound < range.upperBound else { return nil }
        let whole = place...inside.upperBound
        let isLast = inside.upperBound + 1 == range.upperBound
        if Self.keeps(lead.key[inside], behind: plain, isLast: isLast) {
          shown += lead.shown(Range(whole))
          key += lead.key[whole]
        }
        place = inside.upperBound + 1
      } else {
        guard Self.isHan(scalar) else { return nil }
        shown += lead.shown(place..<place + 1)
        key.append(scalar)
        plain.append(scalar)
        place += 1
      }
    }
    guard plain.count <= Self.longest, let kind = Self.kind(plain, plain.indices) else {
      return nil
    }
    self.init(shown: shown, key: plain, isPlace: kind == .place)
    if shown.count != key.count { self.shown = shown }
  }

  /// Reads a name that stands alone in a text: a publisher's, a container's.
  init?(_ text: String) {
    let lead = Identity.Lead(line: text)
    self.init(lead, 0..<lead.count)
  }

  /// Whether what stands in brackets belongs to the name: 中国（上海）自由…, or a second name.
  private static func keeps(
    _ inside: ArraySlice<UInt32>, behind name: [UInt32], isLast: Bool
  ) -> Bool {
    let inside = Array(inside)
    guard !name.isEmpty, inside.allSatisfy(isHan), !Identity.Words.shortNames.starts(inside)
    else { return false }
    if inside.count < 3 {
      return Identity.Words.bodies.contains(inside) || !isLast && inside.count == 2
    }
    guard isLast else { return true }
    return kind(inside, inside.indices) == .organ && !abbreviates(inside, name)
  }

  /// Whether all of `short` stands in `name`, in that order.
  private static func abbreviates(_ short: [UInt32], _ name: [UInt32]) -> Bool {
    var rest = short[...]
    for scalar in name where scalar == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  /// What a range of scalars names, if it names anything.
  static func kind(_ key: [UInt32], _ range: Range<Int>) -> Kind? {
    let (start, end) = (range.lowerBound, range.upperBound)
    func ends(_ words: Identity.Words) -> Bool {
      words.length(endingAt: end, in: key, from: start) > 0
    }
    guard range.count >= 2, isHan(key[end - 1]) else { return nil }
    let isOrgan = ends(.organs)
    guard isOrgan || ends(.placeEnds), range.allSatisfy({ isHan(key[$0]) }),
      Identity.Words.noStart.length(at: start, in: key, before: end) == 0,
      Identity.Words.generic.length(at: start, in: key, before: end) != range.count,
      !ends(.noEnd), !holdsSentence(key, range)
    else { return nil }
    return isOrgan ? .organ : .place
  }

  /// Whether a word of a sentence is in the name. 政府和 joins two, unless 和 begins the second.
  private static func holdsSentence(_ key: [UInt32], _ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while let word = Identity.Words.noName.first(in: place..<range.upperBound, of: key) {
      let last = word.upperBound - 1
      guard Identity.Words.joints.contains(Array(key[word])),
        Identity.Words.peaceful.length(at: last, in: key, before: range.upperBound) > 0
      else { return true }
      place = word.lowerBound + 1
    }
    return false
  }

  static func isHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3134F, 0x3007, 0xB7: true
    default: false
    }
  }

  private static let open: UInt32 = 0x28

  private static func close(_ lead: Identity.Lead, _ open: Int, _ limit: Int) -> Int {
    var place = open + 1
    while place < limit, lead.key[place] != 0x29 { place += 1 }
    return place
  }
}

extension Identity.Words {
  func starts(_ text: [UInt32]) -> Bool { length(at: 0, in: text, before: text.count) > 0 }

  func occurs(in text: [UInt32]) -> Bool { first(in: text.indices, of: text) != nil }

  func ends(_ text: [UInt32]) -> Bool { length(endingAt: text.count, in: text, from: 0) > 0 }
}
