"""Sign the bundle from the inside out, and have the disk image notarised by Apple.

Without a signing identity the bundle is sealed ad hoc, as it must be after files were added to it: it runs on
the machine that made it, and elsewhere after the user allowed it. Without a key for Apple's notary nothing is
sent. Each is told by a notice, and the build goes on.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ENTITLEMENTS = Path(__file__).resolve().parent / "entitlements.plist"
IDENTITY = "MACOS_SIGN_IDENTITY"
NOTARY_KEY = "MACOS_NOTARY_KEY"
NOTARY_KEY_ID = "MACOS_NOTARY_KEY_ID"
NOTARY_ISSUER = "MACOS_NOTARY_ISSUER"
AD_HOC = "-"
# The first bytes of programs and libraries: for one processor, both ways round, and for several.
_CODE_MARKS = (b"\xcf\xfa\xed\xfe", b"\xfe\xed\xfa\xcf", b"\xca\xfe\xba\xbe", b"\xca\xfe\xba\xbf")


def identity_of(environment: Mapping[str, str]) -> str:
    """Who signs; `AD_HOC` if nobody is named."""
    return environment.get(IDENTITY, "").strip() or AD_HOC


def things_to_sign(app: Path) -> list[Path]:
    """All code in a bundle, each before what contains it, the bundle last."""
    code = [path for path in app.rglob("*") if _is_code(path)]
    frameworks = [path for path in app.rglob("*.framework") if path.is_dir() and not path.is_symlink()]
    inside = sorted({*code, *frameworks}, key=lambda path: (-len(path.parts), path.as_posix()))
    # The bundle's own program is signed with the bundle.
    main = app / "Contents" / "MacOS"
    return [path for path in inside if path.parent != main] + [app]


def _is_code(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) in _CODE_MARKS


def sign_command(thing: Path, identity: str) -> list[str]:
    """How one thing is signed; a program gets its entitlements, libraries have none."""
    command = ["codesign", "--force", "--sign", identity]
    if identity != AD_HOC:
        command += ["--timestamp", "--options", "runtime"]
        if thing.suffix == ".app":
            command += ["--entitlements", str(ENTITLEMENTS)]
    return [*command, str(thing)]


def sign_app(app: Path, environment: Mapping[str, str]) -> None:
    """Sign a bundle and have its seal checked.

    Raises:
        subprocess.CalledProcessError: If codesign refuses.
    """
    identity = identity_of(environment)
    if identity == AD_HOC:
        print(f"Sealed ad hoc, not signed: {IDENTITY} is not set", file=sys.stderr)
    for thing in things_to_sign(app):
        _run(sign_command(thing, identity))
    _run(["codesign", "--verify", "--deep", "--strict", str(app)])


def notary_commands(image: Path, environment: Mapping[str, str]) -> list[list[str]]:
    """How a signed disk image is notarised; empty if a secret for it is missing."""
    key, key_id, issuer = (environment.get(name, "") for name in (NOTARY_KEY, NOTARY_KEY_ID, NOTARY_ISSUER))
    if identity_of(environment) == AD_HOC or not (key and key_id and issuer):
        return []
    asked_by = ["--key", key, "--key-id", key_id, "--issuer", issuer]
    return [
        ["xcrun", "notarytool", "submit", str(image), *asked_by, "--wait", "--timeout", "30m"],
        ["xcrun", "stapler", "staple", str(image)],
        ["xcrun", "stapler", "validate", str(image)],
    ]


def sign_and_notarise_image(image: Path, environment: Mapping[str, str]) -> None:
    """Sign a disk image and have it notarised, as far as the secrets go.

    Raises:
        subprocess.CalledProcessError: If Apple's tools refuse.
    """
    identity = identity_of(environment)
    if identity != AD_HOC:
        _run(sign_command(image, identity))
    commands = notary_commands(image, environment)
    if not commands:
        needed = f"{IDENTITY}, {NOTARY_KEY}, {NOTARY_KEY_ID}, {NOTARY_ISSUER}"
        print(f"Not notarised: that needs {needed}", file=sys.stderr)
    for command in commands:
        _run(command)


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=True)
