import Export
import Foundation
import Reports
import Testing

@Suite struct FileReplacementTests {
  @Test func aNewFileIsCreated() throws {
    try inFolder { folder in
      try replaceFile(at: folder + "new.csv", with: Array("a\r\n".utf8))
      #expect(content(folder + "new.csv") == "a\r\n")
      #expect(names(folder) == ["new.csv"])
    }
  }

  @Test func anOldFileIsReplacedAndKeepsItsMode() throws {
    try inFolder { folder in
      let path = folder + "old.csv"
      write("a long old file", path)
      unsafe chmod(path, 0o640)
      try replaceFile(at: path, with: Array("new".utf8))
      #expect(content(path) == "new")
      #expect(mode(path) == 0o640)
      #expect(names(folder) == ["old.csv"])
    }
  }

  @Test func anInterruptedWriteLeavesTheOldFileAndNothingElse() throws {
    try inFolder { folder in
      let path = folder + "old.csv"
      write("old", path)
      let failure = ExportError.cannotWrite(path: path, code: ENOSPC)
      #expect(throws: failure) {
        try replaceFile(at: path) { write throws(ExportError) in
          try write(Array("half of the n".utf8))
          throw failure
        }
      }
      #expect(content(path) == "old")
      #expect(names(folder) == ["old.csv"])
    }
  }

  #if os(Linux)
    @Test func nothingStandsBesideTheOldFileWhileTheNewOneIsWritten() throws {
      try inFolder { folder in
        let path = folder + "/report.csv"
        write("old", path)
        try replaceFile(at: path) { write throws(ExportError) in
          try write(Array("new".utf8))
          #expect(names(folder) == ["report.csv"])
          #expect(content(path) == "old")
        }
        #expect(content(path) == "new" && names(folder) == ["report.csv"])
      }
    }
  #endif

  @Test func theFileThatALinkNamesIsReplacedAndTheLinkStays() throws {
    try inFolder { folder in
      unsafe mkdir(folder + "deep", 0o755)
      write("old", folder + "deep/target.csv")
      unsafe symlink("deep/target.csv", folder + "inner")
      unsafe symlink(folder + "inner", folder + "outer")
      try replaceFile(at: folder + "outer", with: Array("new".utf8))
      #expect(content(folder + "deep/target.csv") == "new")
      #expect(isLink(folder + "inner") && isLink(folder + "outer"))
    }
  }

  @Test func aLinkToNothingCreatesWhatItNames() throws {
    try inFolder { folder in
      unsafe symlink("later.csv", folder + "link")
      try replaceFile(at: folder + "link", with: Array("new".utf8))
      #expect(content(folder + "later.csv") == "new")
      #expect(isLink(folder + "link"))
    }
  }

  @Test func foldersPipesAndDevicesAreRefused() throws {
    try inFolder { folder in
      unsafe mkfifo(folder + "pipe", 0o600)
      unsafe symlink(folder + "pipe", folder + "link")
      for path in [folder, folder + "pipe", folder + "link", "/dev/null"] {
        #expect(throws: ExportError.notAFile(path: path)) { try replaceFile(at: path, with: []) }
      }
    }
  }

  @Test func linksInACircleAndMissingFoldersAreErrors() throws {
    try inFolder { folder in
      unsafe symlink("b", folder + "a")
      unsafe symlink("a", folder + "b")
      #expect(throws: ExportError.cannotCreate(path: folder + "a", code: ELOOP)) {
        try replaceFile(at: folder + "a", with: [])
      }
      let missing = folder + "none/x.csv"
      #expect(throws: ExportError.cannotCreate(path: missing, code: ENOENT)) {
        try replaceFile(at: missing, with: [])
      }
      #expect(throws: ExportError.cannotCreate(path: "", code: EINVAL)) {
        try replaceFile(at: "", with: [])
      }
    }
  }

  @Test func sentencesNameThePath() {
    let sentence = ExportError.notAFile(path: "/tmp/x").sentence
    #expect(sentence.chinese == "/tmp/x 不是普通文件，未写入")
    #expect(sentence.english == "/tmp/x is not a regular file; nothing was written")
    let full = ExportError.cannotWrite(path: "y.csv", code: ENOSPC).sentence
    #expect(full.english == "cannot write y.csv; it is left as it was (No space left on device)")
  }
}

/// Runs `body` in a folder of its own, whose path ends in a slash, and removes it afterwards.
private func inFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path + "/")
}

private func write(_ text: String, _ path: String) {
  #expect(FileManager.default.createFile(atPath: path, contents: Data(text.utf8)))
}

private func content(_ path: String) -> String? {
  FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
}

private func names(_ folder: String) -> [String] {
  (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
}

private func mode(_ path: String) -> Int? {
  (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int
}

private func isLink(_ path: String) -> Bool {
  (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
}
