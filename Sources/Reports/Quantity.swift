/// A number as these reports print them: an exact decimal with at most six places.
///
/// Kept as millionths in 128 bits, so that sums of the largest numbers a cell can hold never
/// overflow and never round.
package struct Quantity: Sendable, Hashable, Comparable {
  package let millionths: Int128

  package init(millionths: Int128) {
    self.millionths = millionths
  }

  package init(_ whole: Int) {
    millionths = Int128(whole) * 1_000_000
  }

  package static var zero: Quantity { Quantity(millionths: 0) }

  /// Whether there is nothing behind the decimal point.
  package var isWhole: Bool { millionths % 1_000_000 == 0 }

  package static func < (left: Quantity, right: Quantity) -> Bool {
    left.millionths < right.millionths
  }

  package static func + (left: Quantity, right: Quantity) -> Quantity {
    Quantity(millionths: left.millionths + right.millionths)
  }

  package static func - (left: Quantity, right: Quantity) -> Quantity {
    Quantity(millionths: left.millionths - right.millionths)
  }

  package static func += (left: inout Quantity, right: Quantity) {
    left = left + right
  }
}

extension Quantity: CustomStringConvertible {
  /// Plain digits, a decimal point only where one is needed: `-2`, `1691.4`.
  package var description: String {
    let magnitude = millionths.magnitude
    let whole = "\(millionths < 0 ? "-" : "")\(magnitude / 1_000_000)"
    let fraction = magnitude % 1_000_000
    guard fraction != 0 else { return whole }
    let digits = String(fraction + 1_000_000).dropFirst()
    let significant = digits.lastIndex { $0 != "0" } ?? digits.startIndex
    return "\(whole).\(digits[...significant])"
  }
}
