import Corpus
import Reports
import TestSupport
import Testing

import struct Corpus.Snapshot

@Suite("Reports with the sentences of others")
struct CopyTests {
  private static let sentences = [
    "围绕重点工作主动公开政策文件，并同步发布解读材料，方便群众及时查阅和下载使用。",
    "财政预算和决算在规定的期限内公开，表格后面附有通俗的说明，便于大家看懂和监督。",
    "对办事指南逐条核对，删去含义模糊的条款，补充常见的退件原因，材料可以备齐再来。",
    "建立办理台账，登记、审查、答复、送达、归档各个环节都留有记录，临近期限自动提醒。",
    "邀请人大代表和政协委员开展社会评议，评议意见逐条研究，整改结果在网站上反馈出来。",
    "利用公开栏、应急广播和便民服务点等线下渠道，打通政府信息公开工作的最后一段距离。",
    "政务新媒体实行清单管理，更新不及时的账号予以关停，保留的账号明确由专人负责维护。",
    "把政府信息公开列入年度考核，按季度通报进展，对落实不力的科室及时约谈并限期整改。",
    "完善公文拟制流程，起草单位在送审的时候须注明公开属性并说明理由，未注明的要退回。",
  ]

  private func text(_ agency: String, _ year: Int, _ sentences: some Sequence<String>) -> String {
    """
    \(agency)\(year)年政府信息公开工作年度报告
    一、总体情况
    \(sentences.joined())

    """
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(text("青石县财政局", 2022, Self.sentences), to: "a.txt")
    try folder.write(text("青石县财政局", 2023, ["全年工作平稳。"] + Self.sentences), to: "b.txt")
    try folder.write(text("白鹭区水利局", 2023, Self.sentences.dropFirst(7)), to: "c.txt")
    return folder
  }

  private func copies(_ snapshot: Snapshot) -> [[Finding]] {
    var found: [(path: String, copies: [Finding])] = []
    for agency in 0..<snapshot.agencies.count {
      for id in snapshot.agencies.reports(agency) {
        let findings = snapshot.findingsAcrossYears(id).filter { $0.rule == .copiedText }
        found.append((snapshot.path(id), findings))
      }
    }
    return found.sorted { $0.path < $1.path }.map(\.copies)
  }

  @Test("are known in the browser, and counted")
  func browsing() throws {
    let folder = try folder()
    let snapshot = try #require(loaded(Walk([folder.path])).last)
    #expect(copies(snapshot).map(\.count) == [0, 1, 0])
    #expect(snapshot.counts.warnings == 1)
  }

  @Test("are the same when they come from the index")
  func index() throws {
    let folder = try folder()
    let cachePath = try TemporaryFolder()
    let cache = IndexCache(
      environment: ["XDG_CACHE_HOME": cachePath.path], version: "test", fewestFiles: 1)
    var seen: [[[Finding]]] = []
    for _ in 0..<2 {
      var snapshots: [Snapshot] = []
      loadCorpus([folder.path], selection: Selection(), jobs: 1, cache: cache) {
        snapshots.append($0)
        return true
      }
      // As the index has it, and as the files are found to be.
      seen += snapshots.suffix(snapshots.contains { !$0.isVerified } ? 2 : 1).map(copies)
    }
    #expect(seen.count == 3)
    #expect(seen.allSatisfy { $0 == seen[0] && $0[1].count == 1 })
  }

  @Test("are listed of named files, at the first sentence")
  func checking() throws {
    let folder = try folder()
    var found: [Finding] = []
    let files = Walk(["a.txt", "b.txt"].map { "\(folder.path)/\($0)" }).files
    ChainedCorpus(files, selection: Selection(), jobs: 1).forEachFile { file in
      found += file.reports.flatMap(\.findings).filter { $0.rule == .copiedText }
      return true
    }
    #expect(found.map(\.found) == [Quantity(100)])
    #expect(found.map(\.line) == [3])
    #expect(found.first?.reason?.english.contains("\(folder.path)/a.txt") == true)
  }
}
