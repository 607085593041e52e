import Testing

@testable import Reading

@Suite struct RowAlignmentTests {
  /// One row a number: the place that its label names, `nil` for a row without a label.
  private func align(
    _ named: [Int?], places: Int, roles: [RowAlignment.Role]? = nil
  ) -> [Int?] {
    RowAlignment(
      likeness: named.map(likeness), placeCount: places,
      roles: roles ?? named.map { _ in .placeable }
    ).places
  }

  private func likeness(to place: Int?) -> RowAlignment.Likeness {
    place.map { .of(place: $0, 100) } ?? .none
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

  @Test func rowsThatMayBeSeveralAreChosenByTheirSum() {
    let likeness: [RowAlignment.Likeness] = [
      .of(place: 0, 100), .each([0, 60, 70, 0]), .each([0, 0, 80, 40]), .of(place: 3, 100),
    ]
    let alignment = RowAlignment(
      likeness: likeness, placeCount: 4, roles: Array(repeating: .placeable, count: 4))
    #expect(alignment.places == [0, 1, 2, 3])
  }

  @Test func aContradictedPlaceMakesItsNeighboursUncertainToo() {
    let names: [Int?] = [0, nil, nil, 3, nil]
    var alignment = RowAlignment(
      likeness: names.map(likeness), placeCount: 5, roles: Array(repeating: .placeable, count: 5))
    alignment.removeGaps { row, _ in row == 2 }
    #expect(alignment.places == [0, nil, nil, 3, 4])
  }

  @Test func nothingToAlignIsNoTrap() {
    #expect(align([], places: 3) == [])
    #expect(align([nil], places: 0) == [nil])
  }
}
