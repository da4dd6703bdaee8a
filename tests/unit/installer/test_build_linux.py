"""The packages for Linux: what they tell the system, and that the same content gives the same bytes."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import sys
import tarfile
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from freeze.product import ID, BuildError, Product
from linux.deb import changelog, control, from_the_system, installed_kb, md5sums, packages_of
from linux.menu import HERE, filled, packed
from linux.tarball import pack
from linux.try_in_clean_root import expect_tools

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="made on Linux only")

ROOT = Path(__file__).parents[3]
EPOCH_S = 1_790_000_000
PRODUCT = Product(ROOT, "1.2.3", "Desktop market terminal.", EPOCH_S)


def entry(path: Path) -> configparser.SectionProxy:
    """The one section of a desktop entry."""
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(path, encoding="utf-8")
    return parser["Desktop Entry"]


# --- The menu


def test_the_menu_entry_starts_the_program_and_takes_a_recording() -> None:
    menu = entry(HERE / f"{ID}.desktop")
    assert (menu["Type"], menu["Exec"], menu["TryExec"]) == ("Application", "tickdeck %f", "tickdeck")
    assert menu["Icon"] == ID
    assert menu["Terminal"] == "false"
    for name in ("Categories", "MimeType", "Keywords"):
        assert menu[name].endswith(";")


def test_the_menu_entry_speaks_the_languages_of_the_window() -> None:
    menu = entry(HERE / f"{ID}.desktop")
    for language in ("zh_HK", "zh_TW", "zh_CN"):
        assert menu[f"Comment[{language}]"]


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is not there")
def test_the_menu_entry_is_valid() -> None:
    done = subprocess.run(
        ["desktop-file-validate", HERE / f"{ID}.desktop"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_a_recording_is_told_by_its_first_bytes() -> None:
    tree = ET.parse(HERE / f"{ID}.mime.xml")
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    kind = tree.find("m:mime-type", space)
    match = tree.find(".//m:match", space)
    assert kind is not None
    assert match is not None
    assert f"{kind.get('type')};" == entry(HERE / f"{ID}.desktop")["MimeType"]
    label = (ROOT / "desktop" / "tickdeck" / "store" / "digest.py").read_text(encoding="utf-8")
    assert f'b"{match.get("value")}"' in label


def test_the_metainfo_has_the_version_and_the_date_of_the_build() -> None:
    tree = ET.fromstring(filled(HERE / f"{ID}.metainfo.xml.in", PRODUCT))
    assert tree.findtext("id") == ID
    assert tree.findtext("launchable") == f"{ID}.desktop"
    release = tree.find("releases/release")
    assert release is not None
    assert release.attrib == {"version": "1.2.3", "date": "2026-09-21"}


@pytest.mark.skipif(shutil.which("man") is None, reason="man is not there")
def test_the_manual_page_can_be_read(tmp_path: Path) -> None:
    page = tmp_path / "tickdeck.1"
    page.write_text(filled(HERE / "tickdeck.1.in", PRODUCT), encoding="utf-8")
    done = subprocess.run(
        ["man", "--warnings", "-l", page],
        env=os.environ | {"MANWIDTH": "80", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "tickdeck" in done.stdout


# --- The .deb


def test_the_control_file_holds_what_apt_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.machine", lambda: "x86_64")
    text = control(PRODUCT, "libc6 (>= 2.35), libgl1", 12_345)
    fields = dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith(" "))
    assert fields["Package"] == "tickdeck"
    assert fields["Version"] == "1.2.3"
    assert fields["Architecture"] == "amd64"
    assert fields["Depends"] == "libc6 (>= 2.35), libgl1"
    assert fields["Installed-Size"] == "12345"
    assert re.fullmatch(r".+ <\S+@\S+>", fields["Maintainer"])
    assert len(fields["Description"]) <= 60
    assert all(len(line) <= 80 for line in text.splitlines() if line.startswith(" "))
    assert text.endswith("\n")


def test_the_list_of_releases_is_one_that_debian_reads() -> None:
    lines = changelog(PRODUCT).splitlines()
    assert lines[0] == "tickdeck (1.2.3) stable; urgency=medium"
    assert re.fullmatch(r" -- .+ <\S+@\S+>  Mon, 21 Sep 2026 \d\d:\d\d:\d\d -0000", lines[-1])


def test_what_a_package_brings_along_is_no_dependency(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {
        "tickdeck": {"libz.so.1", "libc.so.6"},
        "libQt.so": {"libz.so.1", "libGL.so.1"},
        "libz.so.1": set(),
    }
    monkeypatch.setattr("linux.elf.needed", lambda path: frozenset(asked[path.name]))
    inside = [tmp_path / "libQt.so", tmp_path / "libz.so.1"]
    assert from_the_system(inside) == {"libGL.so.1"}
    # The starter itself finds nothing of what lies beside it.
    assert from_the_system([*inside, tmp_path / "tickdeck"]) == {"libGL.so.1", "libz.so.1", "libc.so.6"}


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="made on Debian only")
def test_a_library_belongs_to_its_package() -> None:
    assert packages_of({"libc.so.6"}) == {"libc6"}


def test_sizes_and_digests_are_those_of_what_is_installed(tmp_path: Path) -> None:
    (tmp_path / "DEBIAN").mkdir()
    (tmp_path / "usr").mkdir()
    (tmp_path / "usr" / "file").write_bytes(b"x" * 1025)
    (tmp_path / "usr" / "link").symlink_to("file")
    # Two KiB for the file, one each for the two folders and the link.
    assert installed_kb(tmp_path) == 5
    assert md5sums(tmp_path).splitlines() == ["41b2b8ce59ecc0c64c9c7ecaae3002c3  usr/file"]


# --- The archive


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    folder = tmp_path / "tickdeck-1.2.3"
    (folder / "share" / "applications").mkdir(parents=True)
    (folder / "share" / "mime" / "packages").mkdir(parents=True)
    (folder / "share" / "icons" / "hicolor" / "scalable" / "apps").mkdir(parents=True)
    shutil.copyfile(HERE / f"{ID}.desktop", folder / "share" / "applications" / f"{ID}.desktop")
    shutil.copyfile(HERE / f"{ID}.mime.xml", folder / "share" / "mime" / "packages" / f"{ID}.xml")
    (folder / "share" / "icons" / "hicolor" / "scalable" / "apps" / f"{ID}.svg").write_bytes(b"<svg/>")
    for name in ("install.sh", "uninstall.sh"):
        shutil.copy(HERE / name, folder / name)
    (folder / "tickdeck").write_text("#!/bin/sh\n", encoding="utf-8")
    (folder / "tickdeck").chmod(0o755)
    (folder / "libx.so").symlink_to("libx.so.1")
    return folder


def test_the_same_folder_gives_the_same_archive(tree: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.tar.xz", tmp_path / "second.tar.xz"
    pack(tree, first, epoch_s=EPOCH_S)
    for path in tree.rglob("*"):
        os.utime(path, (1, 1), follow_symlinks=False)
    pack(tree, second, epoch_s=EPOCH_S)
    assert first.read_bytes() == second.read_bytes()
    with tarfile.open(first) as archive:
        entries = archive.getmembers()
        link, started = (archive.getmember(f"tickdeck-1.2.3/{name}") for name in ("libx.so", "tickdeck"))
    assert {(each.uname, each.uid, each.mtime) for each in entries} == {("root", 0, EPOCH_S)}
    assert all(each.name.split("/")[0] == "tickdeck-1.2.3" for each in entries)
    assert link.issym()
    assert started.mode == 0o755


def test_a_compressed_text_has_no_date() -> None:
    assert packed("text") == packed("text")
    assert packed("text")[4:8] == bytes(4)


def run_script(script: Path, home: Path) -> str:
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    return subprocess.run([script], env=environment, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("folder", ["plain", "with space", 'a"quote', "per%cent"])
def test_installing_adds_a_menu_entry_that_starts_this_folders_program(
    tree: Path, tmp_path: Path, folder: str
) -> None:
    home, here = tmp_path / "home", tmp_path / folder
    home.mkdir()
    tree.rename(here)
    assert str(here) in run_script(here / "install.sh", home)
    menu = entry(home / ".local" / "share" / "applications" / f"{ID}.desktop")
    assert "TryExec" not in menu
    written = re.fullmatch(r'"(.*)" %f', menu["Exec"])
    assert written
    assert "%" not in written[1].replace("%%", "")
    # As a desktop reads it: the entry's escapes, then the quoted word's, then the field codes.
    read = re.sub(r"\\(.)", r"\1", written[1].replace("\\\\", "\\")).replace("%%", "%")
    assert read == str(here / "tickdeck")
    assert (home / ".local" / "bin" / "tickdeck").resolve() == here / "tickdeck"
    assert (home / f".local/share/icons/hicolor/scalable/apps/{ID}.svg").is_file()


def test_uninstalling_leaves_nothing_of_its_own_and_all_that_is_the_users(tree: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    recording = home / ".local" / "share" / "tickdeck" / "recordings" / "0001.h5"
    recording.parent.mkdir(parents=True)
    recording.write_bytes(b"ticks")
    run_script(tree / "install.sh", home)
    run_script(tree / "uninstall.sh", home)
    left = [path for path in home.rglob("*") if (path.is_file() or path.is_symlink()) and ID in path.name]
    assert left == []
    assert not (home / ".local" / "bin" / "tickdeck").is_symlink()
    assert recording.read_bytes() == b"ticks"


def test_uninstalling_keeps_the_command_of_another_folder(tree: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    run_script(tree / "install.sh", home)
    other = home / ".local" / "bin" / "tickdeck"
    other.unlink()
    other.symlink_to("/opt/newer/tickdeck")
    run_script(tree / "uninstall.sh", home)
    assert other.readlink() == Path("/opt/newer/tickdeck")


# --- The clean system


def test_what_is_missing_to_try_the_packages_is_named_with_what_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for tool in ("Xvfb", "xdotool"):
        (tmp_path / tool).touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BuildError, match=r"apt-get install debootstrap$"):
        expect_tools()
    (tmp_path / "debootstrap").touch(mode=0o755)
    expect_tools()
