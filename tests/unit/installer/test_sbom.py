"""The bill of materials is CycloneDX 1.6, complete, and the same for the same program."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from fakes.installer_scripts import INSTALLER, load_script

sbom = load_script("sbom.py")
Part, Kind = sbom.Part, sbom.Kind
PROJECT = tomllib.loads((INSTALLER.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
TEXTS = (("LICENSE", "Be kind."),)
PARTS = (
    Part("Shapes_of", "1.5", Kind.DISTRIBUTION, "MIT", TEXTS),
    Part("Python", "3.11.7", Kind.PYTHON, "PSF-2.0", TEXTS),
    Part("libthing0", "1:2.0-3", Kind.SYSTEM_PACKAGE, "see the text", TEXTS),
    Part("Microsoft Visual C++ runtime", "", Kind.LIBRARY, "LicenseRef-Microsoft-Distributable-Code", TEXTS),
)
HASHES = {("shapes-of", "1.5"): ["b" * 64, "a" * 64, "b" * 64]}


def _bill(parts: Sequence[object] = PARTS, made_s: int | None = 1_700_000_000) -> dict:
    return sbom.bill(parts, project=PROJECT, hashes=HASHES, made_s=made_s)


def test_it_has_what_the_standard_asks_for():
    bill = _bill()
    assert bill["bomFormat"] == "CycloneDX"
    assert bill["specVersion"] == "1.6"
    assert bill["version"] == 1
    uuid = r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
    assert re.fullmatch(uuid, bill["serialNumber"])
    assert bill["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    for component in [bill["metadata"]["component"], *bill["components"]]:
        assert component["type"] in ("application", "library")
        assert component["name"]
        assert component["bom-ref"] == component["purl"]
        # One expression, or licences by name: the standard does not let them be mixed.
        (licence,) = component["licenses"]
        assert set(licence) in ({"expression"}, {"license"})


def test_the_program_depends_on_every_part_and_each_is_known_by_one_name():
    bill = _bill()
    names = [component["bom-ref"] for component in bill["components"]]
    assert len(set(names)) == len(PARTS)
    own, *others = bill["dependencies"]
    assert own == {"ref": f"pkg:generic/tickdeck@{PROJECT['version']}", "dependsOn": names}
    assert [each["ref"] for each in others] == names


@pytest.mark.parametrize(
    ("part", "purl"),
    [
        (PARTS[0], "pkg:pypi/shapes-of@1.5"),
        (PARTS[1], "pkg:generic/python@3.11.7"),
        (PARTS[3], "pkg:generic/microsoft-visual-c%2B%2B-runtime"),
    ],
)
def test_a_part_has_the_address_of_where_it_came_from(part, purl: str):
    (component,) = _bill([part])["components"]
    assert component["purl"] == purl


def test_a_system_package_is_that_of_this_linux(monkeypatch):
    monkeypatch.setattr(sbom.platform, "freedesktop_os_release", lambda: {"ID": "ubuntu"})
    (component,) = _bill([PARTS[2]])["components"]
    assert component["purl"] == "pkg:deb/ubuntu/libthing0@1%3A2.0-3"


def test_a_licence_that_is_no_expression_is_told_by_name():
    components = _bill()["components"]
    assert components[0]["licenses"] == [{"expression": "MIT"}]
    assert components[2]["licenses"] == [{"license": {"name": "see the text"}}]


def test_a_part_without_a_version_claims_none():
    assert "version" not in _bill()["components"][3]


def test_the_hashes_of_the_lock_are_those_of_the_files_it_may_come_from():
    (reference,) = _bill()["components"][0]["externalReferences"]
    assert [each["content"] for each in reference["hashes"]] == ["a" * 64, "b" * 64]
    assert all("externalReferences" not in component for component in _bill()["components"][1:])


def test_hashes_are_read_from_a_lock():
    lock = (
        f"Shapes_Of==1.5 ; sys_platform == 'linux' \\\n    --hash=sha256:{'a' * 64} \\\n"
        f"    --hash=sha256:{'b' * 64}\n    # via x\nother==2 \\\n    --hash=sha256:{'c' * 64}\n"
    )
    assert sbom.locked_hashes(lock) == {
        ("shapes-of", "1.5"): ["a" * 64, "b" * 64],
        ("other", "2"): ["c" * 64],
    }


def test_the_serial_number_changes_with_the_parts_only():
    assert _bill()["serialNumber"] == _bill()["serialNumber"]
    assert _bill()["serialNumber"] != _bill(PARTS[:2])["serialNumber"]


def test_without_a_date_there_is_none():
    assert "timestamp" not in _bill(made_s=None)["metadata"]


def test_a_frozen_program_of_this_environment_is_told_with_the_locks_hashes(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    library = tmp_path / "frozen" / "_internal" / "PySide6" / "QtCore.abi3.so"
    library.parent.mkdir(parents=True)
    library.touch()
    for name in ("one.json", "two.json"):
        sbom.main([str(tmp_path / "frozen"), str(tmp_path / name)])
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    bill = json.loads((tmp_path / "one.json").read_text(encoding="utf-8"))
    assert [component["name"] for component in bill["components"]] == ["PySide6_Essentials", "Python"]
    assert bill["components"][0]["externalReferences"][0]["hashes"]


def test_a_date_that_is_no_number_is_refused(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(SystemExit, match="SOURCE_DATE_EPOCH is not a number"):
        sbom.main([str(tmp_path), str(tmp_path / "out.json")])


def test_a_program_with_unknown_parts_is_refused(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    (tmp_path / "libsomething.so.4").touch()
    with pytest.raises(SystemExit, match=r"libsomething\.so\.4"):
        sbom.main([str(tmp_path), str(tmp_path / "out.json")])
    assert not (tmp_path / "out.json").exists()
