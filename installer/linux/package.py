"""Make what Linux users download: ``python installer/linux/package.py FROZEN DIST VERSION``.

A .deb, an archive that runs from any folder, and an AppImage where its runtime is to be had.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "installer"))

import package_command  # noqa: E402 - its folder had to be made known
from freeze.product import BuildError, read_product  # noqa: E402
from linux import elf  # noqa: E402
from linux.appimage import make_appimage  # noqa: E402
from linux.deb import make_deb  # noqa: E402
from linux.tarball import make_tarball  # noqa: E402


def package(frozen: Path, dist: Path, version: str) -> None:
    """Make every kind of package.

    Raises:
        BuildError: If one cannot be made.
    """
    product = read_product(ROOT)
    if version != product.version:
        raise BuildError(f"{version} is not the version in pyproject.toml, {product.version}.")
    dist.mkdir(parents=True, exist_ok=True)
    make_deb(product, frozen, dist)
    make_tarball(product, frozen, dist, glibc=elf.oldest_glibc(frozen))
    make_appimage(product, frozen, dist)


if __name__ == "__main__":
    sys.exit(package_command.run(package, sys.argv[1:], __doc__))
