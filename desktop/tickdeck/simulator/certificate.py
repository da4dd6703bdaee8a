"""A certificate that no client should accept, made for one run."""

from __future__ import annotations

import shutil
import ssl
import subprocess
import tempfile
from pathlib import Path

from tickdeck.domain.errors import UsageError

_HOST = "another-host.invalid"
_TIMEOUT_S = 30


def wrong_certificate() -> ssl.SSLContext:
    """TLS for a server whose certificate nobody signed and that names another host.

    Made by the ``openssl`` command, so that no key is part of the program.

    Raises:
        UsageError: If there is no such command, or it fails.
    """
    command = shutil.which("openssl")
    if command is None:
        raise UsageError(
            "The fault “wrong-certificate” needs the command “openssl” to make one; install OpenSSL."
        )
    with tempfile.TemporaryDirectory() as folder:
        key, certificate = Path(folder, "key.pem"), Path(folder, "certificate.pem")
        made = subprocess.run(  # noqa: S603  (found on the user's own path)
            [
                command, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1",
                "-keyout", str(key), "-out", str(certificate),
                "-subj", f"/CN={_HOST}", "-addext", f"subjectAltName=DNS:{_HOST}",
            ],
            capture_output=True, text=True, check=False, timeout=_TIMEOUT_S,
        )  # fmt: skip
        if made.returncode != 0:
            reason = (made.stderr.strip().splitlines() or ["it gave no reason"])[-1]
            raise UsageError(f"The command “openssl” could not make a certificate: {reason}.")
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(certificate, key)
    return tls
