"""What a Linux desktop is told of the program, below ``share``: menu, icons, types of files, manual."""

from __future__ import annotations

import gzip
import shutil
import subprocess
import sys
import time
from pathlib import Path

from freeze.product import ID, NAME, Product

HERE = Path(__file__).resolve().parent


def write_menu(product: Product, share: Path) -> None:
    """Write the desktop entry, the icons, the metainfo and the type of recordings.

    Args:
        product: What is built.
        share: The folder that stands for ``/usr/share``.
    """
    for folder in ("applications", "metainfo", "mime/packages"):
        (share / folder).mkdir(parents=True, exist_ok=True)
    shutil.copyfile(HERE / f"{ID}.desktop", share / "applications" / f"{ID}.desktop")
    shutil.copyfile(HERE / f"{ID}.mime.xml", share / "mime" / "packages" / f"{ID}.xml")
    metainfo = filled(HERE / f"{ID}.metainfo.xml.in", product)
    (share / "metainfo" / f"{ID}.metainfo.xml").write_text(metainfo, encoding="utf-8")
    _write_icons(product, share / "icons" / "hicolor")


def write_manual(product: Product, share: Path) -> None:
    """Write the manual page."""
    page = share / "man" / "man1" / f"{NAME}.1.gz"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_bytes(packed(filled(HERE / f"{NAME}.1.in", product)))


def filled(template: Path, product: Product) -> str:
    """A file with the version and the date in their places."""
    date = time.strftime("%Y-%m-%d", time.gmtime(product.epoch_s))
    text = template.read_text(encoding="utf-8")
    return text.replace("@VERSION@", product.version).replace("@DATE@", date)


def packed(text: str) -> bytes:
    """A text as gzip, the same bytes each time."""
    return gzip.compress(text.encode(), 9, mtime=0)


def _write_icons(product: Product, hicolor: Path) -> None:
    drawn = product.work / "icons"
    subprocess.run([sys.executable, str(product.root / "installer" / "icons.py"), str(drawn)], check=True)
    for picture in sorted(drawn.glob("*.png")):
        target = hicolor / f"{picture.stem}x{picture.stem}" / "apps" / f"{ID}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(picture, target)
    drawing = hicolor / "scalable" / "apps" / f"{ID}.svg"
    drawing.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(product.root / "resources" / "icons" / f"{NAME}.svg", drawing)
