"""What macOS is told of the program: ``python installer/macos/info_plist.py OUT.plist`` writes it to look at.

PyInstaller's ``BUNDLE(info_plist=...)`` takes `info_plist` and adds the names of the program and its icon.
"""

from __future__ import annotations

import plistlib
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# As in installer/freeze/product.py and, on Linux, in the names of the desktop entry and the metainfo.
BUNDLE_ID = "io.github.tickdeck.Tickdeck"
RECORDING_TYPE = f"{BUNDLE_ID}.recording"
# The oldest that the wheels of PySide6 6.11 are built for.
OLDEST_MACOS = "13.0"


def info_plist(version: str) -> dict[str, object]:
    """The entries of Info.plist.

    Args:
        version: As in pyproject.toml.
    """
    return {
        "CFBundleIdentifier": BUNDLE_ID,
        "CFBundleName": "Tickdeck",
        "CFBundleDisplayName": "Tickdeck",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundlePackageType": "APPL",
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "zh-Hant", "zh-Hans"],
        "LSApplicationCategoryType": "public.app-category.finance",
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "LSMultipleInstancesProhibited": False,
        "NSHumanReadableCopyright": "© The Tickdeck developers. MIT licence.",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "NSSupportsAutomaticGraphicsSwitching": True,
        # A hidden window goes on recording: its timers must not be slowed down.
        "NSAppSleepDisabled": True,
        "ITSAppUsesNonExemptEncryption": False,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Tickdeck recording",
                "CFBundleTypeRole": "Viewer",
                # Other programs read HDF5 too; this one is offered, not put in their place.
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": [RECORDING_TYPE],
            }
        ],
        "UTImportedTypeDeclarations": [
            {
                "UTTypeIdentifier": RECORDING_TYPE,
                "UTTypeDescription": "Tickdeck recording (HDF5)",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": ["h5"]},
            }
        ],
    }


def main(arguments: Sequence[str]) -> int:
    """Read the command line and write the file."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    Path(arguments[0]).write_bytes(plistlib.dumps(info_plist(project["version"])))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
