/// Walks `paths`, reads and checks all files into columns and hands on snapshots until `deliver`
/// returns false.
///
/// ```
/// no index    the first files, then snapshots as they grow ───► complete, index written
/// an index    the list as it was last time, then all of it, not verified ─► the same, verified
///                                                      or, where files changed, the new corpus
/// ```
package func loadCorpus(
  _ paths: [String], selection: Selection, jobs: Int, cache: IndexCache?,
  deliver: (Snapshot) -> Bool
) {
  let index = cache?.file(paths, selection)
  let (shown, old, folders, isWanted) = showOld(index, deliver)
  guard isWanted,
    let (walk, previewed) = walkAll(
      paths, selection, jobs: jobs, isFirst: shown == nil, deliver)
  else { return }
  // What is shown already never becomes less: its reports keep their places.
  func deliverMore(_ snapshot: Snapshot) -> Bool {
    snapshot.isComplete || snapshot.filesDone > previewed ? deliver(snapshot) : true
  }
  guard let cache, let index else {
    return loadColumns(walk, selection: selection, jobs: jobs, deliver: deliverMore)
  }
  if let shown, !old.isEmpty, walk.isUnchanged(from: old) {
    let isWanted = deliver(shown.verified(problems: walk.problems))
    let newFolders = IndexedFolders(walk, old)
    if isWanted, newFolders.tellAll, newFolders != folders {
      index.write(shown.agencies, old, newFolders)
    }
    return
  }
  let known = KnownFiles(old)
  var agencies = AgencyList([])
  let segments = loadColumns(
    walk, jobs: jobs,
    transform: { IndexedSegment($0, selection: selection, old: known) },
    segment: \.segment, rows: { $0.segment.count }, join: { $0.append($1) },
    seal: { $0.trim() },
    deliver: { snapshot in
      agencies = snapshot.agencies
      // Part of a corpus is no better than all of what it was.
      return shown == nil || snapshot.isComplete ? deliverMore(snapshot) : true
    })
  guard let segments, walk.files.count >= cache.fewestFiles else { return }
  let newFolders = IndexedFolders(walk, segments)
  guard segments != old || newFolders != folders else { return }
  index.write(agencies, segments, newFolders)
}

/// Hands on a corpus as it was when its index was written: the list as soon as it is read, then the
/// whole.
private func showOld(
  _ index: IndexFile?, _ deliver: (Snapshot) -> Bool
) -> (shown: Snapshot?, segments: [IndexedSegment], folders: IndexedFolders, isWanted: Bool) {
  guard var stored = index?.open() else { return (nil, [], IndexedFolders(), true) }
  let (front, folders) = (stored.front, stored.folders)
  guard deliver(front) else { return (front, [], folders, false) }
  guard let segments = stored.rest() else { return (front, [], folders, true) }
  let whole = front.completed(by: segments)
  return (whole, segments, folders, deliver(whole))
}

/// Looks for the files. To look for very many takes a while: meanwhile the first of them are read and
/// handed on, where nothing is shown yet. Returns also how many were; `nil` when nothing more is
/// wanted.
private func walkAll(
  _ paths: [String], _ selection: Selection, jobs: Int, isFirst: Bool,
  _ deliver: (Snapshot) -> Bool
) -> (walk: Walk, previewed: Int)? {
  guard isFirst, !paths.contains("-") else {
    return (Walk(paths, excluding: selection.excluded), 0)
  }
  let start = Walk(paths, excluding: selection.excluded, upTo: previewedFiles)
  guard start.isCutShort else { return (start, 0) }
  var isWanted = true
  loadColumns(start, selection: selection, jobs: jobs) { first in
    if first.isComplete { isWanted = deliver(first.beforeTheRest()) }
    return isWanted
  }
  return isWanted ? (Walk(paths, excluding: selection.excluded), start.files.count) : nil
}

/// As many as fill a screen; they are read twice.
private let previewedFiles = 48

extension Walk {
  /// Whether the files are those of an index, in the same order, and none has changed.
  fileprivate func isUnchanged(from old: [IndexedSegment]) -> Bool {
    var place = files.startIndex
    for segment in old {
      for index in 0..<segment.files.count {
        guard place < files.endIndex, segment.files.isUnchanged(files[place], at: index) else {
          return false
        }
        place += 1
      }
    }
    return place == files.endIndex
  }
}
