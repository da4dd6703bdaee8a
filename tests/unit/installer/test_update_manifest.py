"""Signing what running Tickdecks read: they believe it, and the private key is never shown."""

from __future__ import annotations

import base64
import importlib.util
import json
import stat
import sys
from pathlib import Path
from types import ModuleType

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tickdeck.app.updates import UpdateError, read_manifest

SCRIPT = Path(__file__).resolve().parents[3] / "installer" / "update_manifest.py"
CHANGELOG = """# Changelog

## [Unreleased]

- Not yet.

## [0.2.0] - 2026-12-01

### Added

- More.

## [0.1.0] - 2026-11-01

- The first.
"""


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update_manifest", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_notes_are_those_of_the_version(script: ModuleType) -> None:
    assert script.notes_of(CHANGELOG, "0.2.0") == "### Added\n\n- More."
    assert script.notes_of(CHANGELOG, "0.1.0") == "- The first."


def test_a_version_without_notes_is_not_released(script: ModuleType) -> None:
    with pytest.raises(ValueError, match=r"nothing of 0\.3\.0"):
        script.notes_of(CHANGELOG, "0.3.0")


def test_what_was_signed_is_believed(script: ModuleType) -> None:
    key = Ed25519PrivateKey.generate()
    manifest = {
        "serial": 3,
        "version": "0.2.0",
        "published": "2026-12-01",
        "notes": "更快",
        "page": "https://a.b/",
    }
    body = script.signed(key, manifest)
    assert read_manifest(body, key.public_key().public_bytes_raw()).notes == "更快"


def test_what_nobody_would_believe_is_not_signed(script: ModuleType) -> None:
    manifest = {"serial": 3, "version": "0.2.0", "published": "", "notes": "", "page": "http://a.b/"}
    with pytest.raises(UpdateError, match="https"):
        script.signed(Ed25519PrivateKey.generate(), manifest)


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such modes there")
def test_a_new_key_is_its_owners_and_is_not_written_over(
    script: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "key"
    assert script.main([str(path), "--new-key"]) == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    private = path.read_text().strip()
    public = Ed25519PrivateKey.from_private_bytes(base64.b64decode(private)).public_key().public_bytes_raw()
    said = capsys.readouterr().out
    assert base64.b64encode(public).decode() in said
    assert private not in said
    with pytest.raises(FileExistsError):
        script.main([str(path), "--new-key"])


def test_a_release_is_signed_with_the_key_of_the_environment(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "0.2.0"\n')
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG)
    monkeypatch.setattr(script, "ROOT", tmp_path)
    key = Ed25519PrivateKey.generate()
    monkeypatch.setenv(script.KEY_VARIABLE, base64.b64encode(key.private_bytes_raw()).decode())
    out = tmp_path / "manifest.json"
    assert script.main([str(out), "--serial", "4", "--page", "https://example.org/"]) == 0
    found = read_manifest(out.read_bytes(), key.public_key().public_bytes_raw(), seen_serial=4)
    assert (found.version, found.notes) == ("0.2.0", "### Added\n\n- More.")
    assert set(json.loads(out.read_bytes())) == {"manifest", "signature"}


@pytest.mark.parametrize("key", ["not Base64 but secret", base64.b64encode(b"short and secret").decode()])
def test_a_key_that_is_none_is_refused_without_being_shown(
    script: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    key: str,
) -> None:
    monkeypatch.setenv(script.KEY_VARIABLE, key)
    assert script.main([str(tmp_path / "out"), "--serial", "4", "--page", "https://example.org/"]) == 2
    said = capsys.readouterr()
    assert "32 bytes" in said.err
    assert "secret" not in said.err + said.out
    assert key not in said.err + said.out
    assert not (tmp_path / "out").exists()
