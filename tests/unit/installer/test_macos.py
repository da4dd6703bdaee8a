"""The recipe for macOS, as far as it can be checked away from it."""

from __future__ import annotations

import os
import plistlib
import re
import runpy
import tomllib
from pathlib import Path

import pytest

from fakes.installer_scripts import INSTALLER, load_script

VERSION = tomllib.loads((INSTALLER.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"][
    "version"
]
NOTARY = {
    "MACOS_SIGN_IDENTITY": "Developer ID Application: X",
    "MACOS_NOTARY_KEY": "/key.p8",
    "MACOS_NOTARY_KEY_ID": "K1",
    "MACOS_NOTARY_ISSUER": "I1",
}

info_plist = load_script("macos", "info_plist.py")
macos_signing = load_script("macos", "sign_and_notarise.py")
macos_package = load_script("macos", "package.py")

posix_only = pytest.mark.skipif(os.name != "posix", reason="the fake tools are shell scripts")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle with code at several depths, a link, and something that is no code."""
    app = tmp_path / "Tickdeck.app"
    code = (
        "Contents/MacOS/tickdeck",
        "Contents/Frameworks/libssl.3.dylib",
        "Contents/Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
        "Contents/Frameworks/PySide6/QtCore.abi3.so",
    )
    for name in code:
        (app / name).parent.mkdir(parents=True, exist_ok=True)
        (app / name).write_bytes(b"\xcf\xfa\xed\xfe code")
    (app / "Contents" / "Frameworks" / "libssl.dylib").symlink_to("libssl.3.dylib")
    (app / "Contents" / "Frameworks" / "note.txt").write_text("no code", encoding="utf-8")
    (app / "Contents" / "Info.plist").write_bytes(plistlib.dumps({}))
    return app


def test_the_property_list_has_what_macos_asks(tmp_path: Path):
    out = tmp_path / "Info.plist"
    assert info_plist.main([str(out)]) == 0
    entries = plistlib.loads(out.read_bytes())
    assert entries["CFBundleShortVersionString"] == VERSION
    assert entries["NSAppSleepDisabled"] is True
    assert entries["NSHighResolutionCapable"] is True
    assert re.fullmatch(r"\d+\.\d+", entries["LSMinimumSystemVersion"])
    (document,) = entries["CFBundleDocumentTypes"]
    (kind,) = entries["UTImportedTypeDeclarations"]
    assert document["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]
    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == ["h5"]
    # Files of other programs end with .h5 too.
    assert document["LSHandlerRank"] == "Alternate"


def test_every_platform_knows_the_program_by_one_name():
    product = load_script("freeze", "product.py")
    assert info_plist.BUNDLE_ID == product.ID
    setup = (INSTALLER / "windows" / "tickdeck.iss").read_text(encoding="utf-8-sig")
    assert f'AppUserModelID: "{product.ID}"' in setup


def test_the_entitlements_are_one():
    entitlements = plistlib.loads(macos_signing.ENTITLEMENTS.read_bytes())
    assert entitlements == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_what_contains_is_signed_after_what_it_contains(bundle: Path):
    names = [path.relative_to(bundle.parent).as_posix() for path in macos_signing.things_to_sign(bundle)]
    core = "Tickdeck.app/Contents/Frameworks/PySide6/Qt/lib/QtCore.framework"
    assert names.index(f"{core}/Versions/A/QtCore") < names.index(core)
    assert names[-1] == "Tickdeck.app"
    assert set(names) == {
        f"{core}/Versions/A/QtCore",
        core,
        "Tickdeck.app/Contents/Frameworks/PySide6/QtCore.abi3.so",
        "Tickdeck.app/Contents/Frameworks/libssl.3.dylib",
        "Tickdeck.app",
    }


def test_only_the_program_gets_entitlements_and_only_if_it_is_signed(bundle: Path):
    signed = macos_signing.sign_command(bundle, "Developer ID Application: X")
    assert signed[-3:] == ["--entitlements", str(macos_signing.ENTITLEMENTS), str(bundle)]
    assert "runtime" in signed
    assert "--entitlements" not in macos_signing.sign_command(
        bundle / "a.dylib", "Developer ID Application: X"
    )
    assert macos_signing.sign_command(bundle, "-") == ["codesign", "--force", "--sign", "-", str(bundle)]


@pytest.mark.parametrize("missing", NOTARY)
def test_nothing_is_sent_to_apple_if_a_secret_is_missing(missing: str):
    assert macos_signing.notary_commands(Path("a.dmg"), NOTARY | {missing: ""}) == []


@posix_only
@pytest.mark.parametrize("environment", [{}, NOTARY])
def test_the_bundle_is_signed_then_imaged_then_notarised(
    environment: dict[str, str], tools, bundle: Path, tmp_path: Path, monkeypatch, capsys
):
    called = tools("codesign", "xcrun", "dmgbuild")
    monkeypatch.setattr(macos_package, "image_command", lambda app, image: ["dmgbuild", str(app), str(image)])
    monkeypatch.setattr(macos_package.platform, "machine", lambda: "arm64")
    macos_package.package(bundle, tmp_path / "dist", "1.0", environment)
    image = tmp_path / "dist" / "Tickdeck-1.0-macos-apple-silicon.dmg"
    lines = called()
    at = lines.index(f"dmgbuild {bundle} {image}")
    assert lines[at - 1] == f"codesign --verify --deep --strict {bundle}"
    assert len(lines[: at - 1]) == len(macos_signing.things_to_sign(bundle))
    after = [line.split()[:3] for line in lines[at + 1 :]]
    if environment:
        assert after == [
            ["codesign", "--force", "--sign"],
            ["xcrun", "notarytool", "submit"],
            ["xcrun", "stapler", "staple"],
            ["xcrun", "stapler", "validate"],
        ]
    else:
        assert not after
        told = capsys.readouterr().err
        assert "not signed" in told
        assert "Not notarised" in told


def test_what_is_no_bundle_is_refused(tmp_path: Path):
    with pytest.raises(FileNotFoundError, match="not a bundle"):
        macos_package.package(tmp_path, tmp_path / "dist", "1.0", {})


def test_the_image_shows_the_program_beside_the_folder_that_it_goes_to(bundle: Path):
    command = macos_package.image_command(bundle, Path("x.dmg"))
    settings = Path(command[command.index("-s") + 1])
    defined = dict([command[command.index("-D") + 1].split("=", 1)])
    look = runpy.run_path(str(settings), init_globals={"defines": defined})
    assert look["files"] == [str(bundle)]
    assert set(look["icon_locations"]) == {"Tickdeck.app", *look["symlinks"]}
