/// The word of `words` that somebody who wrote `given` most likely meant; `nil` when none is near.
///
/// ```
/// sevrity → severity      one letter is missing
/// balanced → balance      one is too many
/// blank-toatl → blank-total
/// x → nil                 a short word is near to everything
/// ```
package func nearest(to given: String, among words: some Sequence<String>) -> String? {
  // What is longer than any name is none that was mistyped, and would only cost time.
  let given = Array(given.lowercased().unicodeScalars.prefix(65))
  guard given.count <= 64 else { return nil }
  let limit = max(1, given.count / 3)
  var best: (distance: Int, word: String)?
  for word in words {
    let distance = editDistance(given, Array(word.lowercased().unicodeScalars))
    // A word of which nothing is left is another word.
    guard distance <= limit, distance < given.count, distance < best?.distance ?? .max else {
      continue
    }
    best = (distance, word)
  }
  return best?.word
}

/// How many letters have to be put in, left out, replaced or swapped with their neighbour to make
/// one word from the other.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
      var least = min(replaced, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
