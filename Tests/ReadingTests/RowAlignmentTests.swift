import Testing

@testable import Reading

@Suite struct RowAlignmentTests {
  /// One row a number: the place that its label names, `nil` for a row without a label.
  private func align(
    _ named: [Int?], places: Int, roles: [RowAlignment.Role]? = nil
  ) -> [Int?] {
    let likeness = named.flatMap { name -> [Int] in (0..<places).map { $0 == name ? 100 : 0 } }
    return RowAlignment(
      likeness: likeness, placeCount: places,
      roles: roles ?? named.map { _ in .placeable }
    ).places
  }

  @Test func labelledRowsKeepTheirPlaces() {
    #expect(align([0, 1, 3], places: 4) == [0, 1, 3])
  }

  @Test func rowsBetweenAnchorsAreCounted() {
    #expect(align([0, nil, nil, 3], places: 4) == [0, 1, 2, 3])
    #expect(align([nil, 1, nil], places: 3) == [0, 1, 2])
  }

  @Test func tooFewOrTooManyRowsGetNoPlace() {
    #expect(align([0, nil, 3], places: 4) == [0, nil, 3])
    #expect(align([0, nil, nil, nil, 3], places: 4) == [0, nil, nil, nil, 3])
  }

  @Test func aRowThatCannotBeReadBlocksItsNeighbours() {
    let roles: [RowAlignment.Role] = [.placeable, .placeable, .blocking, .placeable]
    #expect(align([0, nil, nil, 3], places: 4, roles: roles) == [0, nil, nil, 3])
  }

  @Test func aStrayNumberIsNoRow() {
    let roles: [RowAlignment.Role] = [.placeable, .ignored, .placeable, .placeable]
    #expect(align([0, nil, nil, 2], places: 3, roles: roles) == [0, nil, 1, 2])
  }

  @Test func aLabelOutOfOrderIsNotBelieved() {
    #expect(align([0, 1, 4, 2, 3, 4], places: 5) == [0, 1, nil, 2, 3, 4])
  }

  @Test func aContradictedPlaceMakesItsNeighboursUncertainToo() {
    let names: [Int?] = [0, nil, nil, 3, nil]
    let likeness = names.flatMap { name -> [Int] in (0..<5).map { $0 == name ? 100 : 0 } }
    var alignment = RowAlignment(
      likeness: likeness, placeCount: 5, roles: Array(repeating: .placeable, count: 5))
    alignment.removeGaps { row, _ in row == 2 }
    #expect(alignment.places == [0, nil, nil, 3, 4])
  }

  @Test func nothingToAlignIsNoTrap() {
    #expect(align([], places: 3) == [])
    #expect(align([nil], places: 0) == [nil])
  }
}
