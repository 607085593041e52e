import Reports

/// A segment in an index, of which single rows and files are read.
struct StoredSegment: Sendable {
  private let pathEnds: StoredColumn<UInt32>
  private let paths: StoredColumn<UInt8>
  private let filePathEnds: StoredColumn<UInt32>
  private let filePaths: StoredColumn<UInt8>
  private let stamps: StoredColumn<FileStamp>
  private let contents: StoredColumn<IndexedFiles.Content>
  /// The same columns once more, for what is seldom asked for.
  private let reader: (front: IndexReader, rest: IndexReader)
  private let rows: Int

  /// Takes the columns of one segment from where the fronts of all segments stand, and the rest.
  init?(_ front: inout IndexReader, rest: inout IndexReader, rows: Int) {
    reader = (front, rest)
    self.rows = rows
    guard let pathEnds: StoredColumn<UInt32> = front.stored(),
      let paths: StoredColumn<UInt8> = front.stored()
    else { return nil }
    front.skip(Segment.frontColumns - 2)
    rest.skip(Segment.restColumns)
    guard let filePathEnds: StoredColumn<UInt32> = rest.stored(),
      let filePaths: StoredColumn<UInt8> = rest.stored(),
      let stamps: StoredColumn<FileStamp> = rest.stored(),
      let contents: StoredColumn<IndexedFiles.Content> = rest.stored(),
      pathEnds.count == rows,
      [filePathEnds.count, stamps.count] == [contents.count, contents.count]
    else { return nil }
    self.pathEnds = pathEnds
    self.paths = paths
    self.filePathEnds = filePathEnds
    self.filePaths = filePaths
    self.stamps = stamps
    self.contents = contents
  }

  /// The path of a report.
  func path(_ row: Int) -> ArraySlice<UInt8>? { pathEnds.range(row).flatMap { paths[$0] } }

  /// Whether the files of some rows, in ascending order, are as they were. Those that have to be read
  /// again anyway are passed over.
  func areUnchanged(_ rows: [Int]) -> Bool {
    guard let contents = contents.all else { return false }
    var columns = (filePathEnds, filePaths, stamps)
    guard columns.0.prepare(forUses: rows.count), columns.1.prepare(forUses: rows.count),
      columns.2.prepare(forUses: rows.count)
    else { return false }
    let (ends, paths, stamps) = columns
    var file = 0
    var end = Int(contents.first?.reports ?? 0)
    var last = -1
    for row in rows {
      while row >= end {
        file += 1
        guard file < contents.count else { return false }
        end += Int(contents[file].reports)
      }
      guard file != last, contents[file].isSettled else { continue }
      last = file
      guard let range = ends.range(file), let path = paths[range], let stamp = stamps[file],
        FileStamp(String(decoding: path, as: UTF8.self)) == stamp
      else { return false }
    }
    return true
  }

  /// Reads a file again and says what of it cannot be read; `nil` when it holds something else than
  /// before.
  func problems(at place: KnownFiles.Place) -> [Problem]? {
    var (front, rest) = reader
    guard var known = Segment(front: &front, rows: UInt32(rows)), known.readRest(&rest),
      let files = IndexedFiles(&rest, of: known), (0..<files.count).contains(Int(place.file))
    else { return nil }
    let content = files.contents[Int(place.file)]
    let (row, other) = (Int(place.row), Int(place.otherFile))
    guard row >= 0, row + Int(content.reports) <= known.count, other >= 0,
      other + Int(content.otherFiles) <= known.otherFiles.count
    else { return nil }
    var then = Segment()
    then.append(
      known, rows: row..<row + Int(content.reports),
      otherFiles: other..<other + Int(content.otherFiles))
    let file = Walk.File(path: files.paths[Int(place.file)], isNamed: content.isNamed)
    let now = Segment([file], selection: Selection())
    let problems = now.problems
    for problem in problems { then.append(problem) }
    return now == then ? problems : nil
  }
}
