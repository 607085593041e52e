/// An order that a key changes to the next one, behind the last one to the first.
protocol CyclicOrder: CaseIterable, Equatable {}

extension CyclicOrder {
  var next: Self {
    let all = Array(Self.allCases)
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
