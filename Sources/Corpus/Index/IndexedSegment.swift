import Reports

/// The files that a segment was read from, in their order, as columns.
struct IndexedFiles: Sendable, Equatable {
  /// What a file gave.
  struct Content: Sendable, Equatable, BitwiseCopyable {
    var reports: UInt32
    var otherFiles: UInt32
    var flags: UInt32

    init(reports: Int, otherFiles: Int, isNamed: Bool, isSettled: Bool) {
      self.reports = UInt32(clamping: reports)
      self.otherFiles = UInt32(clamping: otherFiles)
      flags = (isNamed ? 1 : 0) | (isSettled ? 2 : 0)
    }

    var isNamed: Bool { flags & 1 != 0 }

    /// Whether the file can be taken as read the next time: nothing in it failed, and it was not
    /// changed while it was read.
    var isSettled: Bool { flags & 2 != 0 }
  }

  private(set) var paths = Arena()
  private(set) var stamps: [FileStamp] = []
  private(set) var contents: [Content] = []

  init() {}

  init(paths: Arena, stamps: [FileStamp], contents: [Content]) {
    self.paths = paths
    self.stamps = stamps
    self.contents = contents
  }

  var count: Int { contents.count }

  mutating func append(_ path: String, _ stamp: FileStamp, _ content: Content) {
    paths.append(path)
    stamps.append(stamp)
    contents.append(content)
  }

  mutating func append(_ others: IndexedFiles) {
    for index in 0..<others.count { paths.append(others.paths, index) }
    stamps += others.stamps
    contents += others.contents
  }

  /// Gives back the room that nothing will fill.
  mutating func trim() {
    paths.trim()
    stamps.trim()
    contents.trim()
  }

  /// Whether a file of a walk is the one at a place, as it was when it was read.
  func isUnchanged(_ file: Walk.File, at place: Int) -> Bool {
    contents[place].isSettled && contents[place].isNamed == file.isNamed
      && paths.bytes[paths.range(place)].elementsEqual(file.path.utf8)
      && FileStamp(file.path) == stamps[place]
  }
}

/// A segment and the files that it was read from.
struct IndexedSegment: Sendable, Equatable {
  private(set) var files = IndexedFiles()
  private(set) var segment = Segment()

  init() {}

  init(files: IndexedFiles, segment: Segment) {
    self.files = files
    self.segment = segment
  }

  /// Takes the rows of files that are as they were in `old`, and reads the others.
  init(_ files: ArraySlice<Walk.File>, selection: Selection, old: KnownFiles) {
    for file in files {
      if let (source, place) = old[file] {
        copy(place, from: source)
      } else {
        read(file, selection)
      }
    }
  }

  mutating func append(_ other: IndexedSegment) {
    files.append(other.files)
    segment.append(other.segment)
  }

  /// Gives back the room that nothing will fill.
  mutating func trim() {
    files.trim()
    segment.trim()
  }

  private mutating func read(_ file: Walk.File, _ selection: Selection) {
    let (rows, others) = (segment.count, segment.otherFiles.count)
    let stamp = FileStamp(file.path) ?? FileStamp(size: 0, inode: 0, device: 0, changed: .max)
    let start = FileStamp.now
    let loaded = LoadedFile(file, selection: selection, printing: true)
    segment.append(loaded)
    files.append(
      file.path, stamp,
      IndexedFiles.Content(
        reports: segment.count - rows, otherFiles: segment.otherFiles.count - others,
        isNamed: file.isNamed, isSettled: loaded.problems.isEmpty && !stamp.isFresh(at: start)))
  }

  private mutating func copy(_ place: KnownFiles.Place, from source: IndexedSegment) {
    let file = Int(place.file)
    let content = source.files.contents[file]
    let (row, other) = (Int(place.row), Int(place.otherFile))
    segment.append(
      source.segment, rows: row..<row + Int(content.reports),
      otherFiles: other..<other + Int(content.otherFiles))
    files.append(source.files.paths[file], source.files.stamps[file], content)
  }
}

/// The files of an index, found by their paths.
struct KnownFiles: Sendable {
  /// Where in the index a file stands, and where its rows begin.
  struct Place: Sendable, Equatable, BitwiseCopyable {
    let segment: Int32
    private(set) var file: Int32
    private(set) var row: Int32
    private(set) var otherFile: Int32

    init(segment: Int) { (self.segment, file, row, otherFile) = (Int32(segment), 0, 0, 0) }

    /// Goes on to the next file of the segment.
    mutating func goOn(behind content: IndexedFiles.Content) {
      file += 1
      row += Int32(truncatingIfNeeded: content.reports)
      otherFile += Int32(truncatingIfNeeded: content.otherFiles)
    }
  }

  private let segments: [IndexedSegment]
  /// By the sums of the paths, in ascending order.
  private var places: [(sum: UInt64, place: Place)] = []

  var count: Int { places.count }

  init(_ segments: [IndexedSegment]) {
    self.segments = segments
    for (number, segment) in segments.enumerated() {
      var place = Place(segment: number)
      for (index, content) in segment.files.contents.enumerated() {
        let path = Array(segment.files.paths.bytes[segment.files.paths.range(index)])
        places.append((sum(of: path), place))
        place.goOn(behind: content)
      }
    }
    places.sort { $0.sum < $1.sum }
  }

  /// Where a file was read to, if it still is the same.
  subscript(file: Walk.File) -> (segment: IndexedSegment, place: Place)? {
    let sum = sum(of: Array(file.path.utf8))
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].sum < sum { low = middle + 1 } else { high = middle }
    }
    while low < places.count, places[low].sum == sum {
      let place = places[low].place
      let segment = segments[Int(place.segment)]
      if segment.files.isUnchanged(file, at: Int(place.file)) { return (segment, place) }
      low += 1
    }
    return nil
  }
}

extension Segment {
  /// Appends what was read from a file.
  mutating func append(_ loaded: LoadedFile) {
    for (report, prints) in zip(loaded.reports, loaded.prints) {
      if report.isReport || loaded.file.isNamed {
        append(report, prints)
      } else {
        appendOtherFile(report.path)
      }
    }
    for problem in loaded.problems { append(problem) }
  }

  /// Appends all of another segment.
  mutating func append(_ other: Segment) {
    append(other, rows: 0..<other.count, otherFiles: 0..<other.otherFiles.count)
    problems += other.problems
  }

  /// Appends rows of another segment; both ranges must lie in it.
  mutating func append(_ other: Segment, rows: Range<Int>, otherFiles: Range<Int>) {
    for row in rows {
      paths.append(other.paths, row)
      agencies.append(other.agencies, row)
      tables.reports.append(other.tables.reports, row)
      findings.reports.append(other.findings.reports, row)
      prints.append(other.prints, row)
    }
    years += other.years[rows]
    editions += other.editions[rows]
    layouts += other.layouts[rows]
    for row in otherFiles { self.otherFiles.append(other.otherFiles, row) }
  }
}
