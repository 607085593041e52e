#!/usr/bin/env python3
"""Writes Sources/Corpus/Search/PinyinTable.swift from the Unicode Han Database.

    Tests/TestSupport/Generators/pinyin-table.py /usr/share/unicode > Sources/Corpus/Search/PinyinTable.swift

The folder is that of Debian's package unicode-data. Unihan_Readings.txt has, as kTGHZ2013, the
readings of all 8,105 characters of the national list, those of places and surnames among them;
kHanyuPinlu and kMandarin tell which one is the usual one. What names of agencies need beside that
stands below.
"""
import bz2
import collections
import sys
import unicodedata

# The reading that a name of an agency means, where it is not the usual one.
FIRST = dict(长="chang", 重="chong", 厦="xia", 都="du", 朝="chao", 行="xing", 台="tai", 会="hui",
             牟="mu", 柏="bai", 莞="guan", 泌="bi", 涡="guo", 枞="zong", 荥="xing", 筠="yun",
             蚌="beng", 歙="she", 莘="shen", 亳="bo", 区="qu", 曾="zeng", 任="ren", 解="jie",
             圩="wei", 堡="bao", 埔="pu", 浦="pu", 泊="bo", 调="diao", 查="cha", 宁="ning",
             乐="le", 石="shi", 车="che", 给="ji", 数="shu", 率="lv", 著="zhu", 藏="zang",
             和="he", 传="chuan", 弹="dan", 系="xi", 校="xiao", 质="zhi", 单="dan", 尉="wei",
             蔚="wei", 番="fan", 铅="qian", 洞="dong", 六="liu", 浚="xun", 大="da", 阿="a",
             的="de", 地="di", 得="de", 了="liao", 着="zhuo", 发="fa", 济="ji", 尽="jin",
             便="bian", 省="sheng", 相="xiang", 盛="sheng", 术="shu", 种="zhong", 处="chu",
             当="dang", 担="dan", 供="gong", 观="guan", 冠="guan", 好="hao", 荷="he", 华="hua",
             将="jiang", 卷="juan", 量="liang", 难="nan", 强="qiang", 散="san", 少="shao",
             王="wang", 为="wei", 兴="xing", 应="ying", 与="yu", 约="yue", 载="zai",
             正="zheng", 中="zhong", 转="zhuan", 丽="li", 信="xin", 什="shi", 宿="su", 颍="ying")
# Readings that the dictionary does not have.
MORE = dict(六=["lu"], 大=["dai"], 乐=["lao"], 牟=["mu", "mou"], 筠=["jun", "yun"], 浚=["xun"],
            涡=["guo"], 荥=["ying", "xing"], 歙=["xi"], 泊=["po"], 蔚=["yu"], 尉=["yu"],
            番=["pan"], 铅=["yan"], 洞=["tong"], 单=["shan"], 长=["zhang"], 重=["zhong"],
            厦=["sha"], 蚌=["bang"], 莘=["xin"], 阿=["e"], 会=["kuai"], 行=["hang"], 圩=["xu"],
            堡=["pu", "bu"], 埔=["bu"], 陂=["pi", "bei", "po"], 峇=["ba"], 硚=["qiao"])
# Pairs that are read otherwise than each character alone.
WORDS = """六安lu'an 六合lu'he 单县shan'xian 番禺pan'yu 尉犁yu'li 会计kuai'ji 会稽kuai'ji 银行yin'hang
乐清yue'qing 乐亭lao'ting 东阿dong'e 铅山yan'shan 洪洞hong'tong 浚县xun'xian 蔚县yu'xian 长子zhang'zi
重点zhong'dian 重大zhong'da 黄陂huang'pi 调解tiao'jie 调节tiao'jie 首都shou'du 校对jiao'dui
音乐yin'yue 荥经ying'jing 堡镇bao'zhen 吴堡wu'bu""".split()


def plain(reading):
    """A reading without its tone: lǜ → lv."""
    letters = unicodedata.normalize("NFD", reading)
    letters = letters.replace("u\u0308", "v").replace("U\u0308", "v")
    return "".join(c for c in letters if "a" <= c <= "z" or c == "v").replace("ê", "e")


def main():
    fields = collections.defaultdict(dict)
    with bz2.open(f"{sys.argv[1]}/Unihan_Readings.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("U+"):
                scalar, field, value = line.rstrip("\n").split("\t")
                fields[int(scalar[2:], 16)][field] = value
    readings = {}
    for scalar, values in sorted(fields.items()):
        if not 0x4E00 <= scalar <= 0x9FFF or "kTGHZ2013" not in values:
            continue
        character = chr(scalar)
        found = [plain(part.split(":")[1]) for part in values["kTGHZ2013"].split()]
        usual = plain((values.get("kHanyuPinlu") or values.get("kMandarin") or "").split("(")[0].split(" ")[0])
        first = FIRST.get(character) or (usual if usual in found else found[0])
        found = [first] + found + MORE.get(character, [])
        # People type both lv and lu for 吕.
        found += [reading.replace("v", "u") for reading in found if "v" in reading]
        readings[character] = [r for r in dict.fromkeys(found) if r]
    usual = collections.defaultdict(list)
    others = collections.defaultdict(list)
    for character, found in readings.items():
        usual[found[0]].append(character)
        for reading in found[1:]:
            others[reading].append(character)
    emit(usual, others)


def emit(usual, others):
    print("// Made by Tests/TestSupport/Generators/pinyin-table.py /usr/share/unicode")
    print("// from the Unicode Han Database; not edited by hand.\n")
    print("/// How Chinese characters are read, without tones: each syllable before its characters.")
    print("enum PinyinTable {")
    print("  /// The reading that a name usually means; every character stands here once.")
    block("usual", usual)
    print("\n  /// Further readings.")
    block("others", others)
    print("\n  /// Pairs of characters that are read otherwise than each alone.")
    print('  static let words: StaticString = """')
    wrap(WORDS)
    print('    """')
    print("}")


def block(name, groups):
    print(f'  static let {name}: StaticString = """')
    lines = []
    for syllable in sorted(groups):
        lines.append(syllable + "".join(groups[syllable]))
    wrap(lines)
    print('    """')


def wrap(words):
    """Words with blanks between; a long one is cut, and goes on behind a backslash."""
    # A line is 100 columns to the formatter, which counts a character as one.
    line = "   "
    for word in words:
        if len(line) + 1 + len(word) > 96 and line.strip():
            print(line)
            line = "   "
        while len(word) > 90:
            print("    " + word[:90] + "\\")
            word = word[90:]
        line += " " + word
    print(line)


main()
