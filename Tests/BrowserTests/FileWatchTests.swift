import Foundation
import Testing

@testable import Browser

@Suite struct FileWatchTests {
  @Test func aFileHasChangedOnceItIsNotAsItWas() throws {
    try withFile("one") { path in
      let watch = FileWatch()
      #expect(!watch.hasChanged([path, path + "#3"]))
      #expect(!watch.hasChanged([path, path + "#3"]))
      try "another".write(toFile: path, atomically: false, encoding: .utf8)
      #expect(watch.hasChanged([path + "#3"]))
      #expect(!watch.hasChanged([path + "#3"]))
      try FileManager.default.removeItem(atPath: path)
      #expect(watch.hasChanged([path + "#3"]))
      #expect(!watch.hasChanged([path]))
    }
  }
}
