import Reports
import Testing

@Suite("A table as it is filled in")
struct TableTests {
  @Test("gives back what was put, row by row, whatever the order of putting")
  func putsRows() {
    var table = Table(.applications, .form2021, offset: 12)
    #expect(table.rows == [] && table[.received] == nil && !table.has(.received))
    table.setRow(.carriedOut, cells(7, from: 10))
    table.setRow(.received, cells(7, from: 0))
    #expect(table.rows == [.received, .carriedOut])
    #expect(table[.received] == cells(7, from: 0))
    #expect(table[.carriedOut, .total]?.number == Quantity(16))
    #expect(table[.granted, .person] == nil)
    #expect(table[.received, .upheld] == nil)
    #expect(table.offset == 12)
    #expect(
      table.allCells.map(\.id)
        == [Row.received, .carriedOut].flatMap { row in
          Column.applicants.map { CellID(row, $0) }
        })
  }

  @Test("counts the columns of every row as it lists them")
  func countsColumns() {
    for row in Row.allCases {
      for edition in Edition.allCases {
        #expect(row.columnCount(edition) == row.columns(edition).count)
      }
    }
  }

  @Test("keeps the row that was put last, and the other rows untouched")
  func replacesRows() {
    var table = Table(.reviews, .form2019, offset: 0)
    for (index, row) in TableKind.reviews.rows(.form2019).enumerated() {
      table.setRow(row, cells(5, from: index * 5))
    }
    table.setRow(.litigationDirect, cells(5, from: 100))
    #expect(table[.review] == cells(5, from: 0))
    #expect(table[.litigationDirect] == cells(5, from: 100))
    #expect(table[.litigationReviewed] == cells(5, from: 10))
  }

  @Test("replaces single cells of rows that were read, and makes no rows of others")
  func replacesCells() {
    var table = Table(.proactive, .form2021, offset: 0)
    table.setRow(.regulations, cells(3, from: 0))
    table.setCell(.regulations, .repealed, Cell(.blank, shown: 4..<4))
    table.setCell(.regulations, .made, Cell(.text, shown: 0..<1))
    table.setCell(.fees, .amount, Cell(.text, shown: 0..<1))
    #expect(table[.regulations, .repealed] == Cell(.blank, shown: 4..<4))
    #expect(table[.regulations, .issued]?.number == .zero)
    #expect(table.rows == [.regulations])
  }

  @Test("remembers which rows were inferred, until they are read after all")
  func inferredRows() {
    var table = Table(.applications, .form2019, offset: 0)
    table.setRow(.other, cells(7, from: 0), inferred: true)
    table.setRow(.received, cells(7, from: 0), inferred: true)
    table.setRow(.other, cells(7, from: 1), inferred: true)
    #expect(Set(table.inferred) == [.other, .received] && table.inferred.count == 2)
    table.setRow(.received, cells(7, from: 2))
    #expect(table.inferred == [.other])
  }

  @Test("holds every row of its form", arguments: TableKind.allCases, Edition.allCases)
  func fullTables(kind: TableKind, edition: Edition) {
    var table = Table(kind, edition, offset: 0)
    var next = 0
    for row in kind.rows(edition).reversed() {
      let count = row.columns(edition).count
      table.setRow(row, cells(count, from: next))
      next += count
    }
    #expect(table.rows == kind.rows(edition))
    let numbers = table.allCells.compactMap { $0.cell.number?.millionths }
    #expect(Set(numbers).count == next && numbers.count == next)
  }
}

@Suite("A report")
struct ReportTests {
  @Test("is on the form of its application table, else of its proactive one, else narrative")
  func edition() {
    var report = Report(path: "a.txt", text: .empty)
    #expect(report.edition == .narrative)
    report.proactive = Table(.proactive, .form2021, offset: 0)
    #expect(report.edition == .form2021)
    report.applications = Table(.applications, .form2019, offset: 0)
    #expect(report.edition == .form2019)
    report.isReport = false
    #expect(report.edition == nil)
  }

  @Test("finds a cell by its name, its words and its line")
  func cellsByName() {
    let text = SourceText(plain: Array("行政复议\n约三件\n".utf8))
    var report = Report(path: "a.txt", text: text)
    var table = Table(.reviews, .form2021, offset: 0)
    var row = cells(5, from: 0)
    row[4] = Cell(.text, shown: 13..<22)
    table.setRow(.review, row)
    report.reviews = table
    let id = CellID(.review, .total)
    #expect(report[id].map(report.shown) == "约三件")
    #expect(report.line(id) == 2)
    #expect(report.line(CellID(.received, .person)) == nil)
    #expect(report[.reviews] == table && report[.proactive] == nil)
  }
}

private func cells(_ count: Int, from first: Int) -> [Cell] {
  (first..<first + count).map { Cell(.number(Quantity($0)), shown: $0..<$0 + 1) }
}
