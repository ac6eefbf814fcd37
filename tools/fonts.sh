#!/bin/sh
# Makes server/src/main/resources/fonts from the npm package @expo-google-fonts/noto-sans-sc (docs/adr/0016-paper-font.md).
# Needs npm and fonttools (Debian: python3-fonttools). Run from the root of the repository; the result is committed.
set -eu
version=0.4.3
fonts=$PWD/server/src/main/resources/fonts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent "@expo-google-fonts/noto-sans-sc@$version" >/dev/null
tar xzf ./*.tgz
cp package/LICENSE_FONT "$fonts/OFL.txt"
# Names of patients use rare characters: the regular weight keeps every glyph and loses only what PDF does not read. It also loses the
# code points of the radicals (U+2E80-2FDF): they share glyphs with 女, 人, 口 ..., and text copied from a paper would be made of them.
python3 -m fontTools.subset package/400Regular/NotoSansSC_400Regular.ttf --unicodes='20-2002,2004-2E7F,2FE0-10FFFF' \
    --layout-features='' --drop-tables+=BASE,STAT,vhea,vmtx,GSUB,GPOS,GDEF \
    --notdef-outline --output-file="$fonts/NotoSansSC-Regular.ttf"
# Headings and labels are written in common characters: the bold weight keeps GB 2312, ASCII and the signs beside them.
python3 - >common.txt <<'PYTHON'
for row in range(0xA1, 0xF8):
    for cell in range(0xA1, 0xFF):
        try:
            print(bytes([row, cell]).decode('gb2312'), end='')
        except UnicodeDecodeError:
            pass
print(''.join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100), *range(0x2010, 0x2040), *range(0x2460, 0x2474)])))
PYTHON
python3 -m fontTools.subset package/700Bold/NotoSansSC_700Bold.ttf --text-file=common.txt \
    --layout-features='' --drop-tables+=BASE,STAT,vhea,vmtx,GSUB,GPOS,GDEF \
    --notdef-outline --output-file="$fonts/NotoSansSC-Bold.ttf"
ls -l "$fonts"
