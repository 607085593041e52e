import Corpus
import Reports

/// `gouji cache`: the indexes that spare reading large folders again.
struct CacheCommand {
  static let syntax = CommandSyntax(
    operands: .none,
    summary: Phrase("删除保存的索引（--clear）。", "Remove the indexes that are kept (--clear)."),
    remarks: [
      Phrase(
        "大文件夹的索引在 $XDG_CACHE_HOME/gouji，默认 ~/.cache/gouji；文件有变化时会自动重读，"
          + "删除索引只会让下一次启动慢一些。",
        "Indexes of large folders are in $XDG_CACHE_HOME/gouji, else ~/.cache/gouji. What has "
          + "changed is read again anyway; without them only the next start takes longer.")
    ],
    options: [Option("clear", "删除所有索引", "remove all indexes")] + Option.general,
    examples: ["gouji cache --clear"])

  let arguments: Arguments
  let language: Language
  let environment: [String: String]

  func run() throws(UsageError) -> ExitStatus {
    guard arguments.has("clear") else {
      throw UsageError(
        "gouji cache 要写明做什么：gouji cache --clear", "say what to do: gouji cache --clear")
    }
    let removed =
      IndexCache(environment: environment, version: version)?.clear() ?? (files: 0, bytes: 0)
    let kilobytes = (removed.bytes + 1023) / 1024
    say(
      Phrase(
        "删除了 \(removed.files) 个索引，共 \(kilobytes) KB",
        "\(removed.files) \(removed.files == 1 ? "index" : "indexes") removed, \(kilobytes) KB")(
          language))
    return .done
  }
}
