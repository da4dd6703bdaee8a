"""Look through a frozen program: is all there that it needs, nothing that it does not, within its budget?"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from freeze.cuts import OF_THE_SYSTEM
from freeze.freeze import NOTICES, PARTS_LIST
from freeze.product import BuildError, Product
from linux import elf

INSTALLED_MB = 250
PACKED_MB = 90
_MB = 1_000_000
_PARTS_SHOWN = 16
_LEAST_NOTICES_BYTES = 10_000
_TEXT_SUFFIXES = {
    "",
    ".txt",
    ".json",
    ".toml",
    ".md",
    ".cfg",
    ".ini",
    ".xml",
    ".py",
    ".pth",
    ".qss",
    ".svg",
    ".ts",
}
_LEFTOVERS = {
    "a test": re.compile(r"(^|/)(tests?|testing|conftest\.pyc?)(/|$)"),
    "a stub for type checkers": re.compile(r"\.pyi$|(^|/)py\.typed$"),
    "what compilers need": re.compile(r"\.(h|hpp|c|cpp|pyx|pxd|a|lib|cmake)$"),
    "a cache of Python's": re.compile(r"(^|/)__pycache__(/|$)|\.pyc$"),
    "an installer's": re.compile(
        r"(^|/)(pip|setuptools|pkg_resources|wheel|_distutils_hack|hatchling|PyInstaller)(-|/|$)"
    ),
    "a translation of Qt's own": re.compile(r"(^|/)(qt|qtbase)_\w+\.qm$"),
    "a record of the build": re.compile(r"(^|/)(direct_url\.json|RECORD|INSTALLER)$"),
}
_PLATFORM_PLUGINS = {
    "linux": ("libqxcb.so", "libqwayland.so", "libqoffscreen.so"),
    "win32": ("qwindows.dll", "qoffscreen.dll"),
    "darwin": ("libqcocoa.dylib", "libqoffscreen.dylib"),
}


def verify(product: Product) -> None:
    """Print what takes the space; raise BuildError if something is wrong."""
    if not product.program.is_file():
        raise BuildError(f"There is no {product.program}; run the step freeze first.")
    print(table(product.frozen))
    found = findings(product.frozen, resources=product.root / "resources", build_paths=_build_paths(product))
    if found:
        raise BuildError("\n".join(found))
    print("Nothing is missing, nothing is left over, every library is found.")


def findings(
    frozen: Path, *, resources: Path, build_paths: Iterable[str] = (), budget_mb: float = INSTALLED_MB
) -> list[str]:
    """What is wrong with a frozen program, a sentence each.

    Args:
        frozen: The folder or bundle.
        resources: What the program ships, as it lies in the checkout.
        build_paths: Folders of the machine that built it, which no text may name.
        budget_mb: How large it may be.
    """
    found = [*_missing(frozen, resources), *_left_over(frozen), *_traces(frozen, build_paths)]
    if sys.platform.startswith("linux"):
        found += unresolved(frozen)
    size_mb = sum(size for _name, size in _sizes(frozen)) / _MB
    if size_mb > budget_mb:
        found.append(f"It takes {size_mb:.1f} MB, and the budget is {budget_mb:g} MB.")
    return found


def table(frozen: Path) -> str:
    """What takes the space, by package, the largest first."""
    parts: Counter[str] = Counter()
    for name, size in _sizes(frozen):
        parts[_part(name)] += size
    total = sum(parts.values())
    rows = parts.most_common(_PARTS_SHOWN)
    rest = total - sum(size for _name, size in rows)
    lines = [f"{size / _MB:8.1f}  {name}" for name, size in [*rows, ("everything else", rest)]]
    return "\n".join(["      MB  what", *lines, f"{total / _MB:8.1f}  of {INSTALLED_MB} MB allowed"])


def check_packed(dist: Path, budget_mb: float = PACKED_MB) -> str:
    """The sizes of what users download.

    Raises:
        BuildError: If there is nothing, or one of them is over its budget.
    """
    sizes = {path.name: path.stat().st_size / _MB for path in sorted(dist.iterdir()) if path.is_file()}
    told = "\n".join(f"{size:8.1f}  {name}" for name, size in sizes.items())
    over = [name for name, size in sizes.items() if size > budget_mb]
    if not sizes:
        raise BuildError(f"Nothing was packaged in {dist}.")
    if over:
        raise BuildError(f"{told}\nOver {budget_mb:g} MB: {', '.join(over)}")
    return f"      MB  file\n{told}\n{budget_mb:8.1f}  allowed each"


def unresolved(frozen: Path) -> list[str]:
    """The libraries that are asked for, but neither come with the program nor belong to the system."""
    files = [path for path in frozen.rglob("*") if elf.is_elf(path)]
    there = {path.name for path in files} | OF_THE_SYSTEM
    return [
        f"{path.relative_to(frozen)} asks for {name}, which is not there."
        for path in sorted(files)
        if not path.is_symlink()
        for name in sorted(elf.needed(path) - there)
    ]


def _missing(frozen: Path, resources: Path) -> list[str]:
    names = {path.relative_to(frozen).as_posix() for path in frozen.rglob("*")}
    wanted = [f"tickdeck/{path.relative_to(resources.parent).as_posix()}" for path in _shipped(resources)]
    wanted += [f"platforms/{plugin}" for plugin in _PLATFORM_PLUGINS.get(sys.platform, ())]
    found = [
        f"{name} is missing."
        for name in [*wanted, "LICENSE", PARTS_LIST]
        if not any(each == name or each.endswith(f"/{name}") for each in names)
    ]
    # The window would do without it and look like another program.
    if not any("fontpkg_inter/" in name and name.endswith(".ttf") for name in names):
        found.append("The typeface Inter is missing.")
    notices = [path for path in frozen.rglob(NOTICES) if path.stat().st_size >= _LEAST_NOTICES_BYTES]
    if not notices:
        found.append(f"{NOTICES} is missing, or too short to hold every licence.")
    return found


def _shipped(resources: Path) -> list[Path]:
    return [
        path for path in sorted(resources.rglob("*")) if path.is_file() and "screenshots" not in path.parts
    ]


def _left_over(frozen: Path) -> list[str]:
    found: dict[str, str] = {}
    for path in sorted(frozen.rglob("*")):
        name = path.relative_to(frozen).as_posix()
        if any(name.startswith(f"{folder}/") for folder in found):
            # The folder has been told.
            continue
        if path.is_symlink() and not path.exists():
            found[name] = "a link to nothing"
        for what, pattern in _LEFTOVERS.items():
            if pattern.search(name):
                found[name] = what
    return [f"{name} is {what}." for name, what in found.items()]


def _traces(frozen: Path, build_paths: Iterable[str]) -> list[str]:
    wanted = [path.encode() for path in build_paths]
    found = []
    for path in sorted(frozen.rglob("*")):
        if path.is_file() and not path.is_symlink() and path.suffix in _TEXT_SUFFIXES:
            content = path.read_bytes()
            if b"\0" not in content and any(each in content for each in wanted):
                found.append(f"{path.relative_to(frozen)} names a folder of the machine that built it.")
    return found


def _build_paths(product: Product) -> list[str]:
    # A checkout at the top of the file system would be found in every text.
    return [path for path in (str(product.root), sys.prefix, str(Path.home())) if len(Path(path).parts) > 2]


def _sizes(frozen: Path) -> list[tuple[str, int]]:
    return [
        (path.relative_to(frozen).as_posix(), path.stat().st_size)
        for path in frozen.rglob("*")
        if path.is_file() and not path.is_symlink()
    ]


def _part(name: str) -> str:
    inside = re.sub(r"^(_internal|Contents/(Frameworks|Resources|MacOS))/", "", name)
    folder, _, rest = inside.partition("/")
    if not rest:
        return "libpython" if "python3" in folder else folder
    # The parts of Qt are what one may want to cut.
    qt = re.match(r"Qt/(lib/\w+|plugins)", rest) if folder == "PySide6" else None
    return f"{folder}/{qt[0]}" if qt else folder.removesuffix(".libs")
