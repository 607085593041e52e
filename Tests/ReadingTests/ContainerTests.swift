import Foundation
import Reports
import Testing

@testable import Reading

/// The paths, texts and faults that come out of the bytes of a file.
private func contents(_ bytes: [UInt8], _ path: String) -> [String] {
  var lines: [String] = []
  eachDocument(in: bytes, path: path) { document in
    switch document {
    case .success(let document):
      lines.append("\(document.path): \(String(decoding: document.bytes, as: UTF8.self))")
    case .failure(let error): lines.append("! " + error.sentence.english)
    }
  }
  return lines
}

private func contents(_ text: String, _ path: String) -> [String] {
  contents(Array(text.utf8), path)
}

@Suite("JSON gives a document an object")
struct ContainerJSONTests {
  @Test(
    "objects",
    arguments: [
      ("{\"text\": \"甲\"}", "a.json", ["a.json: 甲"]),
      ("[{\"text\": \"甲\"},\n{\"content\": \"乙\"},]", "a.json", ["a.json#1: 甲", "a.json#2: 乙"]),
      ("{\"text\": \"甲\"}\n{\"text\": \"乙\"}", "a.json", ["a.json#1: 甲", "a.json#2: 乙"]),
      (
        "{\"text\": \"甲\"}\n\nx\n{\"text\": \"乙\"}\n{\"text\": ", "a.jsonl",
        [
          "a.jsonl#1: 甲", "! a.jsonl#3: is no JSON object (at byte 1)", "a.jsonl#4: 乙",
          "! a.jsonl#5: is no JSON object (at byte 10)",
        ]
      ),
      ("{\"body\": \"丙\", \"html\": \"\", \"content\": \"乙\"}", "a.ndjson", ["a.ndjson#1: 乙"]),
      (
        "{\"meta\": {\"text\": [\"}\", {}]}, \"n\": [1, -2e5, null], \"text\": \"a\\\"\\\\\\/\\n\\u4e2d\\ud83d\\ude00\\ud83d\"}",
        "a.json", ["a.json: a\"\\/\n中😀\u{FFFD}"]
      ),
      (
        "{\"title\": \"甲\"}", "a.json",
        ["! a.json: the JSON object has no field text, content, html or body"]
      ),
      ("[]", "a.json", []),
      ("", "a.json", ["! a.json: is no JSON object (at byte 1)"]),
      (
        "[{\"text\": \"甲\"}, {\"text\" 3}]", "a.json",
        ["a.json#1: 甲", "! a.json#2: is no JSON object (at byte 27)"]
      ),
      ("\u{FEFF}{\"text\": \"甲\"}", "a.json", ["a.json: 甲"]),
    ] as [(String, String, [String])])
  func objects(json: String, path: String, expected: [String]) {
    #expect(contents(json, path) == expected)
  }

  @Test("what is said about the document comes along")
  func hints() throws {
    let json = """
      {"url": "http://example.test/a", "title": "青石镇\\u5e74报", "agency": "青石镇人民政府",
       "year": 2023, "text": "甲"}
      """
    var hints: DocumentHints?
    eachDocument(in: Array(json.utf8), path: "a.json") { hints = try? $0.get().hints }
    #expect(hints?.url == "http://example.test/a")
    #expect(hints?.title == "青石镇年报")
    #expect(hints?.agency == "青石镇人民政府")
    #expect(hints?.year == 2023)
  }

  @Test(
    "a year may be words, but must be one",
    arguments: [("\"2023年\"", 2023), ("7", nil), ("-1", nil)])
  func years(written: String, year: Int?) {
    eachDocument(in: Array("{\"text\": \"甲\", \"year\": \(written)}".utf8), path: "a.json") {
      #expect((try? $0.get().hints.year) == .some(year))
    }
  }

  @Test("no JSON does harm", .timeLimit(.minutes(10)))
  func hostile() {
    let json = "{\"a\": [{\"b\": \"\\u12\\\"\"}, 1], \"text\": \"甲\\ud83d\\n乙\", \"year\": 2023}"
    let bytes = Array(json.utf8)
    for count in bytes.indices {
      _ = contents(Array(bytes.prefix(count)), "a.json")
      for sign in "{}[]\",:\\u".utf8 {
        var changed = bytes
        changed[count] = sign
        _ = contents(changed, "a.jsonl")
      }
    }
    for part in ["[", "{\"a\":", "{\"text\":[", "{", "\"", "\\", ",", "{}", "[]"] {
      _ = contents(String(repeating: part, count: 50_000), "a.json")
    }
  }
}

@Suite("Files are what their bytes and names say")
struct ContainerFileTests {
  @Test(
    "forms",
    arguments: [
      ("a.txt", "", .text), ("a.HTML", "<p>", .text), ("folder.json/a", "", .text),
      ("a.json", "{", .json), ("a.ndjson", "{", .jsonLines), ("a.doc", "<html>", .text),
      ("a.doc", "{\\rtf1", .unsupported(.oldDocument)), ("a.html", "%PDF-1.4", .pdf),
      ("a.zip", "PK\u{3}\u{4}", .unsupported(.archive)), ("a", "PK\u{3}\u{4}", .word),
      ("a.xlsx", "PK\u{3}\u{4}", .unsupported(.spreadsheet)),
      ("a.ofd", "PK\u{3}\u{4}", .unsupported(.ofd)),
    ] as [(String, String, DocumentSource)])
  func forms(path: String, beginning: String, expected: DocumentSource) {
    #expect(DocumentSource(path: path, bytes: Array(beginning.utf8)) == expected)
  }

  @Test("what has to be converted says how, safe to paste into a shell")
  func advice() {
    #expect(
      contents([0xD0, 0xCF, 0x11, 0xE0], "it's.doc") == [
        "! it's.doc: an old document; convert it to docx first: "
          + "soffice --headless --convert-to docx 'it'\\''s.doc' (LibreOffice)"
      ])
  }

  @Test("a walk takes the forms it knows")
  func walking() {
    #expect(
      ["a.txt", "b/a.HTM", "a.md", "a.docx", "a.jsonl.gz"].allSatisfy(DocumentSource.isKnown))
    #expect(!["a", "a.swift", "b.txt/a", "a.css"].contains(where: DocumentSource.isKnown))
  }

  /// A folder of its own for a test.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  @Test("files are read whole, and what is no file is told")
  func reading() throws {
    try withFolder { folder in
      let path = folder + "/甲.txt"
      let bytes = [UInt8](repeating: 0x41, count: 600_000)
      try Data(bytes).write(to: URL(filePath: path))
      #expect(try readDocumentBytes(path) == bytes)
      #expect(throws: DocumentError.isDirectory(path: folder)) { try readDocumentBytes(folder) }
      #expect(throws: DocumentError.missing(path: folder + "/x")) {
        try readDocumentBytes(folder + "/x")
      }
      #expect(throws: DocumentError.missing(path: path + "/x")) {
        try readDocumentBytes(path + "/x")
      }
      let pipe = folder + "/pipe"
      let isPipe = unsafe mkfifo(pipe, 0o600) == 0
      #expect(isPipe)
      #expect(throws: DocumentError.notAFile(path: pipe)) { try readDocumentBytes(pipe) }
      #expect(throws: DocumentError.notAFile(path: "/dev/zero")) {
        try readDocumentBytes("/dev/zero")
      }
      let large = folder + "/large.txt"
      try Data().write(to: URL(filePath: large))
      let isLarge = unsafe truncate(large, documentSizeLimit + 1) == 0
      #expect(isLarge)
      #expect(throws: DocumentError.tooLarge(path: large)) { try readDocumentBytes(large) }
    }
  }

  @Test("lines of JSON are read one by one from a file")
  func lines() throws {
    try withFolder { folder in
      let path = folder + "/a.jsonl"
      let long = String(repeating: "甲", count: 200_000)
      try Data("{\"text\": \"\(long)\"}\r\n\n{\"text\": \"乙\"}".utf8).write(to: URL(filePath: path))
      var read: [(String, Int)] = []
      eachDocument(at: path) {
        if case .success(let document) = $0 { read.append((document.path, document.bytes.count)) }
      }
      #expect(read.map(\.0) == [path + "#1", path + "#3"])
      #expect(read.map(\.1) == [600_000, 3])
    }
  }

  @Test("every fault is a sentence that names the file")
  func sentences() {
    let faults: [DocumentError] = [
      .missing(path: "a"), .notPermitted(path: "a"), .isDirectory(path: "a"), .notAFile(path: "a"),
      .tooLarge(path: "a"), .unreadable(path: "a", code: 5), .noTextLayer(path: "a"),
      .toolMissing(path: "a", tool: "gzip", package: "gzip"), .noTextField(path: "a"),
      .toolTooSlow(path: "a", tool: "gzip"), .damaged(path: "a", form: "PDF"),
      .unsupported(path: "a", .ofd), .notJSON(path: "a", offset: 0),
    ]
    for fault in faults {
      #expect(fault.path == "a")
      #expect(fault.sentence.english.hasPrefix("a: "))
      #expect(fault.sentence.chinese.hasPrefix("a："))
    }
  }
}

/// The bytes that one of the packing programs makes; `nil` where it is not installed.
private func pack(_ program: String, _ arguments: [String], _ bytes: [UInt8]) -> [UInt8]? {
  try? ContainerTool(name: program, arguments: arguments, package: "").convert(
    bytes, path: "", form: "")
}

@Suite("Packed files are unpacked by the programs that are there")
struct ContainerToolTests {
  @Test("gzip")
  func gzip() throws {
    let packed = try #require(pack("gzip", ["-c"], Array("一、总体情况".utf8)))
    #expect(contents(packed, "a.txt.gz") == ["a.txt.gz: 一、总体情况"])
    #expect(contents(packed, "a") == ["a: 一、总体情况"])
    let json = try #require(pack("gzip", ["-c"], Array("{\"text\": \"甲\"}\n".utf8)))
    #expect(contents(json, "a.jsonl.gz") == ["a.jsonl.gz#1: 甲"])
    #expect(contents(Array(packed.dropLast(5)), "a.gz") == ["! a.gz: is no intact gzip file"])
    let twice = try #require(pack("gzip", ["-c"], packed))
    #expect(contents(twice, "a.gz") == ["! a.gz: an archive; unpack it first"])
  }

  @Test("what unpacks to more than the limit is stopped", .timeLimit(.minutes(10)))
  func bomb() throws {
    let zeros = [UInt8](repeating: 0, count: 48 << 20)
    let packed = try #require(pack("gzip", ["-1c"], zeros))
    #expect(
      contents(packed + packed, "a.gz") == ["! a.gz: is larger than 64 MB and was not read"])
  }

  @Test("a program that never ends is stopped, one that is missing is named")
  func limits() {
    let sleeper = ContainerTool(
      name: "sleep", arguments: ["60"], package: "coreutils", timeLimit: .milliseconds(100))
    #expect(throws: DocumentError.toolTooSlow(path: "a", tool: "sleep")) {
      try sleeper.convert([], path: "a", form: "")
    }
    let missing = ContainerTool(name: "no-such-program", arguments: [], package: "p")
    #expect(throws: DocumentError.toolMissing(path: "a", tool: "no-such-program", package: "p")) {
      try missing.convert([], path: "a", form: "")
    }
  }

  @Test("a program sees its input, and nothing else that is open here")
  func descriptors() throws {
    // Other tests open files meanwhile; this one has a number of its own.
    let file = unsafe open("/dev/null", O_RDONLY)
    let high = fcntl(file, F_DUPFD, 900)
    defer {
      close(file)
      close(high)
    }
    let listing = try #require(pack("ls", ["-1", "/proc/self/fd"], []))
    let open = String(decoding: listing, as: UTF8.self).split(separator: "\n")
    #expect(open.contains("0") && open.contains("1") && high >= 900)
    #expect(!open.contains { $0 == "\(high)" })
    #expect(pack("cat", [], Array("甲".utf8)) == Array("甲".utf8))
  }

  /// A zip archive of one file, as the programs that write .docx make them.
  private func archive(_ name: String, _ content: String, method: UInt8 = 8) throws -> [UInt8] {
    let plain = Array(content.utf8)
    let stream = try #require(pack("gzip", ["-nc"], plain))
    // A gzip file is ten bytes of header, the packed bytes, and eight of checksum and size.
    let packed = method == 8 ? Array(stream[10..<stream.count - 8]) : plain
    func number(_ value: Int, _ length: Int) -> [UInt8] {
      (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let sizes = stream.suffix(8).prefix(4) + number(packed.count, 4) + number(plain.count, 4)
    let common =
      [20, 0, 0, 0, method, 0, 0, 0, 0, 0] + sizes + number(name.utf8.count, 2) + [0, 0]
    let local = [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + packed
    let directory =
      [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 14) + Array(name.utf8)
    return local + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0]
      + number(directory.count, 4) + number(local.count, 4) + [0, 0]
  }

  @Test("the text of a .docx, packed or not", arguments: [0, 8] as [UInt8])
  func word(method: UInt8) throws {
    let bytes = try archive("word/document.xml", "<w:document>甲</w:document>", method: method)
    #expect(contents(bytes, "a.docx") == ["a.docx: <w:document>甲</w:document>"])
  }

  @Test("what only looks like a .docx is told", .timeLimit(.minutes(10)))
  func notWord() throws {
    let fault = ["! a.docx: is no intact .docx file"]
    #expect(contents(try archive("xl/workbook.xml", "x"), "a.docx") == fault)
    let bytes = try archive("word/document1.xml", "<w:document>甲</w:document>")
    for count in stride(from: 4, to: bytes.count, by: 3) {
      #expect(contents(Array(bytes.prefix(count)), "a.docx") == fault)
    }
    for place in bytes.count - 70..<bytes.count {
      var changed = bytes
      changed[place] = 0xFF
      _ = contents(changed, "a.docx")
    }
  }

  @Test("a PDF that is none is told")
  func notPDF() {
    let faults = contents("%PDF-1.4 nothing", "a.pdf")
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("! a.pdf: ") == true)
  }
}
