/// Walks `paths`, reads and checks all files into columns and hands on snapshots until `deliver`
/// returns false.
///
/// ```
/// no index    snapshots as they grow ────────────────────────► complete, index written
/// an index    what was there last time, at once, not verified ─► the same, verified
///                                                      or, where files changed, the new corpus
/// ```
package func loadCorpus(
  _ paths: [String], selection: Selection, jobs: Int, cache: IndexCache?,
  deliver: (Snapshot) -> Bool
) {
  let index = cache?.file(paths, selection)
  let old = index?.read() ?? []
  var shown: Snapshot?
  if !old.isEmpty {
    let snapshot = Snapshot(index: old)
    guard deliver(snapshot) else { return }
    shown = snapshot
  }
  let walk = Walk(paths, excluding: selection.excluded)
  guard let cache, let index else {
    return loadColumns(walk, selection: selection, jobs: jobs, deliver: deliver)
  }
  let known = KnownFiles(old)
  if let shown, walk.isUnchanged(from: old) {
    _ = deliver(shown.verified(problems: walk.problems))
    return
  }
  var segments: [IndexedSegment] = []
  let isWhole = loadColumns(
    walk, jobs: jobs,
    transform: { IndexedSegment($0, selection: selection, old: known) },
    segment: \.segment,
    deliver: { snapshot in
      // Part of a corpus is no better than all of what it was.
      shown == nil || snapshot.isComplete ? deliver(snapshot) : true
    },
    keep: { segments.append($0) })
  if isWhole, walk.files.count >= cache.fewestFiles, segments != old { index.write(segments) }
}

extension Walk {
  /// Whether the files are those of an index, in the same order, and none has changed.
  fileprivate func isUnchanged(from old: [IndexedSegment]) -> Bool {
    let known = old.lazy.flatMap(\.files)
    var place = files.startIndex
    for file in known {
      guard place < files.endIndex, file.isSettled, files[place].path == file.path,
        files[place].isNamed == file.isNamed, FileStamp(file.path) == file.stamp
      else { return false }
      place += 1
    }
    return place == files.endIndex
  }
}
