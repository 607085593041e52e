/// How alike a text and a printed label are, when they are not the same.
enum Likeness {
  /// 0 when the text is hardly this label; up to 80 when it is the label but for a character or
  /// two, or a good part of a long one.
  static func score(_ text: ArraySlice<UInt16>, _ entry: StatutoryLabels.Entry) -> Int {
    let core = StatutoryLabels.withoutNumber(text)
    guard isPossible(core, entry) else { return 0 }
    let common = longestCommonSubsequence(core, entry)
    guard isEnough(common, core.count, entry) else { return 0 }
    let recalled = 40 * common / entry.core.count
    return 35 + recalled + (core.count < text.count && text.first == entry.number ? 5 : 0)
  }

  /// Four fifths of the text must be the label's, and half of the label must be there.
  private static func isEnough(_ common: Int, _ count: Int, _ entry: StatutoryLabels.Entry) -> Bool
  {
    common * 5 >= count * 4 && common * 2 >= entry.core.count
  }

  /// Whether so many scalars of a text without its number may stand in the label that the two can
  /// be alike. O(n), and nearly always no.
  private static func isPossible(
    _ core: ArraySlice<UInt16>, _ entry: StatutoryLabels.Entry
  ) -> Bool {
    guard core.count >= 4, entry.core.count >= 4 else { return false }
    let shared = core.count { entry.signature & StatutoryLabels.Entry.bit($0) != 0 }
    return isEnough(shared, core.count, entry)
  }

  /// The length of the longest sequence of scalars that a text and a label have in the same order.
  /// O(n · m / 64) for scalars that the label has, and O(n) for others.
  ///
  /// A row of the usual table of lengths grows by one at some of the label's scalars; `flat` has a
  /// bit for each of the others (Hyyrö 2004).
  static func longestCommonSubsequence(
    _ text: ArraySlice<UInt16>, _ entry: StatutoryLabels.Entry
  ) -> Int {
    let core = entry.core.span
    var flat = UInt64.max
    for scalar in text where entry.signature & StatutoryLabels.Entry.bit(scalar) != 0 {
      var places: UInt64 = 0
      for index in core.indices { places |= (core[index] == scalar ? 1 : 0) << UInt64(index & 63) }
      let matched = flat & places
      flat = (flat &+ matched) | (flat & ~places)
    }
    let all: UInt64 = core.count < 64 ? 1 << UInt64(core.count) &- 1 : .max
    return (~flat & all).nonzeroBitCount
  }
}
