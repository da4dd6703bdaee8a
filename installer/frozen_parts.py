"""What a frozen program is made of: installed distributions, Python itself, and libraries of the system.

Of every file in the folder and every module packed into the starter it is asked whose it is; a library or a
module that is nobody's is an error, since its licence would be missing. Run with the Python that froze it.
"""

from __future__ import annotations

import argparse
import csv
import importlib.metadata
import platform
import re
import sys
import sysconfig
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from part import TEXTS, Kind, Part, PartError, kept_text, words_of
from system_libraries import system_libraries

PROGRAM = "tickdeck"
FREEZER = "pyinstaller"

# Where a frozen program keeps what it imports, on Linux and Windows and in a macOS bundle.
_INSIDE = ("_internal", "Contents/Frameworks", "Contents/Resources", "Contents/MacOS")
_LIBRARY = re.compile(r"\.(dll|dylib|pyd)$|\.so(\.\d+)*$", re.IGNORECASE)
_PYTHON_ITSELF = re.compile(r"(lib)?python3?[\d.]*\.?(dll|dylib|so[\d.]*)?$", re.IGNORECASE)
_FREEZERS_MODULE = re.compile(r"(pyi|_pyi|PyInstaller)")
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|copyright|ofl)", re.IGNORECASE)
_NOT_A_TEXT = (".py", ".pyc", ".pyi", ".so", ".pyd")
_SYSTEM_DOCS = Path("/usr/share/doc")
_NEVER_OWNED = ("UNKNOWN", "")
_CLASSIFIERS = {
    "MIT License": "MIT",
    "Apache Software License": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}


@dataclass(slots=True)
class _Owners:
    """Whose each file and each module of an environment is, as `normal_name`, by what was recorded."""

    distributions: dict[str, importlib.metadata.Distribution] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    libraries: dict[str, str] = field(default_factory=dict)
    modules: dict[str, str] = field(default_factory=dict)


def normal_name(name: str) -> str:
    """A distribution's name as the package index compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def parts_named_in(arguments: Sequence[str], description: str | None) -> tuple[list[Part], Path]:
    """The parts of the frozen program on a command line, and the file on it that is to tell of them.

    Args:
        arguments: The command line.
        description: What its help says.

    Raises:
        SystemExit: If there is no such program, or `parts_of` refuses it; says so.
    """
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("frozen", type=Path, help="folder of the frozen program, or the .app")
    parser.add_argument("out", type=Path, help="file to write")
    choice = parser.parse_args(arguments)
    if not choice.frozen.is_dir():
        raise SystemExit(f"There is no folder {choice.frozen}")
    try:
        return parts_of(choice.frozen), choice.out
    except PartError as error:
        raise SystemExit(str(error)) from None


def parts_of(
    frozen: Path,
    *,
    distributions: Iterable[importlib.metadata.Distribution] | None = None,
    modules: Collection[str] | None = None,
) -> list[Part]:
    """Everything in a frozen program that others made, by name.

    Args:
        frozen: The folder, or on macOS the bundle.
        distributions: What could be in it; None takes those of this interpreter.
        modules: What is packed into the starter; None reads it from there.

    Raises:
        PartError: If a library or a module is nobody's, or a part has no licence text.
    """
    table = tomllib.loads((TEXTS / "parts.toml").read_text(encoding="utf-8"))
    owners = _owners(importlib.metadata.distributions() if distributions is None else distributions)
    if modules is None:
        modules = packed_modules(frozen)
    found, libraries = _by_file(frozen, owners)
    by_module, strange = _by_module(modules, owners)
    found |= by_module
    if strange:
        raise PartError(f"These modules belong to no installed distribution: {', '.join(strange)}")
    if modules and FREEZER in owners.distributions:
        found.add(FREEZER)
    parts = [_distribution(owners.distributions[each], table["distribution"]) for each in found - {PROGRAM}]
    parts += [_python(), *system_libraries(libraries, table)]
    without = [part.name for part in parts if not part.texts]
    if without:
        advice = f"Put one into {TEXTS} and name it in parts.toml."
        raise PartError(f"These have no licence text: {', '.join(sorted(without))}. {advice}")
    return sorted(parts, key=lambda part: (normal_name(part.name), part.version))


def packed_modules(frozen: Path) -> set[str]:
    """The Python modules in the starter's archive; none if no file of the folder is a starter."""
    folder = frozen / "Contents" / "MacOS" if (frozen / "Contents").is_dir() else frozen
    starters = [path for path in sorted(folder.iterdir()) if _is_starter(path)]
    if not starters:
        return set()
    try:
        from PyInstaller.archive.readers import CArchiveReader  # noqa: PLC0415 - only where it froze
    except ImportError as error:
        raise PartError("Run this with the Python that froze the program: it has no PyInstaller.") from error
    modules: set[str] = set()
    for starter in starters:
        archive = CArchiveReader(str(starter))
        for name, (*_, kind) in archive.toc.items():
            if kind == "z":
                modules |= set(archive.open_embedded_archive(name).toc)
    return modules


def _is_starter(path: Path) -> bool:
    # PyInstaller's mark; on macOS a signature may come after it.
    return path.is_file() and not path.is_symlink() and b"MEI\014\013\012\013\016" in path.read_bytes()


def _owners(distributions: Iterable[importlib.metadata.Distribution]) -> _Owners:
    owners = _Owners()
    shared: set[str] = set()
    for distribution in distributions:
        # Its metadata is read for it: once, not for every file.
        name = normal_name(distribution.name)
        owners.distributions.setdefault(name, distribution)
        for path in _recorded(distribution):
            owners.files.setdefault(str(path), name)
            is_library = bool(_LIBRARY.search(path.name))
            if is_library and owners.libraries.setdefault(path.name, name) != name:
                shared.add(path.name)
            if path.suffix in (".py", ".so", ".pyd") and ".." not in path.parts:
                stem = path.with_name(path.name.partition(".")[0])
                parts = stem.parts[:-1] if stem.name == "__init__" else stem.parts
                owners.modules.setdefault(".".join(parts), name)
    for library in shared:
        del owners.libraries[library]
    return owners


def _recorded(distribution: importlib.metadata.Distribution) -> list[PurePosixPath]:
    """The files of a distribution as installed; `Distribution.files` would look for each on the disk."""
    record = distribution.read_text("RECORD") or ""
    return [PurePosixPath(row[0]) for row in csv.reader(record.splitlines()) if row]


def _files(frozen: Path) -> Iterator[str]:
    for path in sorted(frozen.rglob("*")):
        # What a link points to is in the folder by itself.
        if path.is_symlink() or not path.is_file():
            continue
        relative = path.relative_to(frozen).as_posix()
        for prefix in _INSIDE:
            relative = relative.removeprefix(prefix + "/")
        yield relative


def _by_file(frozen: Path, owners: _Owners) -> tuple[set[str], list[str]]:
    """The distributions that own files, and the libraries that none of them and not Python owns."""
    found = set()
    libraries = []
    for relative in _files(frozen):
        name = PurePosixPath(relative).name
        is_library = bool(_LIBRARY.search(name))
        owner = owners.files.get(relative) or (owners.libraries.get(name) if is_library else None)
        if owner is not None:
            found.add(owner)
        elif is_library and not _is_pythons(relative):
            libraries.append(name)
    return found, sorted(set(libraries))


def _is_pythons(relative: str) -> bool:
    path = PurePosixPath(relative)
    module = path.name.partition(".")[0].removesuffix("_d")
    return (
        "lib-dynload" in path.parts
        or bool(_PYTHON_ITSELF.fullmatch(path.name))
        or (len(path.parts) == 1 and path.suffix != ".dll" and module in sys.stdlib_module_names)
    )


def _by_module(modules: Collection[str], owners: _Owners) -> tuple[set[str], list[str]]:
    """The distributions that own modules, and the modules that nobody owns."""
    found = set()
    strange = []
    folders = {module[:place] for module in owners.modules for place in _dots(module)}
    for module in sorted(modules):
        top = module.partition(".")[0]
        owner = owners.modules.get(module)
        if owner is not None:
            found.add(owner)
        elif not (
            top in sys.stdlib_module_names
            or top == PROGRAM
            or top.startswith("_sysconfigdata")
            or _FREEZERS_MODULE.match(top)
            or module in folders
        ):
            strange.append(module)
    return found, strange


def _dots(module: str) -> list[int]:
    return [place for place, letter in enumerate(module) if letter == "."]


def _distribution(
    distribution: importlib.metadata.Distribution, table: Mapping[str, Mapping[str, object]]
) -> Part:
    told = next(
        (entry for name, entry in table.items() if normal_name(name) == normal_name(distribution.name)), {}
    )
    texts = list(_own_texts(distribution))
    texts += [kept_text(str(name)) for name in words_of(told.get("texts"))]
    return Part(
        name=distribution.name,
        version=distribution.version,
        kind=Kind.DISTRIBUTION,
        licence=str(told.get("licence") or _licence(distribution)),
        texts=tuple(texts),
        note=str(told.get("note", "")),
    )


def _own_texts(distribution: importlib.metadata.Distribution) -> Iterator[tuple[str, str]]:
    """The licence files of a distribution, those of its metadata before those beside its code, each once."""
    files = [
        file
        for file in _recorded(distribution)
        if ".." not in file.parts
        and not file.name.endswith(_NOT_A_TEXT)
        and (_LICENCE_FILE.search(file.name) or _in_licence_folder(file))
    ]
    seen = set()
    for file in sorted(files, key=lambda each: (".dist-info" not in each.parts[0], str(each))):
        path = Path(str(distribution.locate_file(file)))
        if not path.is_file():
            continue
        content = path.read_text(encoding="utf-8", errors="replace").strip()
        if content and content not in seen:
            seen.add(content)
            yield str(PurePosixPath(*file.parts[1:])), content


def _in_licence_folder(file: PurePosixPath) -> bool:
    return file.parts[0].endswith(".dist-info") and "licenses" in file.parts[1:-1]


def _licence(distribution: importlib.metadata.Distribution) -> str:
    """As metadata says it: the expression, else a short plain word, else the classifier."""
    metadata = distribution.metadata
    for key in ("License-Expression", "License"):
        value = (metadata.get(key) or "").strip()
        if value not in _NEVER_OWNED and len(value) <= 100 and "\n" not in value:
            return value
    for classifier in metadata.get_all("Classifier") or ():
        if classifier.startswith("License ::"):
            name = classifier.rpartition(":: ")[2]
            return _CLASSIFIERS.get(name, name)
    return "see the text"


def _python() -> Part:
    version = platform.python_version()
    folder = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    places = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        _SYSTEM_DOCS / folder / "copyright",
    )
    path = next((place for place in places if place.is_file()), None)
    texts = (("LICENSE.txt", path.read_text(encoding="utf-8").strip()),) if path else ()
    return Part("Python", version, Kind.PYTHON, "PSF-2.0", texts)
