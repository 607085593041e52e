import Reports
import Rules

/// A corpus that is read for the sake of what its reports say about each other.
///
/// ```
/// first     every file → columns → findings across years     small corpora stay as they are
/// then      every file → its reports with all findings       the others are read once more
/// ```
///
/// The years that were not asked for are read too: the report for 2020 is held against that for
/// 2019 even when only 2020 is wanted.
package struct ChainedCorpus {
  /// All reports that were found, whatever their years.
  package let snapshot: Snapshot
  private let files: [Walk.File]
  private let selection: Selection
  private let jobs: Int
  /// Files that need not be read again, by their place among the files.
  private let kept: [Int: LoadedFile]
  private let findings: [String: [Finding]]

  /// How many bytes of reports are kept between the two readings.
  private static let limit = 128 << 20

  /// Reads all files; `progress` is told how many were read so far.
  package init(
    _ files: [Walk.File], selection: Selection, jobs: Int, progress: (Int) -> Void = { _ in }
  ) {
    self.files = files
    self.selection = selection
    self.jobs = jobs
    var wide = selection
    wide.years = nil
    wide.edition = nil
    let everyYear = wide
    var segments: [Segment] = []
    var kept: [Int: LoadedFile] = [:]
    var size = 0
    var done = 0
    mapInOrder(
      Array(files.enumerated()), chunk: 16, jobs: jobs,
      transform: { chunk in
        let loaded = chunk.map {
          ($0.offset, LoadedFile($0.element, selection: everyYear, printing: true))
        }
        return (segment: Segment(loaded.map(\.1)), loaded: loaded)
      },
      consume: { segment, loaded in
        segments.append(segment)
        for (place, file) in loaded {
          size += file.size
          // Standard input can be read once only.
          if size < Self.limit || file.file.path == "-" { kept[place] = file.compact }
        }
        done += loaded.count
        progress(done)
        return true
      })
    self.kept = kept
    let snapshot = Snapshot(
      segments: segments, problems: [], filesDone: files.count, filesFound: files.count)
    self.snapshot = snapshot
    findings = snapshot.findingsAcrossYearsByPath
  }

  /// Hands on every file in its order, its reports with all that was found in them; keeps the
  /// reports that were asked for. Ends early when `consume` returns false.
  package func forEachFile(_ consume: (LoadedFile) -> Bool) {
    let (kept, selection, findings) = (kept, selection, findings)
    mapInOrder(
      Array(files.enumerated()), chunk: 16, jobs: jobs,
      transform: { chunk in
        chunk.map { place, file in
          var loaded = kept[place] ?? LoadedFile(file, selection: selection)
          loaded.complete(with: findings, for: selection)
          return loaded
        }
      },
      consume: { files in files.allSatisfy(consume) })
  }
}

extension LoadedFile {
  /// Adds the findings across years to the reports, by their paths, and leaves out what was not
  /// asked for.
  fileprivate mutating func complete(with findings: [String: [Finding]], for selection: Selection) {
    reports = reports.compactMap { report in
      guard selection.wants(report) else { return nil }
      var report = report
      if let others = findings[report.path] { report.findings = report.findings(withThose: others) }
      return report
    }
  }

  /// About how many bytes the reports of the file take: most are cells, places and the text.
  fileprivate var size: Int {
    reports.reduce(0) { size, report in
      let text = report.text
      return size + 16_384 + text.bytes.count + 16 * text.pieces.count + 8 * text.lineStarts.count
    }
  }

  /// The same without the room that the texts were read into, which is many times their length.
  fileprivate var compact: LoadedFile {
    var file = self
    file.reports = reports.map { report in
      var report = report
      let text = report.text
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.bytes.count)
      bytes += text.bytes
      report.text = SourceText(bytes: bytes, pieces: text.pieces, lineStarts: text.lineStarts)
      return report
    }
    return file
  }
}

extension Segment {
  /// The reports of some files that were read.
  fileprivate init(_ files: [LoadedFile]) {
    self.init()
    for file in files {
      for (report, prints) in zip(file.reports, file.prints) where report.isReport {
        append(report, prints)
      }
    }
  }
}

extension Snapshot {
  /// The findings across years of all reports, by the paths of the reports.
  fileprivate var findingsAcrossYearsByPath: [String: [Finding]] {
    var found: [String: [Finding]] = [:]
    for agency in 0..<agencies.count {
      for (id, findings) in zip(
        agencies.reports(agency), findingsAcrossYears(ofAgency: agency))
      {
        if !findings.isEmpty { found[path(id), default: []] += findings }
      }
    }
    return found
  }
}
