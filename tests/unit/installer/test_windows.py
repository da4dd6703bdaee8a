"""The recipe for Windows, as far as it can be checked away from it."""

from __future__ import annotations

import ast
import os
import re
import tomllib
import zipfile
from pathlib import Path

import pytest

from fakes.installer_scripts import INSTALLER, load_script

ROOT = INSTALLER.parent
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
SETUP = (INSTALLER / "windows" / "tickdeck.iss").read_text(encoding="utf-8-sig")
# Never to be changed: by it, Windows finds the older version.
APP_ID = "6F0C8B5D-2E39-4B7A-9C51-7D1A4E82B6F3"

version_resource = load_script("windows", "version_resource.py")
windows_signing = load_script("windows", "signing.py")
windows_package = load_script("windows", "package.py")
package_command = load_script("package_command.py")

posix_only = pytest.mark.skipif(os.name != "posix", reason="the fake tools are shell scripts")


@pytest.fixture
def windows_program(tmp_path: Path) -> Path:
    frozen = tmp_path / "frozen"
    (frozen / "_internal").mkdir(parents=True)
    for name in (*windows_package.PROGRAMS, "LICENSE", "_internal/python311.dll"):
        (frozen / name).write_text(name, encoding="utf-8")
    return frozen


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("1.2.3", (1, 2, 3, 0)), ("0.1.0", (0, 1, 0, 0)), ("2.0", (2, 0, 0, 0)), ("1.2.0rc1", (1, 2, 0, 0))],
)
def test_windows_gets_a_version_of_four_numbers(version: str, numbers: tuple[int, ...]):
    assert version_resource.four_numbers(version) == numbers


def test_a_version_without_a_number_is_refused():
    with pytest.raises(ValueError, match="next"):
        version_resource.four_numbers("next")


def test_the_version_resource_is_an_expression_with_the_version_in_it(tmp_path: Path):
    out = tmp_path / "version.txt"
    assert version_resource.main([str(out)]) == 0
    text = out.read_text(encoding="utf-8")
    tree = ast.parse(text, mode="eval")
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call)}
    tables = {"StringFileInfo", "StringTable", "StringStruct", "VarFileInfo", "VarStruct"}
    assert called == {"VSVersionInfo", "FixedFileInfo", *tables}
    assert f"StringStruct('ProductVersion', {VERSION!r})" in text
    assert f"filevers={version_resource.four_numbers(VERSION)}" in text


def test_a_quotation_mark_in_the_summary_does_not_break_the_resource():
    ast.parse(version_resource.version_resource("1.0", 'It\'s a "desk"'), mode="eval")


def test_the_setup_keeps_its_identity_and_asks_for_no_administrator():
    assert f"AppId={{{{{APP_ID}}}" in SETUP
    assert "PrivilegesRequired=lowest" in SETUP
    assert "HKLM" not in SETUP
    assert "CloseApplications=yes" in SETUP


def test_the_setup_uses_only_what_it_is_given(windows_program: Path, tmp_path: Path):
    command = windows_package.compiler_command(
        "ISCC", frozen=windows_program, dist=tmp_path, version="1.2.0rc1", icon=tmp_path / "x.ico", sign=None
    )
    given = {word[2:].partition("=")[0] for word in command if word.startswith("/D")}
    own = set(re.findall(r"#define (\w+)", SETUP))
    assert set(re.findall(r"\{#(\w+)\}", SETUP)) <= given | own
    assert "/DNumericVersion=1.2.0.0" in command
    assert command[-1] == str(INSTALLER / "windows" / "tickdeck.iss")
    assert not any(word.startswith("/S") for word in command)


def test_the_setup_starts_and_shows_programs_that_the_build_makes():
    named = set(re.findall(r"\{app\}\\([\w-]+\.exe)", SETUP))
    assert named
    assert named <= set(windows_package.PROGRAMS)
    spec = (INSTALLER / "freeze" / "tickdeck.spec").read_text(encoding="utf-8")
    for program in windows_package.PROGRAMS:
        assert f'"{program.removesuffix(".exe")}"' in spec


def test_the_uninstaller_asks_about_the_folder_that_recordings_are_in_and_keeps_them_unless_told():
    assert r"{localappdata}\tickdeck\recordings" in SETUP
    assert "MB_YESNO or MB_DEFBUTTON2, IDNO) = IDYES then\n    DelTree(Recordings" in SETUP
    assert "[UninstallDelete]" not in SETUP
    paths = (ROOT / "desktop" / "tickdeck" / "settings" / "paths.py").read_text(encoding="utf-8")
    assert 'user_data_dir("tickdeck", appauthor=False)' in paths
    assert 'data_dir / "recordings"' in paths


def test_inno_setup_is_told_that_the_script_is_utf_8():
    # Without the mark, older versions take it for the encoding of the machine, and the Chinese is lost.
    assert (INSTALLER / "windows" / "tickdeck.iss").read_bytes().startswith(b"\xef\xbb\xbf;")


def test_every_text_of_the_setup_is_in_every_language():
    texts = re.findall(r"^(english|hant|hans)\.(\w+)=", SETUP, re.MULTILINE)
    names = {name for _, name in texts}
    assert sorted(texts) == sorted(
        (language, name) for language in ("english", "hant", "hans") for name in names
    )
    asked = set(re.findall(r"\{cm:(\w+)", SETUP)) | set(re.findall(r"CustomMessage\('(\w+)'\)", SETUP))
    assert names <= asked


def test_nothing_is_signed_without_a_certificate(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert windows_signing.sign_command({}, signtool="signtool") is None
    assert windows_signing.sign([tmp_path / "a.exe"], {}) is False
    assert "Not signed: WINDOWS_SIGN_THUMBPRINT is not set" in capsys.readouterr().err


def test_the_installer_signs_with_the_same_certificate(tmp_path: Path):
    sign = windows_signing.sign_command(
        {"WINDOWS_SIGN_THUMBPRINT": "AB CD"}, signtool="C:/Program Files/signtool.exe"
    )
    command = windows_package.compiler_command(
        "ISCC", frozen=tmp_path, dist=tmp_path, version="1.0", icon=tmp_path, sign=sign
    )
    assert "/DSigned=1" in command
    (tool,) = [word for word in command if word.startswith("/S")]
    assert tool.startswith("/Stickdeck=$qC:/Program Files/signtool.exe$q sign /sha1 ABCD ")
    assert tool.endswith(" $f")


@posix_only
def test_the_zip_and_the_installer_are_made(tools, windows_program: Path, tmp_path: Path):
    called = tools("ISCC", "signtool")
    environment = {"SOURCE_DATE_EPOCH": "1700000000", "WINDOWS_SIGN_THUMBPRINT": "ABCD", "CI": "true"}
    windows_package.package(windows_program, tmp_path / "dist", "1.0", environment)
    signed, compiled = called()
    assert signed.startswith("signtool sign /sha1 ABCD")
    assert signed.endswith(f"{windows_program}/tickdeck.exe {windows_program}/tickdeck-console.exe")
    assert compiled.startswith("ISCC /Q /DVersion=1.0 ")
    assert [path.name for path in (tmp_path / "dist").iterdir()] == ["Tickdeck-1.0-windows-x64-portable.zip"]


def test_the_zip_holds_one_folder_and_is_the_same_twice(windows_program: Path, tmp_path: Path):
    for name in ("one.zip", "two.zip"):
        windows_package.portable_zip(
            windows_program, tmp_path / name, top="Tickdeck-1.0", made_s=1_700_000_000
        )
        os.utime(windows_program / "tickdeck.exe", (5, 5))
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.namelist() == [
            "Tickdeck-1.0/LICENSE",
            "Tickdeck-1.0/_internal/python311.dll",
            "Tickdeck-1.0/tickdeck-console.exe",
            "Tickdeck-1.0/tickdeck.exe",
        ]
        assert archive.read("Tickdeck-1.0/tickdeck.exe") == b"tickdeck.exe"


@posix_only
def test_without_inno_setup_there_is_a_zip_and_a_notice_but_not_on_a_build_server(
    tools, windows_program: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    tools()
    windows_package.package(windows_program, tmp_path / "dist", "1.0", {})
    assert "no installer is made" in capsys.readouterr().err
    assert len(list((tmp_path / "dist").iterdir())) == 1
    with pytest.raises(FileNotFoundError, match="ISCC"):
        windows_package.package(windows_program, tmp_path / "dist", "1.0", {"CI": "true"})


def test_a_frozen_program_without_a_starter_is_refused(
    windows_program: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (windows_program / "tickdeck-console.exe").unlink()
    arguments = [str(windows_program), str(tmp_path / "dist"), "1.0"]
    assert package_command.run(windows_package.package, arguments, "") == 1
    assert "tickdeck-console.exe" in capsys.readouterr().err
