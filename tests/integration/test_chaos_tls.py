"""A certificate that is not right ends the run with a sentence, before anything is said to its owner."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fakes.aftermath import Aftermath
from fakes.command_line import record
from fakes.tls_server import TlsServer
from fakes.wire import Wire

TOKEN = "NotForThisServersEyes"

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="certificates are made with openssl")


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `right.pem` for 127.0.0.1 and `elsewhere.pem` for another host."""
    folder = tmp_path_factory.mktemp("certificates")
    for name, host in (("right", "IP:127.0.0.1"), ("elsewhere", "DNS:quote.example.org")):
        request = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
        request += ["-subj", f"/CN={name}", "-addext", f"subjectAltName={host}"]
        request += ["-keyout", str(folder / f"{name}.key"), "-out", str(folder / f"{name}.pem")]
        subprocess.run(request, capture_output=True, check=True, timeout=60)
    return folder


@pytest.mark.parametrize(
    ("name", "trusted"),
    [
        pytest.param("right", False, id="signed by itself"),
        pytest.param("elsewhere", True, id="for another host"),
    ],
)
def test_a_wrong_certificate_ends_the_run_and_the_token_stays_here(
    tmp_path: Path, certificates: Path, monkeypatch: pytest.MonkeyPatch, name: str, trusted: bool
) -> None:
    if trusted:
        _skip_unless_trust_can_be_given()
        monkeypatch.setenv("SSL_CERT_FILE", str(certificates / f"{name}.pem"))
    with (
        TlsServer(certificates / f"{name}.pem", certificates / f"{name}.key") as server,
        Wire(server.port) as wire,
        record(f"wss://127.0.0.1:{wire.port}/", ["700.HK"], tmp_path, token=TOKEN) as terminal,
    ):
        run = Aftermath(tmp_path, terminal, terminal.wait())
    assert run.status != 0, run.account
    assert len(wire.accepted) == 1, "a certificate does not become right by trying again"
    assert len([sentence for sentence in run.said if "certificate" in sentence]) == 1, run.account
    assert "127.0.0.1" in " ".join(run.said)
    assert server.heard == b"", "something was said to a stranger"
    assert wire.from_clients[:1] == b"\x16", "what was sent is no TLS handshake"
    assert TOKEN.encode() not in wire.from_clients


def test_a_right_certificate_is_taken(
    tmp_path: Path, certificates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or else the tests above would show nothing."""
    _skip_unless_trust_can_be_given()
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates / "right.pem"))
    with TlsServer(certificates / "right.pem", certificates / "right.key") as server:
        url = f"wss://127.0.0.1:{server.port}/"
        with record(url, ["700.HK"], tmp_path, token=TOKEN) as terminal:
            server.wait_until(lambda s: b"\r\n\r\n" in s.heard, what="a handshake")
            terminal.end()
    assert f"token={TOKEN}".encode() in server.heard.split(b"\r\n")[0]


def _skip_unless_trust_can_be_given() -> None:
    if sys.platform != "linux":
        pytest.skip("only here a certificate can be trusted for one process alone")
