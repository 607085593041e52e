import Reports

/// A file that was read, and which rows of its segment are its own.
struct IndexedFile: Sendable, Equatable {
  let path: String
  let stamp: FileStamp
  let isNamed: Bool
  /// How many reports and other documents it gave.
  let reports: Int
  let otherFiles: Int
  /// Whether it can be taken as read the next time: nothing in it failed, and it was not changed
  /// while it was read.
  let isSettled: Bool
}

/// A segment and the files that it was read from, in order.
struct IndexedSegment: Sendable, Equatable {
  private(set) var files: [IndexedFile] = []
  private(set) var segment = Segment()

  init() {}

  init(files: [IndexedFile], segment: Segment) {
    self.files = files
    self.segment = segment
  }

  /// Takes the rows of files that are as they were in `old`, and reads the others.
  init(_ files: ArraySlice<Walk.File>, selection: Selection, old: KnownFiles) {
    for file in files {
      let stamp = FileStamp(file.path)
      if let stamp, let (source, known) = old[file, stamp] {
        copy(known, from: source)
      } else {
        read(file, stamp, selection)
      }
    }
  }

  private mutating func read(_ file: Walk.File, _ stamp: FileStamp?, _ selection: Selection) {
    let (rows, others) = (segment.count, segment.otherFiles.count)
    let start = FileStamp.now
    let loaded = LoadedFile(file, selection: selection)
    segment.append(loaded)
    let stamp = stamp ?? FileStamp(size: 0, inode: 0, device: 0, changed: .max)
    files.append(
      IndexedFile(
        path: file.path, stamp: stamp, isNamed: file.isNamed, reports: segment.count - rows,
        otherFiles: segment.otherFiles.count - others,
        isSettled: loaded.problems.isEmpty && !stamp.isFresh(at: start)))
  }

  private mutating func copy(_ place: KnownFiles.Place, from source: IndexedSegment) {
    let file = source.files[place.file]
    segment.append(
      source.segment, rows: place.rows..<place.rows + file.reports,
      otherFiles: place.others..<place.others + file.otherFiles)
    files.append(file)
  }
}

/// The files of an index, found by their paths.
struct KnownFiles: Sendable {
  /// Where in the index a file stands, and where its rows begin.
  struct Place: Sendable {
    let segment: Int
    let file: Int
    let rows: Int
    let others: Int
  }

  private let segments: [IndexedSegment]
  private var places: [String: Place] = [:]

  var count: Int { places.count }

  init(_ segments: [IndexedSegment]) {
    self.segments = segments
    places.reserveCapacity(segments.reduce(0) { $0 + $1.files.count })
    for (number, segment) in segments.enumerated() {
      var rows = 0
      var others = 0
      for (index, file) in segment.files.enumerated() {
        places[file.path] = Place(segment: number, file: index, rows: rows, others: others)
        rows += file.reports
        others += file.otherFiles
      }
    }
  }

  /// Where a file was read to, if it still is the same.
  subscript(file: Walk.File, stamp: FileStamp) -> (segment: IndexedSegment, place: Place)? {
    guard let place = places[file.path] else { return nil }
    let known = segments[place.segment].files[place.file]
    guard known.isSettled, known.stamp == stamp, known.isNamed == file.isNamed else { return nil }
    return (segments[place.segment], place)
  }
}

extension Segment {
  /// Appends what was read from a file.
  mutating func append(_ loaded: LoadedFile) {
    for report in loaded.reports {
      if report.isReport || loaded.file.isNamed {
        append(report)
      } else {
        appendOtherFile(report.path)
      }
    }
    for problem in loaded.problems { append(problem) }
  }

  /// Appends rows of another segment; both ranges must lie in it.
  mutating func append(_ other: Segment, rows: Range<Int>, otherFiles: Range<Int>) {
    for row in rows {
      paths.append(other.paths.bytes[other.paths.range(row)])
      agencies.append(other.agencies.bytes[other.agencies.range(row)])
      tables.append(other.tables, row)
      findings.append(other.findings, row)
      prints.append(other.prints, row)
    }
    years += other.years[rows]
    editions += other.editions[rows]
    layouts += other.layouts[rows]
    for row in otherFiles {
      self.otherFiles.append(other.otherFiles.bytes[other.otherFiles.range(row)])
    }
  }
}
