// What became of the sentences of a text in another one, without comparing each with each.
//
//     old   A B C D C E          once in both: A, D, E        A–A, D–D, E–E in rising order
//     new   A C C D X E          then outwards from these     C before D – C before D
//     steps same A · removed B · added C · same C · same D · removed C · added X · same E
//
// A sentence that stands once in both is an anchor; the longest run of anchors that rises in both
// holds the texts together, and equal neighbours of an anchor are the same too. O(n log n).

import Reports

/// One sentence on its way from the old text to the new one.
enum SentenceStep: Equatable {
  case same(old: Int, new: Int)
  case removed(old: Int)
  case added(new: Int)
}

/// The way from `old` to `new`.
func sentenceSteps(from old: [[UInt8]], to new: [[UInt8]]) -> [SentenceStep] {
  var partner = [Int?](repeating: nil, count: new.count)
  for (oldIndex, newIndex) in risingRun(of: anchors(old, new)) { partner[newIndex] = oldIndex }
  spread(&partner, old, new)
  var steps: [SentenceStep] = []
  var nextOld = 0
  for (newIndex, oldIndex) in partner.enumerated() {
    guard let oldIndex else {
      steps.append(.added(new: newIndex))
      continue
    }
    // What was removed stands before what came in its place.
    let place = steps.lastIndex { if case .added = $0 { false } else { true } }.map { $0 + 1 } ?? 0
    steps.insert(contentsOf: (nextOld..<oldIndex).map { .removed(old: $0) }, at: place)
    steps.append(.same(old: oldIndex, new: newIndex))
    nextOld = oldIndex + 1
  }
  let place = steps.lastIndex { if case .added = $0 { false } else { true } }.map { $0 + 1 } ?? 0
  steps.insert(contentsOf: (nextOld..<max(nextOld, old.count)).map { .removed(old: $0) }, at: place)
  return steps
}

/// The sentences that stand once in each text, in the order of the new one.
private func anchors(_ old: [[UInt8]], _ new: [[UInt8]]) -> [(old: Int, new: Int)] {
  let oldPlaces = singlePlaces(old)
  let newPlaces = singlePlaces(new)
  return new.indices.compactMap { index in
    guard newPlaces[new[index]] == index, let place = oldPlaces[new[index]], place >= 0 else {
      return nil
    }
    return (place, index)
  }
}

/// Where each sentence stands; -1 for one that stands in several places.
private func singlePlaces(_ sentences: [[UInt8]]) -> [[UInt8]: Int] {
  Dictionary(zip(sentences, sentences.indices), uniquingKeysWith: { _, _ in -1 })
}

/// The longest part of the pairs in which the old places rise too.
private func risingRun(of pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
  // The pair that ends the best run of each length so far, and each pair's predecessor.
  var ends: [Int] = []
  var before = [Int?](repeating: nil, count: pairs.count)
  for (index, pair) in pairs.enumerated() {
    let length = ends.partitioningIndex { pairs[$0].old > pair.old }
    before[index] = length > 0 ? ends[length - 1] : nil
    if length < ends.count { ends[length] = index } else { ends.append(index) }
  }
  var run: [(old: Int, new: Int)] = []
  var index = ends.last
  while let here = index {
    run.append(pairs[here])
    index = before[here]
  }
  return run.reversed()
}

/// Equal neighbours of sentences that are the same are the same too.
private func spread(_ partner: inout [Int?], _ old: [[UInt8]], _ new: [[UInt8]]) {
  var taken = Set(partner.compactMap(\.self))
  func tryPair(_ newIndex: Int, _ oldIndex: Int, _ partner: inout [Int?]) {
    guard new.indices.contains(newIndex), old.indices.contains(oldIndex),
      partner[newIndex] == nil, !taken.contains(oldIndex), new[newIndex] == old[oldIndex]
    else { return }
    partner[newIndex] = oldIndex
    taken.insert(oldIndex)
  }
  if partner.first.map({ $0 == nil }) == true { tryPair(0, 0, &partner) }
  for index in new.indices {
    if let place = partner[index] { tryPair(index + 1, place + 1, &partner) }
  }
  if !new.isEmpty { tryPair(new.count - 1, old.count - 1, &partner) }
  for index in new.indices.reversed() {
    if let place = partner[index] { tryPair(index - 1, place - 1, &partner) }
  }
}
