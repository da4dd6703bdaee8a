"""Write the bill of materials of the program: ``python installer/sbom.py FROZEN_FOLDER OUT.json``.

CycloneDX 1.6, of exactly what is in the frozen program. The same program gives the same bytes: the serial
number is a digest of the rest, and the time is that of SOURCE_DATE_EPOCH, absent if it is.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
import sys
import tomllib
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from frozen_parts import normal_name, parts_named_in
from part import Kind, Part

ROOT = Path(__file__).resolve().parent.parent
LOCKS = (ROOT / "installer" / "requirements.lock", ROOT / "installer" / "requirements-package.lock")
SPEC_VERSION = "1.6"

_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def locked_hashes(lock: str) -> dict[tuple[str, str], list[str]]:
    """The SHA-256 of every file that a lock allows, by name and version of the distribution."""
    found: dict[tuple[str, str], list[str]] = {}
    hashes: list[str] = []
    for line in lock.splitlines():
        pinned = _PINNED.match(line)
        if pinned:
            hashes = found.setdefault((normal_name(pinned[1]), pinned[2]), [])
        hashes += _HASH.findall(line)
    return found


def bill(
    parts: Sequence[Part],
    *,
    project: Mapping[str, str],
    hashes: Mapping[tuple[str, str], Sequence[str]],
    made_s: int | None,
) -> dict[str, object]:
    """The bill of materials, as JSON has it.

    Args:
        parts: What others made.
        project: The table ``project`` of pyproject.toml.
        hashes: What the locks allow, by `normal_name` and version.
        made_s: When, in seconds since 1970; None leaves it out.
    """
    components = [_component(part, hashes) for part in parts]
    own = _own_component(project)
    body: dict[str, object] = {
        "metadata": {
            **({} if made_s is None else {"timestamp": _time(made_s)}),
            "tools": {"components": [{"type": "application", "name": "installer/sbom.py"}]},
            "component": own,
        },
        "components": components,
        "dependencies": [
            {"ref": own["bom-ref"], "dependsOn": [str(each["bom-ref"]) for each in components]},
            *({"ref": str(each["bom-ref"])} for each in components),
        ],
    }
    digest = hashlib.sha256(json.dumps(body, sort_keys=True).encode()).digest()
    return {
        "$schema": f"http://cyclonedx.org/schema/bom-{SPEC_VERSION}.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": SPEC_VERSION,
        "serialNumber": f"urn:uuid:{uuid.UUID(bytes=digest[:16], version=4)}",
        "version": 1,
        **body,
    }


def _time(made_s: int) -> str:
    return datetime.fromtimestamp(made_s, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _own_component(project: Mapping[str, str]) -> dict[str, object]:
    purl = f"pkg:generic/{project['name']}@{project['version']}"
    return {
        "type": "application",
        "bom-ref": purl,
        "name": project["name"],
        "version": project["version"],
        "description": project["description"],
        "licenses": [{"expression": project["license"]}],
        "purl": purl,
    }


def _component(part: Part, hashes: Mapping[tuple[str, str], Sequence[str]]) -> dict[str, object]:
    purl = _purl(part)
    component: dict[str, object] = {"type": "library", "bom-ref": purl, "name": part.name}
    if part.version:
        component["version"] = part.version
    if part.is_spdx:
        component["licenses"] = [{"expression": part.licence}]
    else:
        component["licenses"] = [{"license": {"name": part.licence}}]
    component["purl"] = purl
    allowed = hashes.get((normal_name(part.name), part.version), ())
    if part.kind is Kind.DISTRIBUTION and allowed:
        component["externalReferences"] = [
            {
                "type": "distribution",
                "url": purl,
                "comment": "Installed from one of these files, the one for the platform.",
                "hashes": [{"alg": "SHA-256", "content": each} for each in sorted(set(allowed))],
            }
        ]
    return component


def _purl(part: Part) -> str:
    place = {Kind.DISTRIBUTION: "pypi", Kind.SYSTEM_PACKAGE: f"deb/{_linux_name()}"}.get(part.kind, "generic")
    name = normal_name(part.name) if part.kind is Kind.DISTRIBUTION else part.name.lower()
    version = f"@{quote(part.version, safe='')}" if part.version else ""
    return f"pkg:{place}/{quote(name.replace(' ', '-'), safe='')}{version}"


def _linux_name() -> str:
    try:
        return platform.freedesktop_os_release()["ID"]
    except OSError:
        return "debian"


def main(arguments: Sequence[str]) -> None:
    """Read the command line and write the file."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch and not epoch.isdecimal():
        raise SystemExit(f"SOURCE_DATE_EPOCH is not a number of seconds: {epoch}")
    parts, out = parts_named_in(arguments, __doc__)
    locks = "\n".join(lock.read_text(encoding="utf-8") for lock in LOCKS if lock.exists())
    made = bill(
        parts,
        project=tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"],
        hashes=locked_hashes(locks),
        made_s=int(epoch) if epoch else None,
    )
    text = json.dumps(made, ensure_ascii=False, indent=2) + "\n"
    out.write_text(text, encoding="utf-8", newline="\n")
    print(f"{out}: {len(parts)} components")


if __name__ == "__main__":
    main(sys.argv[1:])
