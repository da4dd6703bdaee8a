"""The icons of packages hold every size that a platform asks for, and each shows the drawing."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from fakes.installer_scripts import load_script

icons = load_script("icons.py")


def test_the_windows_icon_holds_every_size_and_each_shows_the_drawing():
    content = icons.ico()
    reserved, kind, count = struct.unpack_from("<HHH", content)
    assert (reserved, kind, count) == (0, 1, len(icons.ICO_SIDES_PX))
    for number, side in enumerate(icons.ICO_SIDES_PX):
        entry = struct.unpack_from("<BBBBHHII", content, 6 + 16 * number)
        assert entry[:6] == (side % 256, side % 256, 0, 0, 1, 32)
        size, place = entry[6:]
        picture = content[place : place + size]
        assert len(picture) == size
        if picture.startswith(b"\x89PNG"):
            assert QImage.fromData(picture, "PNG").width() == side
        else:
            assert struct.unpack_from("<IiiHH", picture) == (40, side, side * 2, 1, 32)
            # Rows go up, and a bar of the drawing is in its lower left.
            x, y = round(side * 14.5 / 64), round(side * 48 / 64)
            blue, green, red, alpha = picture[40 + 4 * (side * (side - 1 - y) + x) :][:4]
            assert QColor(red, green, blue, alpha) == icons.picture(side).pixelColor(x, y)
    assert place + size == len(content)


def test_the_macos_icon_holds_pictures_of_the_sizes_that_it_says():
    content = icons.icns()
    assert content[:4] == b"icns"
    assert struct.unpack_from(">I", content, 4) == (len(content),)
    place, seen = 8, {}
    while place < len(content):
        kind, (size,) = content[place : place + 4], struct.unpack_from(">I", content, place + 4)
        seen[kind] = QImage.fromData(content[place + 8 : place + size], "PNG")
        place += size
    assert seen[b"ic07"].width() == 128
    assert seen[b"ic10"].width() == 1024
    assert len(seen) == 8


def test_the_macos_icon_leaves_room_for_its_shadow():
    at = icons.icns().index(b"ic08") + 8
    with_room, without = QImage.fromData(icons.icns()[at:], "PNG"), icons.picture(256)
    assert with_room.width() == 256
    assert with_room.pixelColor(128, 20).alpha() == 0
    assert without.pixelColor(128, 20).alpha() == 255


def test_icons_are_written_in_the_form_that_the_name_asks_for(tmp_path: Path):
    for name, start in (("a.ico", b"\0\0\1\0"), ("a.icns", b"icns")):
        assert icons.main([str(tmp_path / name)]) == 0
        assert (tmp_path / name).read_bytes().startswith(start)
    assert icons.main([str(tmp_path / "pngs")]) == 0
    assert {path.name for path in (tmp_path / "pngs").iterdir()} == {
        f"{side}.png" for side in icons.PNG_SIDES_PX
    }
    assert icons.main([]) == 2
