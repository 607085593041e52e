/// A language that people read on the screen.
package enum Language: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

/// One text in both languages.
package struct Phrase: Sendable, Hashable {
  package let chinese: String
  package let english: String

  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The text in `language`.
  package func callAsFunction(_ language: Language) -> String {
    language == .chinese ? chinese : english
  }

  /// A number of things: `3 份报告`, `3 reports`, `1 report`.
  package static func count(
    _ number: Int, _ chinese: String, _ one: String, _ many: String
  ) -> Phrase {
    Phrase("\(number) \(chinese)", "\(number) \(number == 1 ? one : many)")
  }
}
