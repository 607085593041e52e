import Corpus
import Dispatch
import Foundation
import Reports
import Synchronization
import TestSupport
import Testing

@Suite("A walk over folders")
struct WalkTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The files of a walk, without the folder above.
  private func files(_ names: [String], excluding: [String] = []) -> [String] {
    let walk = Walk(names.map { folder[$0] }, excluding: excluding)
    return walk.files.map { String($0.path.dropFirst(folder.path.count + 1)) }
  }

  private func put(_ names: String...) throws {
    for name in names { try folder.write("", to: name) }
  }

  @Test("takes files and folders by the bytes of their names, folders where they stand")
  func order() throws {
    try put("in/b.txt", "in/a/2.txt", "in/a/10.txt", "in/c/x.txt", "in/乙.txt", "in/B.txt")
    #expect(
      files(["in"])
        == ["in/B.txt", "in/a/10.txt", "in/a/2.txt", "in/b.txt", "in/c/x.txt", "in/乙.txt"])
  }

  @Test("takes paths in the order in which they were given")
  func orderOfPaths() throws {
    try put("b/2.txt", "a/1.txt", "z.txt")
    #expect(files(["z.txt", "b", "a"]) == ["z.txt", "b/2.txt", "a/1.txt"])
  }

  @Test("takes the extensions that reports have, in either case, and what is packed by gzip")
  func extensions() throws {
    let taken = [
      "a.htm", "a.html", "a.json", "a.jsonl", "a.md", "a.ndjson", "a.txt", "b.TXT", "c.txt.gz",
      "d.jsonl.GZ", "e.docx", "f.pdf",
    ]
    let left = [
      "a.csv", "a.txt.bak", "a.xlsx", "a.zip", "a.png", "gz", "txt", "x.expected.json",
    ]
    for name in taken + left { try put("in/\(name)") }
    #expect(files(["in"]) == taken.map { "in/\($0)" }.sorted())
  }

  @Test("leaves out what begins with a dot, unless it is named")
  func dotFolders() throws {
    try put("in/.git/a.txt", "in/.b.txt", "in/c/.d/e.txt", "in/f.txt")
    #expect(files(["in"]) == ["in/f.txt"])
    #expect(files(["in/.git", "in/.b.txt"]) == ["in/.git/a.txt", "in/.b.txt"])
  }

  @Test(
    "leaves out what a pattern matches, by name or by path, with all below it",
    arguments: [
      (["b*"], ["in/a/1.txt", "in/a/2.md"]),
      (["*.txt"], ["in/a/2.md"]),
      (["[12].*"], ["in/b/3.txt"]),
      (["*/a/*.md", "b"], ["in/a/1.txt"]),
      (["nothing", ""], ["in/a/1.txt", "in/a/2.md", "in/b/3.txt"]),
    ])
  func excluded(patterns: [String], left: [String]) throws {
    try put("in/a/1.txt", "in/a/2.md", "in/b/3.txt")
    #expect(files(["in"], excluding: patterns) == left)
  }

  @Test("a named file is taken whatever it is called and whatever is excluded")
  func namedFiles() throws {
    try put("report", "x.expected.json")
    let walk = Walk([folder["report"], folder["x.expected.json"]], excluding: ["*"])
    #expect(walk.files.map(\.isNamed) == [true, true])
  }

  @Test("a file that is reached several times is taken once, where it was met first")
  func sameFileTwice() throws {
    try put("in/a.txt", "in/b.txt")
    #expect(files(["in", "in"]) == ["in/a.txt", "in/b.txt"])
    #expect(files(["in/b.txt", "in", "in/b.txt", "in/../in/a.txt"]) == ["in/b.txt", "in/a.txt"])
    #expect(Walk(["-", "-"]).files.map(\.path) == ["-"])
  }

  @Test("a file that is named after a walk has met it counts as named")
  func namedLater() throws {
    try put("in/a.txt", "in/b.txt")
    let walk = Walk([folder["in"], folder["in/b.txt"]])
    #expect(walk.files.map(\.isNamed) == [false, true])
  }

  @Test("follows links to files and folders, and takes what they lead to once")
  func links() throws {
    try put("out/a.txt", "out/deep/b.txt", "in/c.txt")
    try folder.link("in/1.txt", to: "../out/a.txt")
    try folder.link("in/2.txt", to: "../out/a.txt")
    try folder.link("in/d", to: "../out/deep")
    try folder.link("in/e", to: "../out/deep")
    let walk = Walk([folder["in"]])
    #expect(files(["in"]) == ["in/1.txt", "in/c.txt", "in/d/b.txt"])
    #expect(walk.problems == [])
  }

  @Test("says that a link leads back to a folder above it, and reads all the rest")
  func loops() throws {
    try put("in/a.txt", "in/b/c.txt", "in/d.txt")
    try folder.link("in/b/back", to: "..")
    let walk = Walk([folder["in"]])
    #expect(files(["in"]) == ["in/a.txt", "in/b/c.txt", "in/d.txt"])
    #expect(walk.problems == [.loop(folder["in/b/back"])])
    #expect(walk.problems.map(\.isFailure) == [false])
    let sentence = walk.problems.first?.sentence
    #expect(sentence?.chinese == "\(folder["in/b/back"])：链接指回上级文件夹，已跳过")
    #expect(
      sentence?.english == "\(folder["in/b/back"]): leads back to a folder above it; skipped")
  }

  @Test("a link that leads nowhere is a file that cannot be read")
  func brokenLinks() throws {
    try put("in/b.txt")
    try folder.link("in/a.txt", to: "gone.txt")
    try folder.link("in/c.txt", to: "c.txt")
    #expect(files(["in"]) == ["in/a.txt", "in/b.txt", "in/c.txt"])
    let last = loaded(Walk([folder["in"]])).last
    #expect(last?.problems.map(\.isFailure) == [true, true])
  }

  @Test("says which path is not there, and walks the others")
  func missingPaths() throws {
    try put("in/a.txt")
    let paths = [folder["gone"], folder["in"], folder["in/a.txt/x.txt"]]
    let walk = Walk(paths)
    #expect(walk.files.map(\.path) == [folder["in/a.txt"]])
    #expect(
      walk.problems == [
        .cannotRead(folder["gone"], code: ENOENT),
        .cannotRead(folder["in/a.txt/x.txt"], code: ENOTDIR),
      ])
    #expect(walk.problems.first?.sentence.chinese == "\(folder["gone"])：没有这个文件或文件夹")
    #expect(walk.problems.map(\.isFailure) == [true, true])
    #expect(Walk.unreachable(paths) == walk.problems)
    #expect(Walk.unreachable(["-", folder["in"]]) == [])
  }

  @Test("says which folder may not be read, and walks the others", .enabled(if: geteuid() != 0))
  func forbiddenFolders() throws {
    try put("in/a/1.txt", "in/b/2.txt", "in/c/3.txt", "in/c/d/4.txt")
    let modes: [(name: String, mode: mode_t)] = [("in/a", 0), ("in/c", 0o444)]
    for (name, mode) in modes { unsafe chmod(folder[name], mode) }
    defer { for (name, _) in modes { unsafe chmod(folder[name], 0o755) } }
    let walk = Walk([folder["in"]])
    #expect(walk.files.map(\.path).contains(folder["in/b/2.txt"]))
    #expect(
      walk.problems
        == [.cannotRead(folder["in/a"], code: EACCES), .cannotRead(folder["in/c"], code: EACCES)])
    #expect(walk.problems.first?.sentence.english == "\(folder["in/a"]): no permission to read it")
  }

  @Test("passes by pipes and devices that have the name of a report")
  func pipes() throws {
    try put("in/b.txt")
    unsafe mkfifo(folder["in/a.txt"], 0o600)
    try folder.link("in/c.txt", to: "/dev/zero")
    #expect(files(["in"]) == ["in/b.txt"])
    #expect(Walk([folder["in/a.txt"]]).files.count == 1)
  }

  @Test("goes as deep as names can lead, on the small stack of a worker, and says where it ends")
  func deepFolders() throws {
    try put("in/a.txt")
    var parent = unsafe open(folder["in"], O_RDONLY | O_DIRECTORY)
    for _ in 0..<2200 {
      unsafe mkdirat(parent, "d", 0o755)
      let child = unsafe openat(parent, "d", O_RDONLY | O_DIRECTORY)
      close(parent)
      parent = child
    }
    close(parent)
    // Foundation cannot remove what lies deeper than the longest path.
    defer {
      let remover = try? Process.run(
        URL(fileURLWithPath: "/bin/rm"), arguments: ["-rf", folder["in/d"]])
      remover?.waitUntilExit()
    }
    let walk = onSmallStack(folder["in"])
    #expect(walk?.files.map(\.path) == [folder["in/a.txt"]])
    #expect(walk?.problems.map(\.isFailure) == [true])
  }

  /// Walks on a thread such as the browser loads on.
  private func onSmallStack(_ path: String) -> Walk? {
    let result = Mutex<Walk?>(nil)
    let done = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      result.withLock { $0 = Walk([path]) }
      done.signal()
    }
    done.wait()
    return result.withLock { $0 }
  }
}
