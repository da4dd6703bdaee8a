from __future__ import annotations

import asyncio
import io
import logging
import traceback
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from tickdeck.app.logging import set_up_logging
from tickdeck.settings.secrets import Secret

CANARY = "canary+31337/=="
log = logging.getLogger("tickdeck.unit")


class Logged:
    """Logging set up for a canary, and everything that it wrote to the file and to stderr."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._file = folder / "logs" / "tickdeck.log"
        self._capsys = capsys
        self.redactor = set_up_logging(folder, [Secret(CANARY), Secret("")])

    def text(self) -> str:
        return self._file.read_text(encoding="utf-8") + self._capsys.readouterr().err


@pytest.fixture
def set_up(
    tmp_path: Path,
    restored_logging: None,
    capsys: pytest.CaptureFixture[str],
    allow_logs: Callable[[str], None],
) -> Callable[[], Logged]:
    allow_logs(".*")
    return lambda: Logged(tmp_path, capsys)


def _fail(url: str) -> None:
    raise ValueError(f"cannot open {url}")


def test_the_token_is_blotted_out_wherever_it_stands(set_up: Callable[[], Logged]):
    logged = set_up()
    log.info("plain %s", CANARY)
    log.warning("in an address wss://quote.example/x?token=%s&a=b", quote(CANARY, safe=""))
    log.error("in a tuple %r", (CANARY,))
    log.critical("in a dictionary %(it)s", {"it": CANARY})
    try:
        _fail(f"wss://quote.example/x?token={CANARY}")
    except ValueError:
        log.exception("with its trace")
    try:
        try:
            _fail(CANARY)
        except ValueError as error:
            raise RuntimeError(f"because of {CANARY}") from error
    except RuntimeError as error:
        log.critical("uncaught", exc_info=error)
    log.info("stack", stack_info=True)
    text = logged.text()
    assert CANARY not in text
    assert quote(CANARY, safe="") not in text
    for words in (
        "plain …",
        "token=…&a=b",
        "with its trace",
        "ValueError: cannot open",
        "RuntimeError: because",
    ):
        assert words in text


@pytest.mark.parametrize("name", ["token", "Token", "api_key", "secret", "signature", "listenKey"])
def test_other_peoples_secrets_in_addresses_are_blotted_out_too(set_up: Callable[[], Logged], name: str):
    logged = set_up()
    log.warning("GET /x?a=1&%s=hush-hush&b=2 and 'Authorization: hush-hush'", name)
    text = logged.text()
    assert "hush" not in text
    assert "a=1" in text
    assert "b=2" in text


@pytest.mark.parametrize(
    "name", ["websockets.client", "httpx", "httpcore.http11", "httpcore.socks", "keyring.backend"]
)
def test_libraries_do_not_log_addresses_and_headers(set_up: Callable[[], Logged], name: str):
    logged = set_up()
    logging.getLogger(name).debug("> GET /?token=%s", CANARY)
    logging.getLogger(name).info("> GET /?token=%s", CANARY)
    assert "GET" not in logged.text()


LATER = "later-c4n4ry:p4ssw0rd-31337"


@pytest.mark.parametrize("part", [LATER, *LATER.split(":"), LATER[:16], LATER[-14:]])
def test_a_secret_that_becomes_known_while_running_is_blotted_out_too(
    set_up: Callable[[], Logged], part: str
):
    logged = set_up()
    logged.redactor.add(Secret(LATER))
    log.warning("typed in: %s.", part)
    assert "typed in: ….\n" in logged.text()
    assert logged.redactor.redacted(f"for diagnostics: {part}!") == "for diagnostics: …!"


def _hold(held: str, held_bytes: bytes) -> None:
    inner = {"held": [held, held_bytes]}
    raise KeyError(inner["held"][1])


def test_local_variables_in_a_trace_are_blotted_out(set_up: Callable[[], Logged]):
    logged = set_up()
    try:
        _hold(CANARY, CANARY.encode())
    except KeyError as error:
        shown = traceback.TracebackException.from_exception(error, capture_locals=True)
        log.critical("%s", "".join(shown.format()))
    text = logged.text()
    assert "held = '…'" in text
    assert "held_bytes = b'…'" in text
    assert "31337" not in text


def test_exceptions_within_exceptions_are_blotted_out(set_up: Callable[[], Logged]):
    logged = set_up()

    async def fail_twice() -> list[BaseException]:
        calls = (asyncio.to_thread(_fail, f"wss://h/?x={text}") for text in (CANARY, quote(CANARY, safe="")))
        return await asyncio.gather(*calls, return_exceptions=True)

    try:
        raise BaseExceptionGroup(f"two with {CANARY}", asyncio.run(fail_twice()))
    except* ValueError as group:
        group.add_note(f"while using {CANARY}")
        log.critical("uncaught", exc_info=group)
    text = logged.text()
    assert text.count("ValueError: cannot open wss://h/?x=…") == 4, "file and stderr, both errors"
    assert "while using …" in text
    assert "31337" not in text


def test_what_cannot_be_formatted_is_logged_without_its_arguments(
    set_up: Callable[[], Logged], monkeypatch: pytest.MonkeyPatch
):
    # pytest's own handlers would raise.
    monkeypatch.setattr(logging, "raiseExceptions", False)
    logged = set_up()
    for handler in logging.getLogger().handlers:
        if type(handler).__module__.startswith("_pytest"):
            monkeypatch.setattr(handler, "emit", lambda record: None)
    elsewhere = logging.getLogger("elsewhere")
    elsewhere.handle(elsewhere.makeRecord("elsewhere", logging.CRITICAL, "f", 1, "%d lost", (CANARY,), None))
    text = logged.text()
    assert text.count("elsewhere: %d lost (its arguments cannot be shown: TypeError)") == 2
    assert "31337" not in text


def test_other_handlers_get_the_record_as_it_was(set_up: Callable[[], Logged]):
    set_up()
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    log.addHandler(handler)
    try:
        log.info("%s of %s", 1, 2)
    finally:
        log.removeHandler(handler)
    assert stream.getvalue() == "1 of 2\n"


def test_an_empty_secret_blots_out_nothing(set_up: Callable[[], Logged]):
    logged = set_up()
    log.info("all is well")
    assert "INFO    tickdeck.unit: all is well" in logged.text()


def test_a_log_file_that_cannot_be_written_is_done_without(
    tmp_path: Path,
    restored_logging: None,
    capsys: pytest.CaptureFixture[str],
    allow_logs: Callable[[str], None],
):
    allow_logs(".*")
    (tmp_path / "logs").write_text("in the way")
    set_up_logging(tmp_path, [Secret(CANARY)])
    log.warning("still said, without %s", CANARY)
    assert "still said, without …" in capsys.readouterr().err
