"""Sign what running Tickdecks read daily: ``python installer/update_manifest.py OUT --serial N --page URL``.

For maintainers; it runs in the project's environment. Version and notes are those of pyproject.toml and
CHANGELOG.md. The private key is 32 bytes in Base64, in the environment variable TICKDECK_UPDATE_PRIVATE_KEY
and nowhere else; ``--new-key`` makes a pair and writes it to a file that only you can read. Builds are made
with the public half and the manifest's address, see README.md in this folder.
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import re
import sys
import tomllib
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tickdeck.app.updates import read_manifest

ROOT = Path(__file__).resolve().parent.parent
KEY_VARIABLE = "TICKDECK_UPDATE_PRIVATE_KEY"
EXIT_USAGE = 2


def notes_of(changelog: str, version: str) -> str:
    """What a changelog says of a version, without its heading.

    Raises:
        ValueError: If it says nothing of it.
    """
    found = re.search(
        rf"^## \[?{re.escape(version)}\]?.*?$\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL
    )
    if found is None or not found[1].strip():
        raise ValueError(f"CHANGELOG.md says nothing of {version}")
    return found[1].strip()


def signed(key: Ed25519PrivateKey, manifest: dict[str, object]) -> bytes:
    """A manifest as it is published; it is read back as a running Tickdeck would."""
    text = json.dumps(manifest, ensure_ascii=False)
    signature = base64.b64encode(key.sign(text.encode())).decode()
    body = json.dumps({"manifest": text, "signature": signature}, indent=2).encode() + b"\n"
    read_manifest(body, key.public_key().public_bytes_raw())
    return body


def write_new_key(path: Path) -> str:
    """Write a new private key to a file that only its owner can read; returns the public one."""
    key = Ed25519PrivateKey.generate()
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(base64.b64encode(key.private_bytes_raw()) + b"\n")
    return base64.b64encode(key.public_key().public_bytes_raw()).decode()


def main(words: list[str]) -> int:
    """Sign a manifest, or make a key; returns the exit status."""
    parser = argparse.ArgumentParser(description="Sign the manifest of a release.", allow_abbrev=False)
    parser.add_argument("out", type=Path, help="the manifest, or with --new-key the file of the private key")
    parser.add_argument("--new-key", action="store_true", help="make a pair of keys instead")
    parser.add_argument("--serial", type=int, help="one more than that of the last manifest")
    parser.add_argument("--page", help="where the release is to be had, https://…")
    choice = parser.parse_args(words)
    if choice.new_key:
        print(f"The public key, for the builds: {write_new_key(choice.out)}")
        return 0
    if choice.serial is None or choice.page is None or KEY_VARIABLE not in os.environ:
        print(f"--serial, --page and the variable {KEY_VARIABLE} are needed.", file=sys.stderr)
        return EXIT_USAGE
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    try:
        key = Ed25519PrivateKey.from_private_bytes(base64.b64decode(os.environ[KEY_VARIABLE], validate=True))
    except ValueError:
        # The error itself may say what the key looks like.
        print("Nothing was signed: the private key is not 32 bytes in Base64.", file=sys.stderr)
        return EXIT_USAGE
    try:
        notes = notes_of((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), version)
        published = f"{datetime.now(tz=UTC):%Y-%m-%d}"
        manifest = {"serial": choice.serial, "version": version, "published": published, "notes": notes}
        choice.out.write_bytes(signed(key, manifest | {"page": choice.page}))
    except ValueError as error:
        print(f"Nothing was signed: {error}.", file=sys.stderr)
        return EXIT_USAGE
    print(f"{choice.out}: {version}, number {choice.serial}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
