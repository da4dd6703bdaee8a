"""Sign programs with signtool, if a certificate is named by the environment; else say that they are unsigned.

The certificate is one of the user's store or of a token or key service that shows itself there, named by its
SHA-1 thumbprint: so no password is ever on a command line.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

THUMBPRINT = "WINDOWS_SIGN_THUMBPRINT"
TIMESTAMP_URL = "WINDOWS_SIGN_TIMESTAMP_URL"
_USUAL_TIMESTAMP_URL = "http://timestamp.digicert.com"
_KITS = Path("C:/Program Files (x86)/Windows Kits/10/bin")


def sign_command(environment: Mapping[str, str], *, signtool: str) -> list[str] | None:
    """How to sign, without the files; None if there is no certificate."""
    thumbprint = environment.get(THUMBPRINT, "").replace(" ", "")
    if not thumbprint:
        return None
    timestamp = environment.get(TIMESTAMP_URL) or _USUAL_TIMESTAMP_URL
    return [signtool, "sign", "/sha1", thumbprint, "/fd", "sha256", "/tr", timestamp, "/td", "sha256"]


def find_signtool() -> str:
    """The newest signtool of this machine; its bare name if none is found."""
    found = shutil.which("signtool")
    if found:
        return found
    kits = sorted(_KITS.glob("10.*/x64/signtool.exe")) if _KITS.is_dir() else []
    return str(kits[-1]) if kits else "signtool"


def sign(files: Iterable[Path], environment: Mapping[str, str]) -> bool:
    """Sign files in place; returns whether they are signed.

    Raises:
        subprocess.CalledProcessError: If signtool refuses.
    """
    command = sign_command(environment, signtool=find_signtool())
    if command is None:
        print(f"Not signed: {THUMBPRINT} is not set", file=sys.stderr)
        return False
    subprocess.run([*command, *map(str, files)], check=True)
    return True
