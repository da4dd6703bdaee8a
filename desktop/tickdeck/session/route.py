"""How sockets leave this computer: through which proxy, trusting which certificates, how watched."""

from __future__ import annotations

import ipaddress
import logging
import ssl
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from tickdeck.settings.proxy import SYSTEM, Proxy, ProxyChoice, ProxyError
from tickdeck.words import mark

_log = logging.getLogger(__name__)

# Which of the system's proxies is asked first: RFC 6455, section 4.1, prefers SOCKS, then that for HTTPS.
_SYSTEM_KINDS = {
    True: ("wss", "socks", "https", "all"),
    False: ("ws", "socks", "https", "http", "all"),
}


def system_tls() -> ssl.SSLContext:
    """A context that trusts what the system trusts, and checks certificates and names; TLS 1.2 and later.

    Where the system's trust cannot be asked, it is OpenSSL's own list.
    """
    context = ssl.create_default_context()
    # OpenSSL has them already on most Linux systems, read once; the library reads them for each connection,
    # which takes as long as a frame. Elsewhere the system itself is to judge.
    if sys.platform in {"win32", "darwin"} or not context.cert_store_stats()["x509_ca"]:
        try:
            # Where it does not know the system, it fails already when it is imported.
            import truststore  # noqa: PLC0415

            context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        except Exception:  # noqa: BLE001  (whatever is odd about a system, the other way is as strict)
            _log.warning("The system's own certificates cannot be used; those of OpenSSL are.", exc_info=True)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.check_hostname = True
    context.verify_mode = ssl.CERT_REQUIRED
    return context


@cache
def _shared(new_tls: Callable[[], ssl.SSLContext]) -> ssl.SSLContext:
    return new_tls()


def is_loopback(host: str) -> bool:
    """Whether a host, without brackets, is this computer by name or address."""
    host = host.lower().rstrip(".")
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Route:
    """How sockets leave this computer.

    Attributes:
        proxy: Which proxy was chosen.
        new_tls: Makes a context for whoever needs one of its own: a handshake in a thread locks its context.
        ping_interval_s: Seconds between pings on a WebSocket.
        ping_timeout_s: Seconds without anything from the other side after which a ping counts as unanswered.
    """

    proxy: Proxy = SYSTEM
    new_tls: Callable[[], ssl.SSLContext] = field(default=system_tls, repr=False)
    ping_interval_s: float = 3.0
    ping_timeout_s: float = 5.0

    @property
    def tls(self) -> ssl.SSLContext:
        """The context of all WebSockets; made for the first one, since reading certificates takes a while."""
        return _shared(self.new_tls)

    def proxy_to(self, url: str) -> Proxy | None:
        """The proxy through which an address is reached, None if directly.

        This computer itself never needs one. What the system says is asked each time, since it may change.
        Names are left to a SOCKS5 proxy to find, however it is written: here they may lead elsewhere.

        Raises:
            ProxyError: If the system's proxy cannot be used.
        """
        parts = urlsplit(url)
        host = parts.hostname or ""
        if is_loopback(host) or self.proxy.choice is ProxyChoice.NONE:
            return None
        if self.proxy.choice is ProxyChoice.MANUAL:
            return _finding_names(self.proxy)
        is_secure = parts.scheme in {"wss", "https"}
        if proxy_bypass(f"{host}:{parts.port or (443 if is_secure else 80)}"):
            return None
        proxies = getproxies()
        for kind in _SYSTEM_KINDS[is_secure]:
            if written := proxies.get(kind):
                return _finding_names(_as_system_writes(kind, written))
        return None


def _finding_names(proxy: Proxy) -> Proxy:
    return replace(proxy, scheme="socks5h") if proxy.scheme == "socks5" else proxy


def _as_system_writes(kind: str, written: str) -> Proxy:
    """A proxy of the system, which may lack a kind or have one that only says that it is a SOCKS proxy."""
    scheme, separator, rest = written.partition("://")
    if not separator:
        scheme, rest = "http", written
    if scheme.lower() == "socks" or (kind == "socks" and scheme.lower() == "http"):
        scheme = "socks5"
    try:
        return Proxy.parse(f"{scheme}://{rest}")
    except ProxyError as error:
        raise ProxyError(
            mark("The proxy in the settings of the system cannot be used: {why}").format(why=error)
        ) from None
