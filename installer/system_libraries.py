"""Whose a shared library is that came into the program from the system, and under which licence."""

from __future__ import annotations

import fnmatch
import os
import re
import shutil
import subprocess
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path, PurePosixPath

from part import TEXTS, Kind, Part, PartError, kept_text, words_of

_COMMON_LICENCE = re.compile(r"/usr/share/common-licenses/([A-Za-z0-9.-]*[A-Za-z0-9])")
_COMMON_LICENCES = Path("/usr/share/common-licenses")
_SYSTEM_DOCS = Path("/usr/share/doc")


def system_libraries(names: Collection[str], table: Mapping[str, list[Mapping[str, object]]]) -> list[Part]:
    """The parts that libraries belong to: as the table tells, else as the system's packages do.

    Args:
        names: File names of the libraries.
        table: The table of parts.

    Raises:
        PartError: If a library is nobody's, or one that may not be passed on with the program.
    """
    _refuse(names, table["refused"])
    packages = _debian_packages(names)
    parts: dict[str, Part] = {}
    strange = []
    for name in sorted(names):
        package = packages.get(name, "")
        entry = next((each for each in table["library"] if _matches(name, words_of(each["files"]))), None)
        if entry is not None:
            part = _told_part(entry, _debian_version(package))
        elif package:
            part = _debian_part(package)
        else:
            strange.append(name)
            continue
        parts[part.name] = part
    if strange:
        advice = f"Name them in {TEXTS / 'parts.toml'}."
        raise PartError(f"Nobody knows whose these libraries are: {', '.join(strange)}. {advice}")
    return list(parts.values())


def _refuse(names: Collection[str], refused: Iterable[Mapping[str, object]]) -> None:
    for entry in refused:
        taken = sorted(name for name in names if _matches(name, words_of(entry["files"])))
        if taken:
            raise PartError(f"{', '.join(taken)} must not be in the program: {entry['why']}")


def _matches(name: str, patterns: Iterable[str]) -> bool:
    return any(fnmatch.fnmatch(name.lower(), pattern) for pattern in patterns)


def _told_part(entry: Mapping[str, object], version: str) -> Part:
    texts = tuple(kept_text(each) for each in words_of(entry["texts"]))
    return Part(str(entry["name"]), version, Kind.LIBRARY, str(entry["licence"]), texts)


def _debian_packages(names: Collection[str]) -> dict[str, str]:
    """The package of each library that Debian's dpkg knows; empty on other systems."""
    if not names or not shutil.which("dpkg-query"):
        return {}
    found: dict[str, str] = {}
    for line in sorted(_dpkg("--search", *(f"*/{name}" for name in sorted(names))).splitlines()):
        package, _, path = line.partition(": ")
        name = PurePosixPath(path).name
        # Several packages may hold a library of this name, but a list of them means that none is its own.
        if name in names and "," not in package:
            found.setdefault(name, package)
    return found


def _debian_version(package: str) -> str:
    return _dpkg("--show", "--showformat=${Version}", package).strip() if package else ""


def _debian_part(package: str) -> Part:
    name = package.partition(":")[0]
    path = _SYSTEM_DOCS / name / "copyright"
    texts = []
    if path.is_file():
        content = path.read_text(encoding="utf-8", errors="replace").strip()
        texts.append(("copyright", content))
        for licence in sorted(set(_COMMON_LICENCE.findall(content))):
            common = _COMMON_LICENCES / licence
            if common.is_file():
                texts.append((licence, common.read_text(encoding="utf-8", errors="replace").strip("\n")))
    version = _debian_version(package)
    return Part(name, version, Kind.SYSTEM_PACKAGE, "see the text", tuple(texts), "A package of the system.")


def _dpkg(*words: str) -> str:
    """What dpkg-query answers; it ends with 1 if it knows some of the names only."""
    answer = subprocess.run(
        ["dpkg-query", *words],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C"},
        check=False,
    )
    return answer.stdout
