from __future__ import annotations

import contextlib
import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tickdeck.session.route import Route, is_loopback, system_tls
from tickdeck.settings.proxy import NONE, SYSTEM, Proxy, ProxyError

FAR = "wss://exchange.example/ws?token=canary-31337"


@pytest.fixture(autouse=True)
def _no_proxies_of_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http", "https", "ws", "wss", "socks", "all", "no"):
        monkeypatch.delenv(f"{name}_proxy", raising=False)
        monkeypatch.delenv(f"{name}_proxy".upper(), raising=False)


@pytest.mark.parametrize(
    ("host", "is_here"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("LocalHost.", True),
        ("exchange.localhost", True),
        ("10.0.0.1", False),
        ("localhost.example", False),
        ("", False),
    ],
)
def test_this_computer_is_known_by_all_its_names(host: str, is_here: bool):
    assert is_loopback(host) is is_here


@pytest.mark.parametrize("url", ["ws://127.0.0.1:8080", "wss://localhost/x", "http://[::1]:80/"])
def test_no_proxy_is_used_for_this_computer(monkeypatch: pytest.MonkeyPatch, url: str):
    monkeypatch.setenv("all_proxy", "http://proxy.example:1")
    for proxy in (SYSTEM, NONE, Proxy.parse("http://proxy.example:1")):
        assert Route(proxy).proxy_to(url) is None


def test_a_proxy_that_was_named_is_used_whatever_the_system_says(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("all_proxy", "http://other.example:1")
    named = Proxy.parse("http://me:canary-31337@proxy.example:1")
    assert Route(named).proxy_to(FAR) == named
    assert Route(NONE).proxy_to(FAR) is None


@pytest.mark.parametrize(
    ("settings", "url", "proxy"),
    [
        ({}, FAR, None),
        ({"https_proxy": "http://p.example:1"}, FAR, "http://p.example:1"),
        ({"https_proxy": "p.example:1"}, FAR, "http://p.example:1"),
        ({"http_proxy": "http://p.example:1"}, FAR, None),
        ({"http_proxy": "http://p.example:1"}, "ws://exchange.example", "http://p.example:1"),
        ({"all_proxy": "socks5://p.example:1"}, FAR, "socks5h://p.example:1"),
        (
            {"socks_proxy": "http://p.example:1", "https_proxy": "http://q.example:2"},
            FAR,
            "socks5h://p.example:1",
        ),
        ({"socks_proxy": "socks://p.example:1"}, FAR, "socks5h://p.example:1"),
        ({"https_proxy": "http://p.example:1", "no_proxy": "exchange.example"}, FAR, None),
        ({"wss_proxy": "http://w.example:1", "https_proxy": "http://q.example:2"}, FAR, "http://w.example:1"),
    ],
)
def test_the_systems_proxy_is_found_the_way_systems_write_it(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], url: str, proxy: str | None
):
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    through = Route().proxy_to(url)
    assert (through and through.reveal()) == proxy


def test_a_proxy_of_the_system_that_cannot_be_used_is_told_without_its_login(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("https_proxy", "ftp://me:canary-31337@p.example")
    with pytest.raises(ProxyError, match="settings of the system") as refused:
        Route().proxy_to(FAR)
    assert "canary" not in str(refused.value)


def test_a_route_shows_no_login():
    assert "canary" not in repr(Route(Proxy.parse("http://me:canary-31337@proxy.example:1")))


def test_certificates_and_names_are_always_checked():
    context = system_tls()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2
    assert Route().tls is not Route().new_tls(), "a handshake in a thread locks its context"


def test_without_the_systems_certificates_the_checks_are_the_same(
    monkeypatch: pytest.MonkeyPatch, allow_logs
):
    allow_logs("certificates")
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr("truststore.SSLContext", _unknown)
    context = system_tls()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2


def _unknown(protocol: int) -> ssl.SSLContext:
    raise ImportError("this system is not known")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for localhost, with its key, that nobody trusts."""
    if shutil.which("openssl") is None:
        pytest.skip("certificates are made with openssl")
    path = tmp_path_factory.mktemp("certificate") / "own.pem"
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
    ]
    command += ["-addext", "subjectAltName=DNS:localhost", "-keyout", f"{path}.key", "-out", str(path)]
    subprocess.run(command, check=True, capture_output=True)
    path.write_text(path.read_text() + Path(f"{path}.key").read_text())
    return path


@pytest.fixture
def tls_port(certificate: Path) -> Iterator[int]:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            connection, _ = listening.accept()
            with connection, contextlib.suppress(OSError):
                context.wrap_socket(connection, server_side=True).close()

        thread = threading.Thread(target=serve)
        thread.start()
        yield listening.getsockname()[1]
        thread.join(60)


@pytest.mark.parametrize("own_way", [True, False])
def test_a_certificate_that_nobody_has_signed_is_refused(
    tls_port: int, own_way: bool, monkeypatch: pytest.MonkeyPatch
):
    if not own_way:
        # As on a computer where OpenSSL has found no certificates.
        monkeypatch.setattr(ssl.SSLContext, "cert_store_stats", lambda self: {"x509_ca": 0})
    context = system_tls()
    assert (type(context).__module__ == "ssl") is own_way
    with (
        socket.create_connection(("127.0.0.1", tls_port)) as connection,
        pytest.raises(ssl.SSLCertVerificationError),
    ):
        context.wrap_socket(connection, server_hostname="localhost")


def test_a_certificate_that_the_system_trusts_is_accepted(
    tls_port: int, certificate: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with (
        socket.create_connection(("127.0.0.1", tls_port)) as connection,
        system_tls().wrap_socket(connection, server_hostname="localhost") as secured,
    ):
        assert secured.version() in {"TLSv1.2", "TLSv1.3"}
