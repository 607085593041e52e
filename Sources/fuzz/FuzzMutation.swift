import Corpus
import Samples

/// How libFuzzer changes an input by itself.
@_silgen_name("LLVMFuzzerMutate")
private func libFuzzerMutate(
  _ input: UnsafeMutablePointer<UInt8>?, _ count: Int, _ room: Int
) -> Int

/// libFuzzer calls this for a new input. Flipped bytes mostly spoil a label that nothing but itself
/// can be; lines that are moved, cells that are doubled and words that are put in lead further, so
/// every other input of a document is made in that way.
@c(LLVMFuzzerCustomMutator)
public func changeInput(
  _ input: UnsafeMutablePointer<UInt8>?, _ count: Int, _ room: Int, _ seed: UInt32
) -> Int {
  guard let input = unsafe input,
    target == .index && count < 64 || target == .reading && seed % 2 == 0
  else { return unsafe libFuzzerMutate(input, count, room) }
  let bytes = unsafe Array(UnsafeBufferPointer(start: input, count: count))
  // Chance alone makes no index: the first is a real one.
  let changed =
    target == .index
    ? Array(trial.bytes(of: ["SampleData"]).prefix(room))
    : damaged(bytes, joining: bytes, seed: UInt64(seed), longest: room)
  for (place, byte) in changed.enumerated() { unsafe input[place] = byte }
  return changed.count
}
