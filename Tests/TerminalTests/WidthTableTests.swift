import Foundation
import TestSupport
import Testing

@testable import Terminal

struct WidthTableTests {
  @Test(.enabled(if: FileManager.default.fileExists(atPath: WidthTableSource.folder)))
  func `The width table is what the character database says`() throws {
    let source = try #require(WidthTableSource())
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Terminal/Width/WidthTable.swift").standardized.path
    let difference = Snapshot.difference(source.text, file: path)
    #expect(difference == nil, "\(difference ?? "")")
  }
}
