#!/usr/bin/env python3
"""Writes Sources/Reports/FoldingTable.swift from the Unicode Character Database.

    Tests/TestSupport/Generators/folding-table.py /usr/share/unicode > Sources/Reports/FoldingTable.swift

The folder is that of Debian's package unicode-data: UnicodeData.txt gives the compatibility
ideographs, EquivalentUnifiedIdeograph.txt the radicals, which NFKC covers only in part.
"""
import sys

BLOCKS = [("radicalSupplement", 0x2E80, 0x2EF3), ("kangxiRadicals", 0x2F00, 0x2FD5),
          ("compatibilityIdeographs", 0xF900, 0xFAD9)]
# The database gives the traditional form; reports from the mainland mean the simplified one.
SIMPLIFIED = {0x6236: 0x6237}


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
    print("}")


main()
