import Reports
import Testing

@Suite("The names of rows, columns and cells")
struct IdentifierTests {
  @Test("a row has one name, and the name finds the row")
  func rowNamesRoundTrip() {
    #expect(Set(Row.allCases.map(\.identifier)).count == Row.allCases.count)
    for row in Row.allCases { #expect(Row(identifier: row.identifier) == row) }
    for stranger in ["", "Received", "received ", "applications.received", "denied"] {
      #expect(Row(identifier: stranger) == nil)
    }
  }

  @Test("the columns of one row have different names", arguments: Edition.allCases)
  func columnNamesAreUnique(edition: Edition) {
    for row in Row.allCases {
      let names = row.columns(edition).map(\.identifier)
      #expect(Set(names).count == names.count)
    }
  }

  @Test("no two cells share a name, on any form")
  func cellNamesAreUnique() {
    let cells = Set(
      Edition.allCases.flatMap { edition in
        Row.allCases.flatMap { row in row.columns(edition).map { CellID(row, $0) } }
      })
    #expect(Set(cells.map(\.identifier)).count == cells.count)
  }

  @Test(
    "a cell is named table, row, column; the groups of reviews stand for themselves",
    arguments: [
      (CellID(.received, .person), "applications.received.person"),
      (CellID(.stateSecret, .otherOrg), "applications.denied.state_secret.other_org"),
      (CellID(.penalty, .decisions), "proactive.penalty.decisions"),
      (CellID(.normative, .publicTotal), "proactive.normative.public_total"),
      (CellID(.review, .pending), "review.pending"),
      (CellID(.litigationDirect, .total), "litigation_direct.total"),
      (CellID(.litigationReviewed, .otherResult), "litigation_reviewed.other"),
    ])
  func cellNames(cell: CellID, name: String) {
    #expect(cell.identifier == name)
  }

  @Test("cells are ordered as a table prints them")
  func cellOrder() {
    let printed = TableKind.applications.rows(.form2021)
      .flatMap { row in row.columns(.form2021).map { CellID(row, $0) } }
    #expect(printed.shuffled().sorted() == printed)
  }

  @Test("the name of an edition, a severity, a rule and a section finds it again")
  func otherNamesRoundTrip() {
    for edition in Edition.allCases { #expect(Edition(identifier: edition.identifier) == edition) }
    #expect(Edition(identifier: "2020") == nil)
    #expect(Edition.allCases.map(\.identifier) == ["narrative", "2019", "2021"])
    #expect(Severity.allCases.map(\.identifier) == ["note", "warning", "error"])
    #expect(Severity.allCases.sorted() == Severity.allCases)
    #expect(
      SectionID.allCases.map(\.rawValue)
        == ["overview", "proactive", "applications", "reviews", "problems", "other"])
    for rule in RuleID.allCases {
      #expect(rule.rawValue.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
    }
  }

  @Test(
    "a place is named by the column, row, cell, table or section that it is",
    arguments: [
      (Location.document, nil),
      (.table(.reviews), "reviews"),
      (.column(.person), "person"),
      (.row(.deliberative), "denied.deliberative"),
      (.row(.litigationReviewed), "litigation_reviewed"),
      (.totalsRow(.outcomeTotal), "applications.outcome_total"),
      (.totalsColumn, "applications.total"),
      (.cell(CellID(.fees, .amount)), "proactive.fees.amount"),
      (.section(.problems), "problems"),
    ] as [(Location, String?)])
  func locationNames(location: Location, name: String?) {
    #expect(location.identifier == name)
  }
}
