import Reports

/// The signs and words beside the digits of a number.
///
/// ```
/// 约 3 万 余 件 以上
/// │    │  │  │  └ vagueBehind
/// │    │  │  └ unit
/// │    │  └ vagueAmid
/// │    └ scale
/// └ vagueBefore
/// ```
///
/// One value for all of them, so that the lexer asks once whether they are there.
struct NumberWords: Sendable {
  let cases = ScalarSet("件宗起份例")
  let units = ScalarSet("件宗起份例条项篇期次人个家场类种部册名户处幅张组套批则元%年月日号时分支段集栏批款万")
  let scales = ScalarSet("万亿")
  let vagueBefore = ScalarSet("约近超逾于足少过第前")
  /// 减少 12件 ends like 至少 12件.
  let fewer = FoldedScalars.of("减少")
  let vagueAmid = ScalarSet("余多几来+")
  let vagueBehind: [[UInt16]]
  /// The first scalars of `vagueBehind`.
  let vagueBeginnings: ScalarSet

  init() {
    vagueBehind = ["以上", "以下", "以内", "左右", "上下", "余", "多", "次", "/"].map {
      FoldedScalars.of($0)
    }
    vagueBeginnings = ScalarSet(vagueBehind.compactMap(\.first))
  }

  static var yearSign: UInt16 { 0x5E74 }
  static var monthSign: UInt16 { 0x6708 }
  /// 万.
  static var tenThousand: UInt16 { 0x4E07 }
  /// 元.
  static var yuan: UInt16 { 0x5143 }
  /// 起, as in 一起, together.
  static var togetherSign: UInt16 { 0x8D77 }
  /// 事, as in 一件事.
  static var matterSign: UInt16 { 0x4E8B }
}
