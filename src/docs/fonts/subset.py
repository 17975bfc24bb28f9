"""Cuts a free CJK face to the characters in national use and converts it to TrueType outlines.

usage: subset.py SOURCE FACE-NUMBER TARGET "NEW FAMILY" characters.txt
characters.txt holds 《通用规范汉字表》, one character a line. Needs fonttools.
"""

import sys

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

PUNCTUATION = (
    "—–‘’“”…·•〔〕【】「」『』《》〈〉、。，；：？！（）％＋－×÷±≥≤≠°℃№￥〇﹏㎡㎏㎜㎝㎞™®©€"
    "①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶ⅠⅡⅢⅣⅤ→←↑↓■□●○★☆△▲◆◇\u3000\u2002\u2003"
)
UNUSED = ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG", "gasp", "STAT"]


def characters(path):
    chars = {chr(c) for c in range(0x20, 0x7F)} | {chr(c) for c in range(0xA0, 0x100)} | set(PUNCTUATION)
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                chars.add(bytes([high, low]).decode("gb2312"))
            except UnicodeDecodeError:
                pass
    with open(path, encoding="utf-8") as lines:
        return chars | set(lines.read().split())


def cut(font, chars):
    options = subset.Options()
    options.layout_features, options.hinting, options.desubroutinize = [], False, True
    options.name_IDs, options.name_languages = [0, 1, 2, 3, 4, 5, 6, 13, 14], [0x409]
    options.notdef_outline = True
    options.drop_tables += UNUSED
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[ord(c) for c in chars])
    subsetter.subset(font)


def to_truetype(font):
    order, outlines, glyphs = font.getGlyphOrder(), font.getGlyphSet(), {}
    for name in order:
        pen = TTGlyphPen(None)
        outlines[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, glyphs
    font["glyf"], font["loca"] = glyf, newTable("loca")
    limits = font["maxp"]
    limits.tableVersion = 0x00010000
    for name in (
        "maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements "
        "maxSizeOfInstructions maxComponentElements"
    ).split():
        setattr(limits, name, 0)
    limits.maxZones = 1
    for name, glyph in glyphs.items():
        glyph.recalcBounds(glyf)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))
    del font["CFF "]
    font.sfntVersion = "\x00\x01\x00\x00"


def rename(font, family):
    face = family.replace(" ", "") + "-Regular"
    for number, text in ((1, family), (2, "Regular"), (3, face), (4, family), (6, face)):
        font["name"].setName(text, number, 3, 1, 0x409)
    font["name"].names = [name for name in font["name"].names if name.platformID == 3]
    post = font["post"]
    post.formatType, post.extraNames, post.mapping, post.glyphOrder = 3.0, [], {}, font.getGlyphOrder()
    font["cmap"].tables = [table for table in font["cmap"].tables if table.platformID == 3]


def main(source, number, target, family, list_of_characters):
    font = TTFont(source, fontNumber=int(number), lazy=True, recalcTimestamp=False)
    cut(font, characters(list_of_characters))
    if "CFF " in font:
        to_truetype(font)
    rename(font, family)
    font.save(target)


main(*sys.argv[1:])
