"""The notices name everything that is in the frozen program, and nothing that is not."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable
from pathlib import Path

import pytest

from fakes.installer_scripts import INSTALLER, load_script

licences = load_script("licences.py")
frozen_parts = load_script("frozen_parts.py")
parts_of = frozen_parts.parts_of
PartError = frozen_parts.PartError

LINUX_PROGRAM = (
    "tickdeck/resources/themes/dark.json",
    "base_library.zip",
    "libpython3.11.so.1.0",
    "python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so",
    "libcrypto.so.3",
    "PySide6/QtCore.abi3.so",
    "PySide6/Qt/lib/libQt6Core.so.6",
    "h5py/h5.cpython-311-x86_64-linux-gnu.so",
)
WINDOWS_PROGRAM = (
    "python311.dll",
    "_ssl.pyd",
    "libcrypto-3.dll",
    "libffi-8.dll",
    "sqlite3.dll",
    "VCRUNTIME140_1.dll",
    "api-ms-win-crt-heap-l1-1-0.dll",
)


@pytest.fixture
def freeze(tmp_path: Path) -> Callable[..., Path]:
    """Make a frozen program of empty files."""

    def make(*names: str, inside: str = "_internal") -> Path:
        for name in names:
            path = tmp_path / "tickdeck" / inside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        return tmp_path / "tickdeck"

    return make


@pytest.fixture
def distribution(tmp_path: Path) -> Callable[..., importlib.metadata.Distribution]:
    """Make an installed distribution."""

    def make(name: str, **files: str) -> importlib.metadata.Distribution:
        folder = tmp_path / "site" / f"{name}-1.5.dist-info"
        folder.mkdir(parents=True)
        files = {file.replace("__", "."): text for file, text in files.items()}
        (folder / "METADATA").write_text(f"Name: {name}\nVersion: 1.5\nLicense: MIT\n", encoding="utf-8")
        listed = [f"{name}/core.so", f"{name}/shape.py", *(f"{name}-1.5.dist-info/{file}" for file in files)]
        (folder / "RECORD").write_text("".join(f"{file},,\n" for file in listed), encoding="utf-8")
        for file, text in files.items():
            (folder / file).write_text(text, encoding="utf-8")
        return importlib.metadata.Distribution.at(folder)

    return make


def _names(parts: list) -> list[str]:
    return [part.name for part in parts]


def test_only_what_is_in_the_folder_is_named(freeze):
    parts = parts_of(
        freeze(*LINUX_PROGRAM), modules={"websockets.client", "json.decoder", "tickdeck.app.cli"}
    )
    assert _names(parts) == ["h5py", "OpenSSL", "PySide6_Essentials", "Python", "websockets"]


def test_a_package_whose_modules_are_in_the_starter_is_named(freeze):
    packed = {"httpx", "httpx._client", "jaraco.classes.properties", "jaraco", "pyimod02_importers"}
    assert _names(parts_of(freeze("x.txt"), modules=packed)) == ["httpx", "jaraco.classes", "Python"]


def test_every_part_has_a_text(freeze):
    for part in parts_of(freeze(*LINUX_PROGRAM), modules={"fontpkg", "xlrd", "socksio", "truststore"}):
        assert all(len(content) > 200 for _, content in part.texts), part.name
        assert part.texts, part.name


def test_qt_is_passed_on_with_its_licences_and_how_to_replace_it(freeze):
    text = licences.notices(parts_of(freeze("PySide6/QtCore.abi3.so"), modules=()), "MIT")
    for sentence in (
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "GNU GENERAL PUBLIC LICENSE",
        "You may replace\nthem by versions of your own",
        "The FreeType Project",
    ):
        assert sentence in text


def test_the_libraries_of_windows_are_known_by_name(freeze, monkeypatch):
    monkeypatch.setenv("PATH", "")
    parts = parts_of(freeze(*WINDOWS_PROGRAM), modules=())
    assert _names(parts) == ["libffi", "Microsoft Visual C++ runtime", "OpenSSL", "Python", "SQLite"]


def test_a_bundle_of_macos_is_read_where_it_keeps_its_files(freeze):
    bundle = freeze("PySide6/QtCore.abi3.so", "libssl.3.dylib", "Python", inside="Contents/Frameworks")
    assert _names(parts_of(bundle, modules=())) == ["OpenSSL", "PySide6_Essentials", "Python"]


def test_a_library_that_was_moved_is_known_by_its_name(freeze, distribution):
    parts = parts_of(
        freeze("elsewhere/core.so"), distributions=[distribution("shapes", LICENSE="Be kind.")], modules=()
    )
    assert _names(parts) == ["Python", "shapes"]


def test_a_library_that_is_nobodys_is_an_error(freeze, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(PartError, match=r"libsomething\.so\.4"):
        parts_of(freeze("libsomething.so.4"), modules=())


def test_a_module_that_is_nobodys_is_an_error(freeze):
    with pytest.raises(PartError, match=r"stray\.module"):
        parts_of(freeze("x.txt"), modules={"stray.module"})


def test_a_library_under_the_gpl_is_refused(freeze):
    with pytest.raises(PartError, match=r"libreadline\.so\.8 must not be in the program"):
        parts_of(freeze("libreadline.so.8"), modules=())


def test_a_distribution_without_any_licence_text_is_named(freeze, distribution):
    with pytest.raises(PartError, match="no licence text: shapes"):
        parts_of(freeze("shapes/core.so"), distributions=[distribution("shapes")], modules=())


@pytest.mark.parametrize("file", ["LICENSE", "COPYING", "NOTICE__md", "licence__rst", "OFL__txt"])
def test_licence_files_are_found_under_their_usual_names(freeze, distribution, file: str):
    found = parts_of(
        freeze("shapes/core.so"), distributions=[distribution("shapes", **{file: "Be kind."})], modules=()
    )
    assert [content for _, content in found[-1].texts] == ["Be kind."]


def test_the_programs_own_licence_is_first_and_a_text_is_printed_once(freeze):
    parts = parts_of(freeze("PySide6/QtCore.abi3.so", "shiboken6/Shiboken.abi3.so"), modules=())
    text = licences.notices(parts, "Our own words.")
    assert text.startswith("Tickdeck\n\nOur own words.\n")
    assert text.count("GNU LESSER GENERAL PUBLIC LICENSE\n") == 1
    assert "LGPL-3.0.txt: as LGPL-3.0.txt of PySide6_Essentials, above" in text


def test_the_same_program_gives_the_same_bytes(freeze, tmp_path):
    frozen = freeze(*LINUX_PROGRAM)
    for name in ("one.txt", "two.txt"):
        licences.main([str(frozen), str(tmp_path / name)])
    assert (tmp_path / "one.txt").read_bytes() == (tmp_path / "two.txt").read_bytes()


def test_what_is_wrong_is_said_and_nothing_is_written(freeze, tmp_path):
    out = tmp_path / "out.txt"
    with pytest.raises(SystemExit, match=r"libreadline\.so\.8"):
        licences.main([str(freeze("libreadline.so.8")), str(out)])
    with pytest.raises(SystemExit, match="nowhere"):
        licences.main([str(tmp_path / "nowhere"), str(out)])
    assert not out.exists()


def test_a_starter_cannot_be_read_without_what_froze_it(freeze):
    frozen = freeze("x.txt")
    (frozen / "tickdeck").write_bytes(b"\x7fELF" + b"MEI\014\013\012\013\016" + bytes(80))
    with pytest.raises(PartError, match="the Python that froze the program"):
        parts_of(frozen)


def test_every_text_that_the_table_names_is_there():
    named = {
        name
        for line in (INSTALLER / "licences" / "parts.toml").read_text(encoding="utf-8").splitlines()
        if line.startswith("texts")
        for name in line.split('"')[1::2]
    }
    assert named == {path.name for path in (INSTALLER / "licences").glob("*.txt")}
