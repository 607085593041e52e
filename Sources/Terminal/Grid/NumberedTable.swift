/// Values that cells name by a number, each once. Bounded: a full table takes no more.
struct NumberedTable<Value: Hashable & Sendable>: Sendable, Equatable {
  private(set) var values: [Value]
  private var numbers: [Value: Int]
  private let limit: Int

  init(_ first: [Value] = [], limit: Int) {
    values = first
    numbers = [:]
    for (number, value) in first.enumerated() { numbers[value] = number }
    self.limit = limit
  }

  /// The number of a value, a new one if need be; nil when the table is full.
  mutating func number(of value: Value) -> Int? {
    if let last = values.indices.last, values[last] == value { return last }
    if let known = numbers[value] { return known }
    guard values.count < limit else { return nil }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }

  /// The number of a value that the table has.
  func knownNumber(of value: Value) -> Int? { numbers[value] }

  subscript(number: Int) -> Value? {
    values.indices.contains(number) ? values[number] : nil
  }

  static func == (one: NumberedTable, other: NumberedTable) -> Bool { one.values == other.values }
}
