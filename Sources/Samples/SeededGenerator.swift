/// A small random generator that gives the same numbers for the same seed on every platform
/// (SplitMix64).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to one below `limit`; 0 when the limit is not above 0.
  mutating func below(_ limit: Int) -> Int {
    limit > 0 ? Int(truncatingIfNeeded: (next() >> 11) % UInt64(limit)) : 0
  }

  /// A number of `range`.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// True in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of `values`, or `fallback` when there is none.
  mutating func pick<Value>(_ values: [Value], else fallback: Value) -> Value {
    values.isEmpty ? fallback : values[below(values.count)]
  }

  /// One of the cases of an enum.
  mutating func pick<Choice: CaseIterable>(_: Choice.Type) -> Choice
  where Choice.AllCases == [Choice] {
    let cases = Choice.allCases
    return cases[below(cases.count)]
  }
}
