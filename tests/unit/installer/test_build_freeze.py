"""What of all that could be collected goes into a package, and what the smoke test plays."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from freeze.capture import PAIR, TRADES, write_capture
from freeze.cuts import wanted_binaries, wanted_data
from freeze.freeze import name_updates
from freeze.product import BuildError
from freeze.smoke import Home
from tickdeck.simulator.capture_file import CaptureCount, read_capture

QT = "PySide6/Qt"


def names(entries: list[tuple[str, str, str]]) -> list[str]:
    return [entry[0] for entry in entries]


def files(*paths: str, kind: str = "BINARY") -> list[tuple[str, str, str]]:
    return [(path, f"/src/{path}", kind) for path in paths]


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        (f"{QT}/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        (f"{QT}/plugins/platforms/libqlinuxfb.so", False),
        (f"{QT}/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        (f"{QT}/plugins/platformthemes/libqgtk3.so", False),
        (f"{QT}/plugins/sqldrivers/libqsqlite.so", False),
        (f"{QT}/lib/libQt6Gui.so.6", True),
        (f"{QT}/lib/libQt6Qml.so.6", False),
        ("PySide6/Qt6Quick.dll", False),
        ("PySide6/Qt6Widgets.dll", True),
        ("PySide6/QtWidgets.abi3.so", True),
        (f"{QT}/qml/QtQuick/libqtquick2plugin.so", False),
        ("libstdc++.so.6", False),
        ("numpy/_core/_multiarray_umath.so", True),
    ],
)
def test_the_parts_of_qt_and_of_the_system(name: str, stays: bool) -> None:
    assert bool(wanted_binaries(files(name), None)) is stays


def test_a_library_that_only_a_cut_plugin_needed_goes_with_it() -> None:
    asked = {
        "/src/PySide6/Qt/plugins/platforms/libqxcb.so": {"libxcb-cursor.so.0", "libX11.so.6"},
        "/src/libxcb-cursor.so.0": {"libxcb-image.so.0"},
        "/src/PySide6/Qt/plugins/platformthemes/libqgtk3.so": {"libgtk-3.so.0"},
    }
    collected = files(
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/platformthemes/libqgtk3.so",
        "libxcb-cursor.so.0",
        "libxcb-image.so.0",
        "libX11.so.6",
        "libgtk-3.so.0",
        "libpython3.11.so.1.0",
    )
    kept = names(wanted_binaries(collected, lambda path: asked.get(str(path), set())))
    assert kept == [
        f"{QT}/plugins/platforms/libqxcb.so",
        "libxcb-cursor.so.0",
        "libxcb-image.so.0",
        "libpython3.11.so.1.0",
    ]


def test_a_module_that_lies_beside_the_libraries_stays() -> None:
    module = files("_cffi_backend.cpython-311-x86_64-linux-gnu.so", kind="EXTENSION")
    assert wanted_binaries(module, lambda _path: set()) == module


def test_files_that_nothing_reads_stay_out() -> None:
    kept = wanted_data(
        files(
            "tickdeck/resources/themes/dark.json",
            "fontpkg_inter/files/Inter.ttf",
            "keyring-25.dist-info/entry_points.txt",
            "keyring-25.dist-info/RECORD",
            "h5py/tests/data.h5",
            "numpy/__init__.pyi",
            f"{QT}/translations/qtbase_de.qm",
            "libQt6Qml.so.6",
            kind="DATA",
        )
    )
    assert names(kept) == [
        "tickdeck/resources/themes/dark.json",
        "fontpkg_inter/files/Inter.ttf",
        "keyring-25.dist-info/entry_points.txt",
    ]


def test_the_made_up_capture_is_whole_and_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write_capture(tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()
    count = CaptureCount()
    frames = list(read_capture(tmp_path / "one", count))
    assert (count.frames, count.unaddressed, count.bad) == (TRADES, 0, 0)
    assert {frame.stream for frame in frames} == {f"{PAIR.lower()}@trade"}


def program(folder: Path, script: str) -> Path:
    path = folder / "tickdeck"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


posix_only = pytest.mark.skipif("os.name != 'posix'", reason="the program is a shell script")


@posix_only
def test_a_stray_word_on_the_error_output_fails_though_the_program_succeeds(tmp_path: Path) -> None:
    home = Home(tmp_path, program(tmp_path, "echo fine; echo QPainter: not active >&2"))
    with pytest.raises(BuildError, match="QPainter: not active"):
        home.run("--version")


@posix_only
def test_a_status_fails_and_what_was_said_is_told(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"(?s)tickdeck audit ended with 3.*no such file"):
        Home(tmp_path, program(tmp_path, "echo no such file; exit 3")).run("audit")


@posix_only
def test_the_program_runs_in_its_own_home_and_without_a_display(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("TICKDECK_TOKEN", "secret")
    said = Home(tmp_path, program(tmp_path, 'echo "$HOME|$QT_QPA_PLATFORM|$DISPLAY|$TICKDECK_TOKEN"')).run()
    assert said.strip() == f"{tmp_path}|offscreen||"


def shipped(folder: Path) -> Path:
    path = folder / "_internal" / "tickdeck" / "resources" / "updates.json"
    path.parent.mkdir(parents=True)
    path.write_text('{"address": "", "key": ""}')
    return path


def test_a_package_asks_for_updates_only_where_it_was_told_to(tmp_path: Path) -> None:
    path = shipped(tmp_path)
    name_updates(tmp_path, "", "")
    assert json.loads(path.read_text()) == {"address": "", "key": ""}
    key = base64.b64encode(bytes(32)).decode()
    name_updates(tmp_path, "https://example.org/manifest.json", key)
    assert json.loads(path.read_text()) == {"address": "https://example.org/manifest.json", "key": key}


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://example.org/", ""),
        ("", base64.b64encode(bytes(32)).decode()),
        ("http://example.org/", base64.b64encode(bytes(32)).decode()),
        ("https://example.org/", base64.b64encode(bytes(31)).decode()),
        ("https://example.org/", "no Base64!"),
    ],
)
def test_half_an_address_is_no_package(tmp_path: Path, address: str, key: str) -> None:
    path = shipped(tmp_path)
    with pytest.raises(BuildError, match="or neither"):
        name_updates(tmp_path, address, key)
    assert json.loads(path.read_text())["key"] == ""
