import Foundation
import Reports
import Samples
import TestSupport
import Testing

import struct Corpus.Snapshot

@testable import Corpus

@Suite struct FullDiskTests {
  @Test("a disk that takes no more leaves the old index and nothing beside it")
  func fullDisk() async throws {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      signal(SIGXFSZ, SIG_IGN)
      let index = IndexFile(path: folder["cache/gouji/a.index"], key: 1)
      let agencies = Snapshot(named: SampleNames.distinct(2_000, seed: 1)).agencies
      guard index.write(agencies, []) else { exit(1) }
      let size = FileStamp(index.path)?.size ?? 0
      var limit = rlimit(rlim_cur: 1 << 14, rlim_max: 1 << 14)
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      guard !index.write(agencies, []), FileStamp(index.path)?.size == size,
        try folder.names(in: "cache/gouji") == ["a.index"]
      else { exit(2) }
      exit(0)
    }
  }
}
