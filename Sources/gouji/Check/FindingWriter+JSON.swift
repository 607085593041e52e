import Corpus
import Export
import Foundation
import Reports
import Rules

/// One object: the findings as in the records, each with its report, and the summary.
struct FindingObjectWriter: FindingWriter {
  let language: Language
  private var isFirst = true

  init(language: Language) { self.language = language }

  var beginning: [UInt8] { Array("{\"findings\": [".utf8) }

  mutating func bytes(of item: CheckedFinding) -> [UInt8] {
    var json = JSONWriter(appendingTo: Array((isFirst ? "\n" : ",\n").utf8))
    isFirst = false
    json.object { json in
      json.member("path", item.report.path)
      json.member("agency", item.report.agency?.name)
      json.member("year", item.report.year)
      json.members(of: item.finding, in: item.report, message: item.message(language))
    }
    return json.bytes
  }

  func ending(_ summary: CheckSummary) -> [UInt8] {
    var json = JSONWriter(appendingTo: Array("\n], \"summary\": ".utf8))
    json.object { json in
      json.member("reports", summary.reports)
      json.member("errors", Int(summary.found.errors))
      json.member("warnings", Int(summary.found.warnings))
      json.member("notes", Int(summary.found.notes))
      json.member("shown", summary.shown)
      json.member("accepted", summary.accepted)
      json.member("not_reports", summary.otherFiles)
      json.member("unreadable", summary.failures)
    }
    return json.bytes + Array("}\n".utf8)
  }
}

/// SARIF 2.1.0, which code hosts and editors read.
struct SarifWriter: FindingWriter {
  let language: Language
  private var isFirst = true

  init(language: Language) { self.language = language }

  var beginning: [UInt8] {
    var json = JSONWriter(
      appendingTo: Array(
        """
        {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [
        {"tool": {"driver":
        """.utf8))
    json.object { json in
      json.member("name", "gouji")
      json.member("version", version)
      json.key("rules")
      json.array { json in
        for rule in Rule.all {
          json.object { json in
            json.member("id", rule.id.rawValue)
            json.text("shortDescription", rule.title(language))
            json.text("fullDescription", rule.explanation(language))
            json.key("defaultConfiguration")
            json.object { $0.member("level", rule.severity.identifier) }
          }
        }
      }
    }
    return json.bytes + Array("}, \"results\": [".utf8)
  }

  mutating func bytes(of item: CheckedFinding) -> [UInt8] {
    var json = JSONWriter(appendingTo: Array((isFirst ? "\n" : ",\n").utf8))
    isFirst = false
    json.object { json in
      json.member("ruleId", item.finding.rule.rawValue)
      json.member("ruleIndex", RuleID.allCases.firstIndex(of: item.finding.rule) ?? 0)
      json.member("level", item.finding.severity.identifier)
      json.text("message", item.message(language))
      json.key("locations")
      let file = containerPath(of: item.report.path) ?? item.report.path
      json.array { json in
        json.object { json in
          json.key("physicalLocation")
          json.object { json in
            json.key("artifactLocation")
            json.object { $0.member("uri", reference(to: file)) }
            json.key("region")
            json.object { $0.member("startLine", item.line) }
          }
          guard file != item.report.path else { return }
          // The line counts within the item.
          json.key("logicalLocations")
          json.array { json in json.object { $0.member("name", item.report.path) } }
        }
      }
      json.key("partialFingerprints")
      json.object {
        $0.member("gouji/v1", Baseline.Entry(item.finding, in: item.report).text)
      }
    }
    return json.bytes
  }

  func ending(_ summary: CheckSummary) -> [UInt8] { Array("\n]}]}\n".utf8) }
}

extension JSONWriter {
  /// A member that is a text the way SARIF holds texts.
  fileprivate mutating func text(_ name: String, _ text: String) {
    key(name)
    object { $0.member("text", text) }
  }
}

/// A path as a URI: relative to the current folder for what lies below it, as code hosts want it.
private func reference(to path: String) -> String {
  guard path.hasPrefix("/") else { return percentEncoded(path) }
  let folder = FileManager.default.currentDirectoryPath + "/"
  return path.hasPrefix(folder)
    ? percentEncoded(String(path.dropFirst(folder.count))) : "file://" + percentEncoded(path)
}

/// The bytes of a path, escaped but for those that stand for themselves in a URI.
private func percentEncoded(_ path: String) -> String {
  let digits = Array("0123456789ABCDEF".unicodeScalars)
  var encoded = String.UnicodeScalarView()
  for byte in path.fileNameBytes.dropLast().map(UInt8.init(bitPattern:)) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      encoded.append(Unicode.Scalar(byte))
    default:
      encoded.append(contentsOf: ["%", digits[Int(byte >> 4)], digits[Int(byte & 0xF)]])
    }
  }
  return String(encoded)
}
