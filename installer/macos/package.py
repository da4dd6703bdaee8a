"""Make what macOS users download: ``python installer/macos/package.py FROZEN DIST VERSION``.

FROZEN is Tickdeck.app. It is signed, put on a disk image, and that is signed and notarised, as far as the
environment holds the secrets (see installer/README.md). dmgbuild comes with the packages of the build.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
sys.path.insert(0, str(HERE))

from sign_and_notarise import sign_and_notarise_image, sign_app  # noqa: E402 - its folder had to be made known

import package_command  # noqa: E402

SETTINGS = HERE / "dmg_settings.py"


def image_name(version: str, machine: str) -> str:
    """The disk image's file name, which says for which processor it is."""
    kind = {"arm64": "apple-silicon", "x86_64": "intel"}.get(machine, machine)
    return f"Tickdeck-{version}-macos-{kind}.dmg"


def image_command(app: Path, image: Path) -> list[str]:
    """How the disk image is made."""
    return [sys.executable, "-m", "dmgbuild", "-s", str(SETTINGS), "-D", f"app={app}", "Tickdeck", str(image)]


def package(app: Path, dist: Path, version: str, environment: Mapping[str, str] = os.environ) -> None:
    """Sign the bundle, put it on an image, notarise that.

    Raises:
        FileNotFoundError: If there is no bundle.
        subprocess.CalledProcessError: If a tool refuses.
    """
    if not (app / "Contents" / "Info.plist").is_file():
        raise FileNotFoundError(f"{app} is not a bundle")
    dist.mkdir(parents=True, exist_ok=True)
    sign_app(app, environment)
    image = dist / image_name(version, platform.machine())
    image.unlink(missing_ok=True)
    subprocess.run(image_command(app, image), check=True)
    sign_and_notarise_image(image, environment)


if __name__ == "__main__":
    sys.exit(package_command.run(package, sys.argv[1:], __doc__))
