"""Looking for updates: only what is signed and not older is believed, and it is asked once a day at most."""

from __future__ import annotations

import asyncio
import base64
import functools
import json
from collections.abc import Callable, Coroutine
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tickdeck.app.updates import DAY_US, UpdateCheck, UpdateError, read_manifest, version_of
from tickdeck.session.rest import RestError

NOW_US = 1_760_000_000_000_000
PUBLISHER = Ed25519PrivateKey.generate()
KEY = PUBLISHER.public_key().public_bytes_raw()


def in_a_loop(test: Callable[..., Coroutine[None, None, None]]) -> Callable[..., None]:
    @functools.wraps(test)
    def run(**given: object) -> None:
        asyncio.run(test(**given))

    return run


def manifest(signer: Ed25519PrivateKey = PUBLISHER, **changed: object) -> bytes:
    text = json.dumps(
        {
            "serial": 7,
            "version": "0.3.0",
            "published": "2026-12-01",
            "notes": "Faster.",
            "page": "https://example.org/tickdeck",
        }
        | changed
    )
    signature = base64.b64encode(signer.sign(text.encode())).decode()
    return json.dumps({"manifest": text, "signature": signature}).encode()


class Server:
    """What lies at the address, and how often it was asked for."""

    def __init__(self, body: bytes) -> None:
        self.body = body
        self.asked = 0
        self.error: RestError | None = None

    async def ask(self) -> bytes:
        self.asked += 1
        if self.error is not None:
            raise self.error
        return self.body


def check(folder: Path, server: Server, version: str = "0.2.0") -> UpdateCheck:
    return UpdateCheck(KEY, folder, ask=server.ask, version=version)


def test_what_the_publisher_signed_is_read():
    found = read_manifest(manifest(), KEY)
    assert (found.serial, found.version, found.notes) == (7, "0.3.0", "Faster.")


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (manifest(Ed25519PrivateKey.generate()), "signature"),
        (manifest().replace(b"0.3.0", b"9.3.0"), "signature"),
        (b"<html>", "no manifest"),
        (b'{"manifest": "{}", "signature": "!"}', "no manifest"),
        (b"\xff\xfe", "no manifest"),
        (manifest(serial="many"), "no manifest"),
        (manifest(version="newest"), "no version"),
        (manifest(page="http://example.org/"), "https"),
        (manifest(serial=3), "older"),
    ],
)
def test_anything_else_is_refused_with_its_reason(body: bytes, why: str):
    with pytest.raises(UpdateError, match=why):
        read_manifest(body, KEY, seen_serial=4)


def test_a_key_of_another_length_believes_nobody():
    with pytest.raises(UpdateError):
        read_manifest(manifest(), b"short")


def test_versions_compare_as_numbers():
    assert version_of("0.10.0") > version_of("0.9.12")


@in_a_loop
async def test_a_newer_version_is_found_and_still_known_after_a_restart(tmp_path: Path):
    server = Server(manifest())
    first = check(tmp_path, server)
    assert first.newer is None
    await first.look()
    assert first.newer is not None
    assert first.newer.version == "0.3.0"
    again = check(tmp_path, server)
    assert again.newer is not None
    assert again.newer.version == "0.3.0"
    assert server.asked == 1
    assert check(tmp_path, server, version="0.3.0").newer is None, "one has it by now"


@pytest.mark.parametrize("version", ["0.3.0", "0.3.1", "1.0.0"])
@in_a_loop
async def test_no_older_version_is_ever_offered(tmp_path: Path, version: str):
    looking = check(tmp_path, Server(manifest()), version=version)
    await looking.look()
    assert looking.newer is None
    assert not looking.trouble


@in_a_loop
async def test_a_manifest_that_was_replaced_by_an_older_one_is_refused(
    tmp_path: Path, allow_logs: Callable[[str], None]
):
    allow_logs("Looking for updates found out nothing")
    server = Server(manifest())
    await check(tmp_path, server).look()
    server.body = manifest(serial=6, version="0.2.5")
    again = check(tmp_path, server)
    await again.look()
    assert "older" in again.trouble
    assert again.newer is not None
    assert again.newer.version == "0.3.0"


@in_a_loop
async def test_a_wrong_signature_changes_nothing_that_was_known(
    tmp_path: Path, allow_logs: Callable[[str], None]
):
    allow_logs("Looking for updates found out nothing")
    server = Server(manifest(Ed25519PrivateKey.generate(), version="9.0.0"))
    looking = check(tmp_path, server)
    await looking.look()
    assert looking.newer is None
    assert "signature" in looking.trouble


@in_a_loop
async def test_what_lies_on_this_disk_is_believed_only_with_its_signature(
    tmp_path: Path, allow_logs: Callable[[str], None]
):
    allow_logs("is not used")
    await check(tmp_path, Server(manifest())).look()
    path = tmp_path / "updates.json"
    path.write_text(path.read_text().replace("0.3.0", "9.9.9"))
    assert check(tmp_path, Server(b"")).newer is None


@in_a_loop
async def test_it_is_asked_once_a_day_however_that_went(tmp_path: Path, allow_logs: Callable[[str], None]):
    allow_logs("Looking for updates found out nothing")
    server = Server(b"")
    server.error = RestError("example.org does not answer.")
    looking = check(tmp_path, server)
    for seconds in range(3):
        looking.pass_second(NOW_US + seconds * 1_000_000)
        await looking.settled()
    assert server.asked == 1
    assert looking.trouble == "example.org does not answer."
    again = check(tmp_path, server)
    again.pass_second(NOW_US + DAY_US - 1)
    await again.settled()
    assert server.asked == 1, "a restart does not ask sooner"
    server.error = None
    server.body = manifest()
    again.pass_second(NOW_US + DAY_US)
    await again.settled()
    assert server.asked == 2
    assert again.newer is not None


@in_a_loop
async def test_a_clock_that_was_set_back_puts_nothing_off(tmp_path: Path):
    server = Server(manifest())
    looking = check(tmp_path, server)
    for now_us in (NOW_US, NOW_US - 400 * DAY_US):
        looking.pass_second(now_us)
        await looking.settled()
    assert server.asked == 2


@in_a_loop
async def test_a_version_that_is_skipped_stays_so_until_the_next_one(tmp_path: Path):
    server = Server(manifest())
    looking = check(tmp_path, server)
    await looking.look()
    await looking.skip()
    assert looking.newer is None
    again = check(tmp_path, server)
    assert again.newer is None
    server.body = manifest(serial=8, version="0.4.0")
    await again.look()
    assert again.newer is not None
    assert again.newer.version == "0.4.0"


@in_a_loop
async def test_a_damaged_memory_is_begun_anew(tmp_path: Path, allow_logs: Callable[[str], None]):
    allow_logs("What is known of updates")
    (tmp_path / "updates.json").write_text("{")
    looking = check(tmp_path, Server(manifest()))
    await looking.look()
    assert looking.newer is not None


@in_a_loop
async def test_a_memory_that_is_no_text_is_not_used(tmp_path: Path, allow_logs: Callable[[str], None]):
    allow_logs("is not used")
    held = {"version": 1, "asked_us": 0, "serial": 0, "skipped": "", "body": "\ud800"}
    (tmp_path / "updates.json").write_text(json.dumps(held))
    looking = check(tmp_path, Server(manifest()))
    assert looking.newer is None
    await looking.look()
    assert looking.newer is not None


@in_a_loop
async def test_whatever_goes_wrong_is_no_answer_that_all_is_new(
    tmp_path: Path, allow_logs: Callable[[str], None]
):
    allow_logs("Looking for updates found out nothing")
    envelope = manifest()[:-1] + b', "x": "\xff"}'
    looking = check(tmp_path, Server(envelope))
    await looking.look()
    assert "no manifest" in looking.trouble

    async def fail() -> bytes:
        raise RuntimeError("out of order")

    looking = UpdateCheck(KEY, tmp_path, ask=fail)
    await looking.look()
    assert looking.trouble == "out of order"
