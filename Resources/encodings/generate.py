#!/usr/bin/env python3
"""Writes the tables of Sources/CLibXML2/*_patches.h: where glibc's iconv is not the standard's.

The standard's index of Big5 has Microsoft's punctuation (code page 950) on top of HKSCS, its index
of JIS X 0208 has NEC's and IBM's characters (code page 932) and no user-defined rows. Both code
pages come from Python's codecs. Run it from this folder without arguments.
"""

import pathlib

TARGET = pathlib.Path(__file__).parent / "../../Sources/CLibXML2"
BIG5 = """A145 A14E A15A A1C2 A1C3 A1C5 A1E3 A1F2 A1F3 A1FE A240 A241 A242 A244 A246 A247 A2CC A2CE
A3E1"""


def write(name, rows):
    cells = ["{0x%04X, 0x%04X}," % row for row in rows]
    lines = [" ".join(cells[at : at + 5]) for at in range(0, len(cells), 5)]
    text = "/* Made by Resources/encodings/generate.py. */\n" + "\n".join(lines) + "\n"
    (TARGET / name).write_text(text)


def shift_jis(row, cell):
    pointer = (row - 0xA1) * 94 + cell - 0xA1
    lead, trail = divmod(pointer, 188)
    return bytes([lead + (0x81 if lead < 0x1F else 0xC1), trail + (0x40 if trail < 0x3F else 0x41)])


def japanese(row, cell):
    character = shift_jis(row, cell).decode("cp932", "replace")
    return ord(character) if len(character) == 1 and character != "\ufffd" else 0


write("big5_patches.h", [(int(c, 16), ord(bytes.fromhex(c).decode("cp950"))) for c in BIG5.split()])
rows = [(row, cell) for row in range(0xF5, 0xFF) for cell in range(0xA1, 0xFF)]
write("euc_jp_patches.h", [(row << 8 | cell, japanese(row, cell)) for row, cell in rows])
