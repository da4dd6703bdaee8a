"""What Windows and macOS show of the program itself: icon, version, rights. Read by ``tickdeck.spec``."""

from __future__ import annotations

import runpy
import subprocess
import sys
from typing import Any

from freeze.product import ID, Product


def executable(product: Product) -> dict[str, Any]:
    """What PyInstaller's ``EXE`` takes."""
    if sys.platform == "win32":
        resource = product.work / "version_resource.txt"
        script = product.root / "installer" / "windows" / "version_resource.py"
        subprocess.run([sys.executable, str(script), str(resource)], check=True)
        return {"icon": _icon(product, "tickdeck.ico"), "version": str(resource)}
    if sys.platform == "darwin":
        return {"entitlements_file": str(product.root / "installer" / "macos" / "entitlements.plist")}
    return {}


def bundle(product: Product) -> dict[str, Any]:
    """What PyInstaller's ``BUNDLE`` takes, for macOS."""
    told = runpy.run_path(str(product.root / "installer" / "macos" / "info_plist.py"))
    return {
        "icon": _icon(product, "tickdeck.icns"),
        "version": product.version,
        "bundle_identifier": ID,
        "info_plist": told["info_plist"](product.version),
    }


def _icon(product: Product, name: str) -> str:
    path = product.work / name
    script = product.root / "installer" / "icons.py"
    subprocess.run([sys.executable, str(script), str(path)], check=True)
    return str(path)
