"""Make the icons that packages need of resources/icons/tickdeck.svg: ``python installer/icons.py OUT``.

OUT ends with .ico (Windows) or .icns (macOS), or is a folder for PNGs named by their side in pixels. Drawn by
Qt, put together here: no platform's own tool is needed, and the bytes are the same everywhere.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parent.parent / "resources" / "icons" / "tickdeck.svg"
PNG_SIDES_PX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIDES_PX = (16, 20, 24, 32, 40, 48, 64, 128, 256)
# From here on the pictures in an .ico are PNGs; older tools of Windows read smaller ones as bitmaps only.
_PNG_FROM_PX = 128
# The kinds of picture in an .icns; 16 and 32 pixels at scale 1 are left to the system to make smaller.
_ICNS_KINDS = {
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic14": 512,
    b"ic09": 512,
    b"ic10": 1024,
}
# macOS leaves room around a tile for its shadow: 100 of 1024 pixels.
_MACOS_MARGIN = 100 / 1024


def picture(side_px: int, *, margin: float = 0.0) -> QImage:
    """The icon as a picture.

    Args:
        side_px: Width and height.
        margin: What stays empty on every side, as a share of it.
    """
    image = QImage(side_px, side_px, QImage.Format.Format_ARGB32)
    image.fill(0)
    renderer = QSvgRenderer(str(DRAWING))
    if not renderer.isValid():
        raise ValueError(f"{DRAWING} is not a drawing that Qt can read")
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = side_px * margin
    renderer.render(painter, QRectF(edge, edge, side_px - 2 * edge, side_px - 2 * edge))
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """A picture as the bytes of a PNG."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    buffer.close()
    return bytes(content.data())


def _bitmap(image: QImage) -> bytes:
    """A picture as a bitmap of an .ico: rows from below, then a mask that leaves all to the alpha channel."""
    side = image.width()
    pixels = bytes(image.constBits())
    rows = [pixels[row * side * 4 : (row + 1) * side * 4] for row in reversed(range(side))]
    mask = bytes((side + 31) // 32 * 4 * side)
    header = struct.pack("<IiiHHIIiiII", 40, side, side * 2, 1, 32, 0, len(pixels) + len(mask), 0, 0, 0, 0)
    return header + b"".join(rows) + mask


def ico() -> bytes:
    """The icon of a Windows program, in every size that Windows asks for."""
    images = [picture(side) for side in ICO_SIDES_PX]
    contents = [png(image) if image.width() >= _PNG_FROM_PX else _bitmap(image) for image in images]
    header = struct.pack("<HHH", 0, 1, len(contents))
    place = len(header) + 16 * len(contents)
    entries = b""
    for side, content in zip(ICO_SIDES_PX, contents, strict=True):
        # A byte holds no 256; 0 stands for it.
        entries += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(content), place)
        place += len(content)
    return header + entries + b"".join(contents)


def icns() -> bytes:
    """The icon of a macOS bundle."""
    entries = b""
    for kind, side in _ICNS_KINDS.items():
        content = png(picture(side, margin=_MACOS_MARGIN))
        entries += kind + struct.pack(">I", 8 + len(content)) + content
    return b"icns" + struct.pack(">I", 8 + len(entries)) + entries


def main(arguments: Sequence[str]) -> int:
    """Read the command line and write."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    out = Path(arguments[0])
    if out.suffix in (".ico", ".icns"):
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(ico() if out.suffix == ".ico" else icns())
    else:
        out.mkdir(parents=True, exist_ok=True)
        for side in PNG_SIDES_PX:
            (out / f"{side}.png").write_bytes(png(picture(side)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
