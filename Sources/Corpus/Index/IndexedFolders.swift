import Synchronization

/// The folders in which the files of a corpus were found. As long as they are as they were, no file
/// has come or gone, and none was put in the place of another.
struct IndexedFolders: Sendable, Equatable {
  private(set) var paths = Arena()
  private(set) var stamps: [FileStamp] = []
  /// Files that have to be read again each time, by their places.
  private(set) var unsettled: [KnownFiles.Place] = []
  /// Whether looking at these folders and files tells that the corpus has the files that it had.
  private(set) var tellAll = false

  /// So few files are read again for a search.
  private static let mostUnsettled = 64

  init() {}

  /// The folders of a walk, and what of the files that it found is unsettled.
  init(_ walk: Walk, _ segments: [IndexedSegment]) {
    guard walk.foldersTellAll else { return }
    for (path, stamp) in walk.folders {
      paths.append(path)
      stamps.append(stamp)
    }
    for (number, segment) in segments.enumerated() {
      var place = KnownFiles.Place(segment: number)
      for content in segment.files.contents {
        if !content.isSettled { unsettled.append(place) }
        place.goOn(behind: content)
      }
    }
    tellAll = unsettled.count <= Self.mostUnsettled
    if !tellAll { unsettled = [] }
  }

  /// Whether all folders are as they were. Two workers look.
  var areUnchanged: Bool {
    let changed = Atomic(false)
    let size = 256
    atOnce((stamps.count + size - 1) / size, workers: availableProcessors()) { chunk in
      for folder in chunk * size..<min(stamps.count, (chunk + 1) * size) {
        guard !changed.load(ordering: .relaxed) else { return }
        if FileStamp(folder: paths[folder]) != stamps[folder] {
          changed.store(true, ordering: .relaxed)
        }
      }
    }
    return !changed.load(ordering: .relaxed)
  }

  func write(to writer: inout IndexWriter) {
    writer.column([tellAll ? 1 : 0] as [UInt8])
    writer.column(paths)
    writer.column(stamps)
    writer.column(unsettled)
  }

  init?(_ reader: inout IndexReader) {
    guard let tellAll: [UInt8] = reader.column(), tellAll.count == 1, let paths = reader.pieces(),
      let stamps: [FileStamp] = reader.column(), paths.count == stamps.count,
      let unsettled: [KnownFiles.Place] = reader.column()
    else { return nil }
    self.tellAll = tellAll == [1]
    self.paths = paths
    self.stamps = stamps
    self.unsettled = unsettled
  }
}
