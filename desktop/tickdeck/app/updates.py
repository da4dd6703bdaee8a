"""Whether there is a newer Tickdeck: a signed manifest, asked for at most once a day, and only where wanted.

The manifest lies at one address as JSON: ``{"manifest": TEXT, "signature": BASE64}``. The signature is
Ed25519 (RFC 8032) over the UTF-8 bytes of the text, which is itself JSON (`Manifest`). Nothing is downloaded
and nothing is installed by it: the window says what is new and where it is to be had.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from tickdeck import __version__
from tickdeck.domain.calendar import DAY_US
from tickdeck.session.rest import RestError
from tickdeck.settings.kept_file import KeptFile, StorageError
from tickdeck.settings.paths import resource
from tickdeck.words import mark

_log = logging.getLogger(__name__)


class UpdateError(ValueError):
    """A manifest cannot be had or must not be believed; the text says why, in English."""


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=False):
    """What is signed.

    Attributes:
        serial: Counts manifests; one that is lower than a manifest seen before is refused.
        version: The newest version, such as "0.2.0".
        published: The day it came out, ``YYYY-MM-DD``.
        notes: What is new, plain text.
        page: Where it is to be had, an https address.
    """

    serial: int
    version: str
    published: str
    notes: str
    page: str


class _Envelope(msgspec.Struct):
    manifest: str
    signature: str


@dataclass(frozen=True, slots=True)
class UpdateSource:
    """Where this build asks, and whom it believes.

    Attributes:
        address: The manifest's address; empty in a build that asks nowhere.
        key: The public key, 32 bytes.
    """

    address: str
    key: bytes


class _Shipped(msgspec.Struct):
    address: str = ""
    key: str = ""


def shipped_source() -> UpdateSource | None:
    """What this build was made with; None where it was made without an address, as from a checkout."""
    try:
        shipped = msgspec.json.decode(resource("updates.json").read_bytes(), type=_Shipped)
        source = UpdateSource(shipped.address, base64.b64decode(shipped.key, validate=True))
    except (OSError, ValueError) as error:
        _log.warning("Where to look for updates cannot be read (%s)", error)
        return None
    return source if source.address else None


def read_manifest(body: bytes, key: bytes, *, seen_serial: int = 0) -> Manifest:
    """Read a manifest that is signed, well-formed and no older than the last one.

    Args:
        body: What lies at the address.
        key: The public key, 32 bytes.
        seen_serial: Of the newest manifest that was believed before.

    Raises:
        UpdateError: If it must not be believed.
    """
    # Most starts have no manifest to read.
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415

    try:
        envelope = msgspec.json.decode(body.decode(), type=_Envelope)
        signature = base64.b64decode(envelope.signature, validate=True)
        Ed25519PublicKey.from_public_bytes(key).verify(signature, envelope.manifest.encode())
        manifest = msgspec.json.decode(envelope.manifest, type=Manifest)
    except InvalidSignature:
        raise UpdateError(mark("The signature is not the publisher's.")) from None
    except (msgspec.MsgspecError, binascii.Error, ValueError) as error:
        raise UpdateError(mark("What lies there is no manifest ({error}).").format(error=error)) from None
    if manifest.serial < seen_serial:
        raise UpdateError(
            mark("It is older (number {serial}) than one seen before ({seen}).").format(
                serial=manifest.serial, seen=seen_serial
            )
        )
    version_of(manifest.version)
    if not manifest.page.startswith("https://"):
        raise UpdateError(mark("The page it names is not reached by https."))
    return manifest


def version_of(text: str) -> tuple[int, ...]:
    """A version such as "0.2.0" as numbers that compare.

    Raises:
        UpdateError: If it is none.
    """
    if not re.fullmatch(r"\d{1,6}(\.\d{1,6}){1,3}", text):
        raise UpdateError(mark("“{text}” is no version.").format(text=text[:40]))
    return tuple(int(part) for part in text.split("."))


class UpdateCheck:
    """Looks for a newer version once a day, and remembers what it found.

    Attributes:
        trouble: Why the last look found out nothing, in English; empty if it did.
    """

    def __init__(
        self,
        key: bytes,
        folder: Path,
        *,
        ask: Callable[[], Awaitable[bytes]],
        version: str = __version__,
    ) -> None:
        """Remember what was found before; nothing is asked yet.

        Args:
            key: The public key of whom to believe, 32 bytes.
            folder: Where is remembered what was found, and when.
            ask: Gives what lies at the address; raises `RestError` if it cannot be had.
            version: Of this program.
        """
        self._key = key
        self._ask = ask
        self._version = version
        self._file = KeptFile(folder, "updates", what=mark("What is known of updates"))
        self._asked_us = 0
        self._serial = 0
        self._skipped = ""
        self._body = ""
        self._manifest: Manifest | None = None
        self._task: asyncio.Task[None] | None = None
        self.trouble = ""
        self._remember()

    @property
    def newer(self) -> Manifest | None:
        """The newest version, where it is newer than this one and was not skipped."""
        found = self._manifest
        if found is None or found.version == self._skipped:
            return None
        return found if version_of(found.version) > version_of(self._version) else None

    def pass_second(self, now_us: int) -> None:
        """Begin to look if it is a day since the last time."""
        # A clock that was set back does not put the next look off for ever.
        if not 0 <= now_us - self._asked_us < DAY_US:
            self.begin(now_us)

    def begin(self, now_us: int) -> None:
        """Look now, unless that is under way."""
        if self._task is None or self._task.done():
            self._asked_us = now_us
            self._task = asyncio.get_running_loop().create_task(self.look(), name="look for updates")

    async def settled(self) -> None:
        """Wait for a look that is under way."""
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)

    async def stop(self) -> None:
        """End a look that is under way."""
        if self._task is not None:
            self._task.cancel()
        await self.settled()

    async def look(self) -> None:
        """Ask, and believe the answer only if it is signed and no older than the last one."""
        try:
            body = await self._ask()
            manifest = read_manifest(body, self._key, seen_serial=self._serial)
        except Exception as error:  # noqa: BLE001  (whatever it is, nothing was found out, and it is told)
            self.trouble = str(error)
            known = isinstance(error, (RestError, UpdateError))
            _log.warning("Looking for updates found out nothing: %s", error, exc_info=not known)
        else:
            self.trouble = ""
            self._manifest, self._serial, self._body = manifest, manifest.serial, body.decode()
        await self._keep()

    async def skip(self) -> None:
        """Say nothing more of the version that was found."""
        if self._manifest is not None:
            self._skipped = self._manifest.version
            await self._keep()

    def _remember(self) -> None:
        held, trouble = self._file.read()
        if trouble:
            _log.warning("%s", trouble)
        match held:
            case {
                "asked_us": int(asked_us),
                "serial": int(serial),
                "skipped": str(skipped),
                "body": str(body),
            }:
                self._asked_us, self._serial, self._skipped = asked_us, serial, skipped
            case _:
                return
        if body:
            try:
                self._manifest = read_manifest(body.encode(), self._key, seen_serial=self._serial)
                self._body = body
            except (UpdateError, ValueError) as error:
                _log.warning("What was found of updates before is not used: %s", error)

    async def _keep(self) -> None:
        held = {
            "asked_us": self._asked_us,
            "serial": self._serial,
            "skipped": self._skipped,
            "body": self._body,
        }
        try:
            await asyncio.to_thread(self._file.write, held)
        except StorageError as error:
            _log.warning("%s", error)
