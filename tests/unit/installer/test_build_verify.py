"""What is looked for in a frozen program, on folders made up for it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from freeze.product import BuildError
from freeze.verify import check_packed, findings, table, unresolved

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the folder is that of Linux")


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    folder = tmp_path / "checkout" / "resources"
    (folder / "themes").mkdir(parents=True)
    (folder / "themes" / "dark.json").write_text("{}", encoding="utf-8")
    (folder / "screenshots").mkdir()
    (folder / "screenshots" / "window.png").write_bytes(b"")
    return folder


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """A folder in which nothing is wrong."""
    folder = tmp_path / "frozen"
    inside = folder / "_internal"
    plugins = inside / "PySide6" / "Qt" / "plugins" / "platforms"
    for name in ("libqxcb.so", "libqwayland.so", "libqoffscreen.so"):
        write(plugins / name)
    write(inside / "tickdeck" / "resources" / "themes" / "dark.json", b"{}")
    write(inside / "fontpkg_inter" / "files" / "Inter.ttf")
    write(folder / "LICENSE")
    write(folder / "tickdeck.cdx.json")
    write(folder / "THIRD-PARTY-LICENCES.txt", b"licence\n" * 2000)
    write(folder / "tickdeck")
    return folder


def write(path: Path, content: bytes = b"x") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


@LINUX
def test_a_sound_folder_is_accepted(frozen: Path, resources: Path) -> None:
    assert findings(frozen, resources=resources, build_paths=["/work/main"]) == []


@LINUX
@pytest.mark.parametrize(
    "name",
    [
        "_internal/tickdeck/resources/themes/dark.json",
        "_internal/PySide6/Qt/plugins/platforms/libqxcb.so",
        "_internal/fontpkg_inter/files/Inter.ttf",
        "LICENSE",
        "tickdeck.cdx.json",
        "THIRD-PARTY-LICENCES.txt",
    ],
)
def test_what_is_missing_is_told(frozen: Path, resources: Path, name: str) -> None:
    (frozen / name).unlink()
    told = findings(frozen, resources=resources)
    assert len(told) == 1
    assert "is missing" in told[0]


@LINUX
@pytest.mark.parametrize(
    "name",
    [
        "_internal/numpy/tests/data.csv",
        "_internal/h5py/__init__.pyi",
        "_internal/numpy/core/include/numpy.h",
        "_internal/tickdeck/__pycache__/x.cpython-311.pyc",
        "_internal/pip/__main__.py",
        "_internal/setuptools-84.dist-info/METADATA",
        "_internal/PySide6/Qt/translations/qtbase_de.qm",
        "_internal/tickdeck-0.1.0.dist-info/direct_url.json",
    ],
)
def test_what_is_left_over_is_told_by_its_name(frozen: Path, resources: Path, name: str) -> None:
    write(frozen / name)
    told = findings(frozen, resources=resources)
    assert len(told) == 1
    assert name.startswith(told[0].split(" is ")[0])


@LINUX
def test_a_link_to_nothing_is_told(frozen: Path, resources: Path) -> None:
    (frozen / "_internal" / "libgone.so").symlink_to("nowhere.so")
    assert findings(frozen, resources=resources) == ["_internal/libgone.so is a link to nothing."]


@LINUX
def test_a_text_that_names_the_building_machine_is_told(frozen: Path, resources: Path) -> None:
    write(frozen / "_internal" / "config.json", b'{"prefix": "/home/me/tickdeck/build"}')
    told = findings(frozen, resources=resources, build_paths=["/home/me/tickdeck"])
    assert told == ["_internal/config.json names a folder of the machine that built it."]


@LINUX
def test_over_budget_fails_and_says_by_how_much(frozen: Path, resources: Path) -> None:
    write(frozen / "_internal" / "large.bin", bytes(3_000_000))
    told = findings(frozen, resources=resources, budget_mb=3)
    assert told == ["It takes 3.0 MB, and the budget is 3 MB."]


@LINUX
@pytest.mark.skipif(shutil.which("objdump") is None, reason="objdump tells what a program asks for")
def test_a_library_that_nobody_brings_is_told(tmp_path: Path) -> None:
    asking = Path("/usr/bin/objdump").resolve()
    shutil.copyfile(asking, tmp_path / "program")
    told = unresolved(tmp_path)
    assert any("libbfd" in each for each in told)
    for each in told:
        shutil.copyfile("/bin/true", tmp_path / each.split(" asks for ")[1].partition(",")[0])
    assert unresolved(tmp_path) == []


def test_the_table_names_the_largest_parts_first(frozen: Path) -> None:
    write(frozen / "_internal" / "numpy" / "a.so", bytes(2_000_000))
    write(frozen / "_internal" / "numpy.libs" / "b.so", bytes(1_000_000))
    write(frozen / "_internal" / "PySide6" / "Qt" / "lib" / "libQt6Gui.so.6", bytes(2_500_000))
    lines = table(frozen).splitlines()
    assert lines[1].split() == ["3.0", "numpy"]
    assert lines[2].split() == ["2.5", "PySide6/Qt/lib/libQt6Gui"]
    assert lines[-1].split()[0] == "5.5"


def test_a_package_over_its_budget_fails_by_name(tmp_path: Path) -> None:
    write(tmp_path / "small.deb", bytes(1_000_000))
    assert "small.deb" in check_packed(tmp_path, 2)
    write(tmp_path / "large.tar.xz", bytes(2_100_000))
    with pytest.raises(BuildError, match=r"Over 2 MB: large\.tar\.xz"):
        check_packed(tmp_path, 2)


def test_no_package_at_all_fails(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="Nothing was packaged"):
        check_packed(tmp_path)
