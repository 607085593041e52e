import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An index file that is open; it is closed with the last use.
final class IndexDescriptor: Sendable {
  fileprivate let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { _ = close(number) }

  /// So many values from an offset on; `nil` when they are not there.
  fileprivate func values<Value: BitwiseCopyable>(_ count: Int, at offset: Int) -> [Value]? {
    var isThere = false
    let values = unsafe [Value](unsafeUninitializedCapacity: count) { buffer, filled in
      isThere = unsafe read(
        UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[..<count])),
        at: offset)
      filled = isThere ? count : 0
    }
    return isThere ? values : nil
  }

  /// Fills `bytes` from an offset on; whether there were so many.
  fileprivate func read(_ bytes: UnsafeMutableRawBufferPointer, at offset: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let got = unsafe pread(
        number, bytes.baseAddress.map { unsafe $0 + done }, bytes.count - done,
        off_t(offset + done))
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { return false }
      done += got
    }
    return true
  }
}

/// Reads the columns of a file, in their order or by their numbers. Whatever is not as it was written
/// gives `nil`.
struct IndexReader: Sendable {
  /// Off in tests alone, which look what damage does that no sum tells.
  var checksSums = true
  private let file: IndexDescriptor
  /// The lengths of the columns and of their blocks, and the sums of these.
  private let list: [UInt64]
  private var places: [Place] = []
  private var next = 0

  /// Where a column stands in the file, and where its length stands in the list.
  fileprivate struct Place {
    let offset: Int
    let length: Int
    let block: Int
    let firstSum: Int

    var blocks: Int { (length + block - 1) / block }
  }

  /// `nil` when the file is no whole index of that key.
  init?(_ file: IndexDescriptor, size: Int, key: UInt64) {
    let last = size - indexTailSize
    guard last >= indexHeadSize,
      let head: [UInt8] = file.values(indexMagic.count, at: 0), head == indexMagic,
      let keys: [UInt64] = file.values(1, at: indexMagic.count), keys == [key],
      let tail: [UInt64] = file.values(2, at: last),
      let start = Int(exactly: tail[0]), start >= indexHeadSize, start <= last,
      (last - start) % 8 == 0, let list: [UInt64] = file.values((last - start) / 8, at: start),
      sum(of: list) == tail[1]
    else { return nil }
    self.file = file
    self.list = list
    var offset = indexHeadSize
    var index = 0
    while index < list.count {
      guard index + 1 < list.count, let length = Int(exactly: list[index]),
        let block = Int(exactly: list[index + 1]), block > 0, length <= start - offset
      else { return nil }
      let place = Place(offset: offset, length: length, block: block, firstSum: index + 2)
      offset += length
      index += 2 + place.blocks
      places.append(place)
    }
    guard offset == start, index == list.count else { return nil }
  }

  var isAtEnd: Bool { next == places.count }

  /// The next column, to be read when it is asked for something.
  mutating func stored<Value: BitwiseCopyable & Sendable>() -> StoredColumn<Value>? {
    guard places.indices.contains(next) else { return nil }
    next += 1
    return StoredColumn(file, list, places[next - 1], checksSums)
  }

  /// The next column.
  mutating func column<Value: BitwiseCopyable & Sendable>() -> [Value]? {
    let column: StoredColumn<Value>? = stored()
    return column?.all
  }

  mutating func pieces() -> Arena? {
    guard let ends: [UInt32] = column(), let bytes: [UInt8] = column() else { return nil }
    return Arena(bytes: bytes, ends: ends)
  }

  /// Leaves columns out.
  mutating func skip(_ count: Int) { next += count }
}

/// A column of an index that is read block by block, as far as somebody asks for its values.
struct StoredColumn<Value: BitwiseCopyable & Sendable>: Sendable {
  let count: Int
  private let file: IndexDescriptor
  private let list: [UInt64]
  private let place: IndexReader.Place
  private let checksSums: Bool
  /// All values, where so many are asked for that reading them at once is less work.
  private(set) var values: [Value]?

  /// `nil` when the blocks are of other values.
  fileprivate init?(
    _ file: IndexDescriptor, _ list: [UInt64], _ place: IndexReader.Place, _ checksSums: Bool
  ) {
    let size = MemoryLayout<Value>.stride
    guard place.length % size == 0, place.block == blockLength(of: Value.self) * size else {
      return nil
    }
    count = place.length / size
    self.file = file
    self.list = list
    self.place = place
    self.checksSums = checksSums
  }

  /// How many blocks it is cut into.
  var blocks: Int { place.blocks }

  /// All values.
  var all: [Value]? {
    if let values { return values }
    return read(0..<place.blocks)
  }

  /// Some values, by their places in the column.
  subscript(range: Range<Int>) -> ArraySlice<Value>? {
    guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
    if let values { return values[range] }
    let length = blockLength(of: Value.self)
    let first = range.lowerBound / length
    guard let read = read(first..<(range.upperBound + length - 1) / length) else { return nil }
    return read[range.lowerBound - first * length..<range.upperBound - first * length]
  }

  subscript(index: Int) -> Value? { self[index..<index + 1]?.first }

  /// Reads all of it where `uses` single values would be as much to read. Whether that went well.
  mutating func prepare(forUses uses: Int) -> Bool {
    guard uses > place.blocks / 2, values == nil else { return true }
    values = all
    return values != nil
  }

  /// So many blocks are read and summed up by one worker.
  private static var piece: Int { 256 }

  private func read(_ blocks: Range<Int>) -> [Value]? {
    let length = blockLength(of: Value.self)
    let start = blocks.lowerBound * length
    let count = max(0, min(blocks.upperBound * length, count) - start)
    let pieces = (blocks.count + Self.piece - 1) / Self.piece
    let isSound = Atomic(true)
    let values = unsafe [Value](unsafeUninitializedCapacity: count) { buffer, filled in
      unsafe useLargePages(UnsafeMutableRawBufferPointer(buffer))
      nonisolated(unsafe) let buffer = unsafe buffer
      atOnce(pieces, workers: availableProcessors()) { piece in
        let first = piece * Self.piece
        let last = min(first + Self.piece, blocks.count)
        let part = unsafe UnsafeMutableBufferPointer(
          rebasing: buffer[first * length..<min(last * length, count)])
        guard unsafe isRead(part, at: blocks.lowerBound + first) else {
          return isSound.store(false, ordering: .relaxed)
        }
      }
      filled = isSound.load(ordering: .relaxed) ? count : 0
    }
    return values.count == count ? values : nil
  }

  /// Fills `values` from the beginning of a block on; whether they are what was written.
  private func isRead(_ values: UnsafeMutableBufferPointer<Value>, at block: Int) -> Bool {
    let size = place.block
    let bytes = UnsafeMutableRawBufferPointer(values)
    guard unsafe file.read(bytes, at: place.offset + block * size) else { return false }
    guard checksSums else { return true }
    return stride(from: 0, to: bytes.count, by: size).allSatisfy { start in
      let part = unsafe UnsafeRawBufferPointer(
        rebasing: bytes[start..<min(start + size, bytes.count)])
      return unsafe sum(of: part) == list[place.firstSum + block + start / size]
    }
  }
}

/// Tells the system that a large piece of memory will be filled at once: so it gives it in pieces of
/// 2 MB and not 4 KB by 4 KB, which takes longer than filling them.
private func useLargePages(_ bytes: UnsafeMutableRawBufferPointer) {
  #if canImport(Glibc)
    let size = 1 << 21
    guard bytes.count >= 2 * size, let start = bytes.baseAddress else { return }
    let first = unsafe start.alignedUp(toMultipleOf: size)
    unsafe madvise(first, bytes.count - (first - start), MADV_HUGEPAGE)
  #endif
}
