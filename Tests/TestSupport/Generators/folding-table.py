#!/usr/bin/env python3
"""Writes Sources/Reports/FoldingTable.swift from the Unicode Character Database.

    Tests/TestSupport/Generators/folding-table.py /usr/share/unicode > Sources/Reports/FoldingTable.swift

The folder is that of Debian's package unicode-data: UnicodeData.txt gives the compatibility
ideographs, EquivalentUnifiedIdeograph.txt the radicals, which NFKC covers only in part.
"""
import bz2
import sys

BLOCKS = [("radicalSupplement", 0x2E80, 0x2EF3), ("kangxiRadicals", 0x2F00, 0x2FD5),
          ("compatibilityIdeographs", 0xF900, 0xFAD9)]
# The database gives the traditional form; reports from the mainland mean the simplified one.
SIMPLIFIED = {0x6236: 0x6237}
# The characters of the form's labels and headings, and of the sentences with which reports open.
FORM = ("一二三四五六七八九十第条项规章行政规范性文件许可其他对外管理服务事项处罚强制事业收费政府集中采购"
        "信息内容本年新制作公开总数量发件废止现有效上一目增减决定金额单位万元列据的勾稽关系为加之和等于申请人情况"
        "自然法商企科研机构社会益组织律计结转度办理果予以部分区别只这形不属国家秘密禁危及安全稳保护方合权类内"
        "事务过程案卷查询无提供掌握相关没现成需要另作补正后仍明确信访举报投诉类重复出版物由大反认或已获取"
        "逾期按通知求缴纳用继续下复议诉讼维持纠审未经直接起体概述主动收到存在问题改进整措施足报告编撰写统限时周"
        "标函指南办法要点方案录工作事宜")


def main():
    folder = sys.argv[1]
    equivalent = {}
    for line in open(f"{folder}/EquivalentUnifiedIdeograph.txt", encoding="utf-8"):
        fields = line.split("#")[0].split(";")
        if len(fields) < 2:
            continue
        ends = [int(end, 16) for end in fields[0].strip().split("..")]
        for scalar in range(ends[0], ends[-1] + 1):
            equivalent[scalar] = int(fields[1], 16)
    for line in open(f"{folder}/UnicodeData.txt", encoding="utf-8"):
        fields = line.split(";")
        scalar, mapping = int(fields[0], 16), fields[5]
        if 0xF900 <= scalar <= 0xFAD9 and mapping and " " not in mapping and "<" not in mapping:
            equivalent[scalar] = int(mapping, 16)

    traditional = {}
    for line in bz2.open(f"{folder}/Unihan_Variants.txt.bz2", "rt", encoding="utf-8"):
        fields = line.split()
        if len(fields) < 3 or fields[1] != "kTraditionalVariant":
            continue
        if chr(int(fields[0][2:], 16)) in FORM:
            for variant in fields[2:]:
                scalar = int(variant[2:], 16)
                if chr(scalar) not in FORM and 0x4E00 <= scalar <= 0x9FFF:
                    traditional[scalar] = int(fields[0][2:], 16)

    print("// Generated from the Unicode Character Database by")
    print("//   Tests/TestSupport/Generators/folding-table.py /usr/share/unicode \\")
    print("//     > Sources/Reports/FoldingTable.swift")
    print()
    print("/// The ordinary ideographs that stand behind radicals and compatibility ideographs: one")
    print("/// character for each scalar of a block, itself where it has no other.")
    print("package enum FoldingTable {")
    for name, first, last in BLOCKS:
        print(f"  package static let {name}First: UInt16 = 0x{first:04X}")
        scalars = [equivalent.get(scalar, scalar) for scalar in range(first, last + 1)]
        scalars = [SIMPLIFIED.get(scalar, scalar) for scalar in scalars]
        scalars = [scalar if scalar < 0x10000 else first + i for i, scalar in enumerate(scalars)]
        print(f"  package static let {name}: [UInt16] = Array(")
        print('    """')
        for start in range(0, len(scalars), 40):
            row = "".join(f"\\u{{{s:X}}}" if s in (0x2E9A,) or 0x2E80 <= s <= 0x2FD5 or
                          0xF900 <= s <= 0xFAFF else chr(s) for s in scalars[start:start + 40])
            print(f"    {row}" + ("\\" if start + 40 < len(scalars) else ""))
        print('    """.utf16)')
    print("  /// Pairs: a traditional character and the simplified one that the form prints.")
    print("  package static let traditional: [UInt16] = Array(")
    print('    """')
    pairs = [chr(key) + chr(value) for key, value in sorted(traditional.items())]
    for start in range(0, len(pairs), 20):
        print("    " + "".join(pairs[start:start + 20]) + ("\\" if start + 20 < len(pairs) else ""))
    print('    """.utf16)')
    print("}")


main()
