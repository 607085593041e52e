import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What tells that a file is still the one that was read, or that a folder still holds what it held.
package struct FileStamp: Sendable, Hashable, BitwiseCopyable {
  let size: Int64
  let inode: UInt64
  let device: UInt64
  /// When its content was last changed, in nanoseconds since 1970.
  let changed: Int64

  init(size: Int64, inode: UInt64, device: UInt64, changed: Int64) {
    self.size = size
    self.inode = inode
    self.device = device
    self.changed = changed
  }

  /// `nil` when there is no regular file at `path`.
  package init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path.fileNameBytes, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    self.init(status)
  }

  init(_ status: stat) {
    size = Int64(status.st_size)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    changed = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  /// The stamp of a folder, which changes with its entries and with who may look into it; `nil` when
  /// there is none at `path`.
  init?(folder path: String) {
    var status = stat()
    guard unsafe stat(path.fileNameBytes, &status) == 0 else { return nil }
    self.init(folder: status)
  }

  init?(folder status: stat) {
    guard status.st_mode & S_IFMT == S_IFDIR else { return nil }
    let stamp = FileStamp(status)
    // How large a folder is says nothing; who may read it does.
    self.init(
      size: Int64(status.st_mode), inode: stamp.inode, device: stamp.device, changed: stamp.changed)
  }

  /// Whether the file was changed so shortly before `time` that another change may bear the same
  /// time. In nanoseconds since 1970.
  func isFresh(at time: Int64) -> Bool { changed > time - 2_000_000_000 }

  /// Now, in nanoseconds since 1970.
  static var now: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
