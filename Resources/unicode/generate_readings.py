#!/usr/bin/env python3
"""Writes Sources/Typesetting/Hanja/HanReadings+Table.swift from the Unihan database.

usage: generate_readings.py [Unihan_Readings.txt.bz2] > Sources/Typesetting/Hanja/HanReadings+Table.swift

The file defaults to the one of Debian's package unicode-data. To each reading (kHangul) come the
forms that it takes at the start of a word, and after a vowel or n, by the Korean rules of spelling
(한글 맞춤법, articles 10 to 12): 勞 is read 로 and 노, 女 녀 and 여, 率 률 and 율. Characters beyond
the basic plane, a few rare variants, are left out. One reading of each is marked as the principal
one: that of the schools' list (kHangul's E), in its form inside a word.
"""
import bz2
import re
import sys

PATH = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode/Unihan_Readings.txt.bz2"
PRINCIPAL = 1 << 31
FIRST, LAST, SYLLABLE = 0x3400, 0xFAFF, 0xAC00
NIEUN, RIEUL, IEUNG = 2, 5, 11
# ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ: before them n and l fall silent, before the other vowels l becomes n.
PALATAL = (2, 6, 7, 12, 17, 20)
# Where the schools' reading is not the one that most words have.
COMMON = {"車": "차", "更": "경", "茶": "차"}


def spoken(point):
    """The reading, and its form at the start of a word."""
    initial, vowel, final = (point - SYLLABLE) // 588, (point - SYLLABLE) // 28 % 21, \
        (point - SYLLABLE) % 28
    yield point
    if vowel in PALATAL and initial in (NIEUN, RIEUL):
        yield SYLLABLE + IEUNG * 588 + vowel * 28 + final
    elif initial == RIEUL:
        yield SYLLABLE + NIEUN * 588 + vowel * 28 + final


def principal(han, readings):
    """The reading to be shown when nothing is known of the word."""
    plain = [reading[0] for reading in readings]
    initial = {form for reading in plain for form in list(spoken(ord(reading)))[1:]}
    inner = [reading for reading in readings if ord(reading[0]) not in initial] or readings
    schools = [reading for reading in inner if "E" in reading.partition(":")[2]]
    return ord(COMMON.get(chr(han), (schools or inner)[0][0]))


def main():
    entries = set()
    marked = set()
    characters = set()
    with bz2.open(PATH, "rt", encoding="utf-8") as lines:
        for line in lines:
            version = re.match(r"# Unicode version: (\S+)", line)
            if version:
                number = version.group(1)
            fields = line.rstrip("\n").split("\t")
            if len(fields) < 3 or fields[1] != "kHangul":
                continue
            han = int(fields[0][2:], 16)
            if not FIRST <= han <= LAST:
                continue
            characters.add(han)
            for reading in fields[2].split():
                for point in spoken(ord(reading[0])):
                    entries.add((han - FIRST) << 14 | (point - SYLLABLE))
            point = principal(han, fields[2].split())
            marked.add((han - FIRST) << 14 | (point - SYLLABLE))
    table = ["0x%08X" % (entry | PRINCIPAL * (entry in marked)) for entry in sorted(entries)]
    print("// swift-format-ignore-file")
    print(f"// Unihan {number} ({len(characters):,} characters), made by"
          " Resources/unicode/generate_readings.py; licence beside it.")
    print()
    print("/// Readings of Han characters, sorted: (scalar - U+3400) << 14 | (syllable - U+AC00); the")
    print("/// highest bit marks the principal one.")
    print("let hanReadingEntries: [UInt32] = [")
    for start in range(0, len(table), 8):
        print("  " + ", ".join(table[start:start + 8]) + ",")
    print("]")


main()
