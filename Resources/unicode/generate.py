#!/usr/bin/env python3
"""Writes Sources/Typesetting/Unicode/ScalarRuns.swift from the Unicode Character Database.

usage: generate.py [UCD folder] > Sources/Typesetting/Unicode/ScalarRuns.swift

The folder defaults to the one of Debian's package unicode-data. The order of CLASSES is that of
`LineBreakClass`, the bits are those of `ScalarProperties`: change both together.
"""
import re
import sys
from pathlib import Path

UCD = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
SIZE = 0x110000

CLASSES = (
    "AL B2 BA BB BK CB CJ CL CM CP CPn CR EB EM EX GL H2 H3 HL HY ID IN IS JL JT JV LF NL NS NU"
    " OP OPn PO PR QU QUf QUi RI SP SY WJ ZW ZWJ").split()
AMBIGUOUS, MARK, JOINS, UNSETTLED = 3, 1 << 8, 1 << 9, 1 << 10

# limits.md, "Text from outside": these are dropped, and 2028 and 2029 become a blank.
DROPPED = [(0x00, 0x09), (0x0B, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x61C, 0x61C),
           (0x200E, 0x200F), (0x2028, 0x202E), (0x2066, 0x2069), (0xFEFF, 0xFEFF),
           (0xE0000, 0xE007F)]


def column(name, default, field=1, only=None):
    """One property for every code point; `only` keeps the lines whose field 1 is that."""
    values = [default] * SIZE
    for line in (UCD / name).read_text(encoding="utf-8").splitlines():
        fields = [part.strip() for part in line.split("#")[0].split(";")]
        if len(fields) <= field or (only and fields[1] != only):
            continue
        first, _, last = fields[0].partition("..")
        first, last = int(first, 16), int(last or first, 16)
        values[first:last + 1] = [fields[field]] * (last + 1 - first)
    return values


def version():
    head = (UCD / "EastAsianWidth.txt").open(encoding="utf-8").readline()
    return re.search(r"(\d+\.\d+\.\d+)", head).group(1)


east_asian = column("EastAsianWidth.txt", "N")
category = column("extracted/DerivedGeneralCategory.txt", "Cn")
line_break = column("LineBreak.txt", "XX")
cluster_break = column("auxiliary/GraphemeBreakProperty.txt", "Other")
combining = column("extracted/DerivedCombiningClass.txt", "0")
composes = column("DerivedNormalizationProps.txt", "Y", field=2, only="NFC_QC")
prepended = column("PropList.txt", "", only="Prepended_Concatenation_Mark")
pictographic = column("emoji/emoji-data.txt", "", only="Extended_Pictographic")


def width(point):
    """0, 1 or 2 cells, or AMBIGUOUS."""
    if 0x1160 <= point <= 0x11FF or 0xD7B0 <= point <= 0xD7FF:
        return 0  # vowels and finals stand inside the cell of their leading consonant
    if category[point] == "Cc" or point in (0x2028, 0x2029):
        return 0
    if point == 0xAD or prepended[point]:
        return 1
    if category[point] in ("Mn", "Me", "Cf"):
        return 0
    return {"W": 2, "F": 2, "A": AMBIGUOUS}.get(east_asian[point], 1)


def line_class(point):
    """UAX #14 class after LB1, brackets split as LB30 wants it, quotes by general category."""
    name = line_break[point]
    wide = east_asian[point] in "WFH"
    if name == "SA":
        return "CM" if category[point] in ("Mn", "Mc") else "AL"
    if name in ("OP", "CP") and not wide:
        return name + "n"
    if name == "QU":
        return {"Pi": "QUi", "Pf": "QUf"}.get(category[point], "QU")
    if name in ("AI", "SG", "XX"):
        return "EB" if pictographic[point] and category[point] == "Cn" else "AL"
    if name == "ID" and pictographic[point] and category[point] == "Cn":
        return "EB"  # LB30b
    return name


def properties(point):
    value = width(point) | CLASSES.index(line_class(point)) << 2
    if category[point].startswith("M"):
        value |= MARK
    if cluster_break[point] not in ("Other", "Control", "CR", "LF", "LV", "LVT"):
        value |= JOINS
    dropped = any(first <= point <= last for first, last in DROPPED)
    blank = category[point] == "Zs" and point != 0x20
    if (value & 3 == 0 and point != 0x0A) or value & MARK or dropped or blank \
            or combining[point] != "0" or composes[point] != "Y":
        value |= UNSETTLED
    return value


def runs():
    last = None
    for point in range(SIZE):
        value = properties(point)
        if value != last:
            yield point << 11 | value
            last = value


def main():
    table = ["0x%08X" % run for run in runs()]
    print("// swift-format-ignore-file")
    print(f"// Unicode {version()}, made by Resources/unicode/generate.py; licence beside it.")
    print()
    print("/// Runs of scalars with the same properties: first scalar << 11 | `ScalarProperties`.")
    print("let scalarRuns: [UInt32] = [")
    for start in range(0, len(table), 8):
        print("  " + ", ".join(table[start:start + 8]) + ",")
    print("]")


main()
