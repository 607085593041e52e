import Browser
import Corpus
import Foundation
import Reports
import Terminal
import Testing

/// The reports that the project ships, as a new user opens them: from the project's own folder, so
/// that the paths on the screens are the same everywhere.
let sampleData: String = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  _ = FileManager.default.changeCurrentDirectoryPath(root.path)
  return "SampleData"
}()

@Suite struct BrowsingTests {
  @Test func theFirstAgencyIsOpenAtOnce() throws {
    let browser = BrowserDriver([sampleData])
    let name = browser.state.snapshot.agencies.names[0]
    #expect(browser.state.report?.report?.agency?.name == name)
    #expect(browser.state.focus == .agencies)
    #expect(browser.words.contains("一、本年新收"))
  }

  @Test func aStepInTheListOpensTheNextAgency() {
    var browser = BrowserDriver([sampleData])
    browser.press("Down")
    #expect(
      browser.state.report?.report?.agency?.name == browser.state.snapshot.agencies.names[1])
    browser.press("G")
    #expect(browser.state.list.scroll.selected == browser.state.list.listed.count - 1)
    browser.press("g")
    #expect(browser.state.list.scroll.selected == 0)
  }

  @Test func enterGoesIntoTheReportAndTabComesBack() {
    var browser = BrowserDriver([sampleData])
    browser.press("Enter")
    #expect(browser.state.focus == .report)
    browser.press("Tab")
    #expect(browser.state.focus == .agencies)
  }

  @Test func theYearsOfAnAgencyAreWalkedInOrder() {
    var browser = BrowserDriver([sampleData])
    browser.press("/")
    browser.type("青石县财政局")
    browser.press("Enter Enter ] ]")
    #expect(browser.state.report?.report?.year == 2021)
    browser.press("[")
    #expect(browser.state.report?.report?.year == 2020)
    browser.press("[")
    #expect(browser.state.report?.report?.year == 2019)
    browser.press("[")
    #expect(browser.state.report?.report?.year == 2019)
    #expect(browser.state.notice != nil)
    browser.press("] ]")
    #expect(browser.state.report?.report?.year == 2021)
  }

  @Test func theYearThatIsShownIsKeptFromAgencyToAgency() {
    var browser = BrowserDriver([sampleData])
    browser.press("/")
    browser.type("青石县")
    browser.press("Enter")
    while browser.state.report?.report?.year != 2022 { browser.press("Down") }
    browser.press("Down")
    // This agency has no report for 2022: its newest is shown.
    #expect(browser.state.report?.report?.year == 2021)
  }

  @Test func groupsStartFoldedAndOpenByKey() {
    var browser = BrowserDriver([sampleData])
    browser.press("Enter")
    #expect(!browser.words.contains("1.属于国家秘密"))
    #expect(browser.words.contains("Σ"))
    browser.press("+")
    #expect(browser.words.contains("1.属于国家秘密"))
    browser.press("-")
    #expect(!browser.words.contains("1.属于国家秘密"))
  }

  @Test func aGroupFoldsAtItsOwnLineAndFromInside() {
    var browser = BrowserDriver([sampleData])
    browser.press("Enter g Down Down Down Down Down Space")
    #expect(browser.words.contains("1.属于国家秘密"))
    browser.press("Down Down Space")
    #expect(!browser.words.contains("1.属于国家秘密"))
    browser.press("Right")
    #expect(browser.words.contains("1.属于国家秘密"))
    browser.press("Left")
    #expect(!browser.words.contains("1.属于国家秘密"))
  }

  @Test(arguments: zip(1...6, ["单位", "第二十条", "一、本年新收", "行政复议", "一、", "没有发现问题"]))
  func everyViewShowsItself(number: Int, words: String) {
    var browser = BrowserDriver([sampleData + "/青石县/青石县人民政府-2022.md"])
    browser.press("\(number)")
    #expect(browser.state.view.rawValue == number)
    #expect(browser.words.contains(words))
  }

  @Test func fullWidthKeysDoTheSame() {
    var browser = BrowserDriver([sampleData])
    browser.type("ｊ")
    #expect(browser.state.list.scroll.selected == 1)
    browser.type("？")
    #expect(browser.state.overlay != nil)
  }

  @Test func helpNamesEveryKeyOfTheKeyTable() {
    var browser = BrowserDriver([sampleData], height: 80)
    browser.press("?")
    for binding in browser.state.keyMap.bindings {
      for key in binding.keys { #expect(browser.words.contains(key.name)) }
      #expect(browser.words.contains(binding.action.name(.chinese)))
    }
    browser.press("Esc")
    #expect(browser.state.overlay == nil)
  }

  @Test func helpBeginsWithThePaneAndExplainsTheSigns() {
    var browser = BrowserDriver([sampleData], width: 80, height: 24)
    browser.press("?")
    #expect(browser.words.contains("在单位列表中") && browser.words.contains("只列有问题的单位"))
    browser.press("Esc n 6 ?")
    #expect(browser.words.contains("在“核查”中") && browser.words.contains("接受这一条问题"))
    #expect(browser.words.contains("[ 7]"))
    browser.press("G")
    #expect(browser.words.contains("Ctrl-C"))
  }

  @Test func escapeTakesFiltersOffAndNeverEnds() {
    var browser = BrowserDriver([sampleData])
    browser.press("f Esc")
    #expect(!browser.state.list.onlyWithFindings)
    browser.press("Enter Esc")
    #expect(browser.state.focus == .agencies)
    browser.press("Esc")
    #expect(!browser.hasEnded)
    #expect(browser.words.contains("按 q 退出"))
  }

  @Test func qTakesFiltersOffBeforeItEnds() {
    var browser = BrowserDriver([sampleData])
    browser.press("f q")
    #expect(!browser.hasEnded)
    browser.press("q")
    #expect(browser.hasEnded)
  }

  @Test func controlCEndsOnlyWhenPressedTwice() {
    var browser = BrowserDriver([sampleData])
    browser.press("Ctrl-C")
    #expect(!browser.hasEnded)
    browser.press("Down Ctrl-C")
    #expect(!browser.hasEnded)
    browser.press("Ctrl-C")
    #expect(browser.hasEnded)
  }

  @Test func controlCStopsTheReadingFirst() {
    var state = State(language: .chinese, width: 80, height: 24, place: "reports")
    #expect(update(&state, .key(Key("c", .control))) == [.stopReading])
    #expect(frame(of: state).lines[0].contains("停止"))
    #expect(update(&state, .key(Key("c", .control))) == [.quit])
  }

  @Test func aFolderWithoutReportsSaysWhatWouldBeFound() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let browser = BrowserDriver([folder.path])
    #expect(browser.words.contains("没有可以读取的文件"))
  }

  /// A report without tables shows its text, and the one behind it what one was looking at.
  @Test func theViewComesBackBehindAReportWithoutTables() {
    var browser = BrowserDriver([sampleData])
    browser.press("Down Down")
    #expect(browser.state.view == .text)
    browser.press("Down")
    #expect(browser.state.view == .applications)
    browser.press("Up 5 Tab Down")
    #expect(browser.state.view == .text)
  }

  @Test func aReportThatIsAloneIsOpenedWithoutItsList() {
    var browser = BrowserDriver([sampleData + "/白鹭区/白鹭区民政局-2022.txt"], width: 80, height: 24)
    #expect(browser.state.focus == .report)
    #expect(browser.words.contains("一、本年新收"))
    browser.press("Tab")
    #expect(browser.state.focus == .agencies)
  }

  @Test func findingsAreSortedAndTablesAreNot() {
    var browser = BrowserDriver([sampleData])
    browser.press("n 6 g")
    let cursor = { browser.screen.first { $0.contains("│▌") }?.split(separator: "▌").last }
    let finding = cursor()
    let rules = {
      browser.screen.compactMap { line in
        ["balance", "row-total", "culprit", "page-residue"].first { line.contains(" \($0) ") }
      }
    }
    let before = rules()
    browser.press("s s")
    #expect(rules() == before.sorted())
    #expect(cursor() == finding)
    #expect(browser.words.contains("按规则排列"))
    browser.press("3 s")
    #expect(browser.state.focus == .report && browser.words.contains("次序是规定的"))
  }

  @Test(arguments: ["1", "3", "5", "d", "v"])
  func aReportThatIsThereNoMoreGivesWayToTheListedOne(key: String) throws {
    let fewer = try #require(BrowserDriver.snapshots(of: [sampleData + "/白鹭区"]).last)
    let all = try #require(BrowserDriver.snapshots(of: [sampleData]).last)
    for snapshots in [[fewer], [fewer, all], [Snapshot.empty, all]] {
      var browser = BrowserDriver([sampleData])
      browser.press("G Enter \(key)")
      for snapshot in snapshots { browser.send(.loaded(snapshot, isReread: false)) }
      let state = browser.state
      let listed = state.list.selected.map { state.snapshot.agencies.names[$0] }
      #expect(listed != nil && state.report?.report?.agency?.name == listed)
      browser.press("n ] [ 1 3 6 t Esc")
      #expect(browser.screen.count == 40)
    }
  }

  @Test func everyActionIsHarmlessEverywhere() {
    for paths in [[sampleData], ["/nowhere/at/all"]] {
      for size in [(120, 40), (80, 24), (40, 10), (20, 5), (1, 1)] {
        var browser = BrowserDriver(paths, width: size.0, height: size.1)
        for _ in 0..<2 {
          for binding in browser.state.keyMap.bindings {
            for key in binding.keys {
              browser.send(.key(key))
              #expect(browser.screen.count == size.1)
            }
          }
        }
      }
    }
  }
}
