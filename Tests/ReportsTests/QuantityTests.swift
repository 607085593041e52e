import Reports
import Testing

@Suite("Numbers of the tables")
struct QuantityTests {
  @Test(
    "are written as plain digits, with a point only where one is needed",
    arguments: [
      (0, "0"), (7_000_000, "7"), (-2_000_000, "-2"), (1_691_400_000, "1691.4"),
      (318_620_500, "318.6205"), (1, "0.000001"), (-1, "-0.000001"), (-500_000, "-0.5"),
      (100_000, "0.1"), (10_000_010_000, "10000.01"), (999_999, "0.999999"),
      (-1_000_001, "-1.000001"),
    ] as [(Int128, String)])
  func description(millionths: Int128, digits: String) {
    #expect(Quantity(millionths: millionths).description == digits)
  }

  @Test("keep every digit however large they are")
  func hugeNumbers() {
    #expect(Quantity(Int.max).description == "9223372036854775807")
    #expect(Quantity(Int.min).description == "-9223372036854775808")
    #expect(
      Quantity(millionths: .max).description == "170141183460469231731687303715884.105727")
    #expect(
      Quantity(millionths: .min).description == "-170141183460469231731687303715884.105728")
    var sum = Quantity.zero
    for _ in 0..<1000 { sum += Quantity(Int.max) }
    #expect(sum.description == "9223372036854775807000")
  }

  @Test("add, subtract and compare exactly, where fractions of a double would not")
  func arithmetic() {
    let tenth = Quantity(millionths: 100_000)
    #expect((0..<10).reduce(Quantity.zero) { sum, _ in sum + tenth } == Quantity(1))
    #expect(tenth - Quantity(1) == Quantity(millionths: -900_000))
    #expect(Quantity(-3) < Quantity(-2) && Quantity(millionths: -1) < .zero)
  }

  @Test("are whole when nothing stands behind the point")
  func wholeNumbers() {
    #expect(Quantity(-12).isWhole && Quantity.zero.isWhole)
    #expect(!Quantity(millionths: 1_000_001).isWhole && !Quantity(millionths: -1).isWhole)
  }

  @Test("a blank and a placeholder add nothing; words cannot be added")
  func addends() {
    #expect(Cell(.blank, shown: 0..<0).addend == .zero)
    #expect(Cell(.placeholder, shown: 0..<1).addend == .zero)
    #expect(Cell(.number(Quantity(4)), shown: 0..<1).addend == Quantity(4))
    #expect(Cell(.text, shown: 0..<3).addend == nil)
    #expect(Cell(.blank, shown: 0..<0).isEmpty && Cell(.placeholder, shown: 0..<1).isEmpty)
    #expect(!Cell(.text, shown: 0..<3).isEmpty && !Cell(.number(.zero), shown: 0..<1).isEmpty)
  }
}
