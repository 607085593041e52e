/// Which form of the annual report a table, or a whole report, is written on.
package enum Edition: UInt8, Sendable, CaseIterable {
  /// Reports up to 2018: free headings and sentences, no statutory table.
  case narrative
  /// The form of 国办公开办函〔2019〕60号, for the reports of 2019 and 2020.
  case form2019
  /// The form of 国办公开办函〔2021〕30号, for the reports from 2021 on.
  case form2021

  /// The name in records and on the command line.
  package var identifier: String {
    switch self {
    case .narrative: "narrative"
    case .form2019: "2019"
    case .form2021: "2021"
    }
  }

  /// The edition with that name, if there is one.
  package init?(identifier: some StringProtocol) {
    guard let edition = Self.allCases.first(where: { $0.identifier == identifier }) else {
      return nil
    }
    self = edition
  }

  /// What the screen calls it.
  package var name: Phrase {
    switch self {
    case .narrative: Phrase("文字版", "narrative")
    case .form2019: Phrase("2019 版", "2019 form")
    case .form2021: Phrase("2021 版", "2021 form")
    }
  }
}
