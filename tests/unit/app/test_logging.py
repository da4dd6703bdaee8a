from __future__ import annotations

import logging
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
        set_up_logging(folder, [Secret(CANARY), Secret("")])

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


def test_the_library_does_not_log_its_headers(set_up: Callable[[], Logged]):
    logged = set_up()
    logging.getLogger("websockets.client").debug("> GET /?token=%s", CANARY)
    logging.getLogger("websockets.client").info("> GET /?token=%s", CANARY)
    assert "GET" not in logged.text()


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
