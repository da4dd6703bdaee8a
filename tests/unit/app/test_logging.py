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


@pytest.fixture
def logged(
    tmp_path: Path,
    restored_logging: None,
    capsys: pytest.CaptureFixture[str],
    allow_logs: Callable[[str], None],
) -> Callable[[], str]:
    """Everything that was written, to the file and to stderr."""
    allow_logs(".*")
    set_up_logging(tmp_path, [Secret(CANARY), Secret("")])

    def read() -> str:
        return (tmp_path / "logs" / "tickdeck.log").read_text(encoding="utf-8") + capsys.readouterr().err

    return read


def _fail(url: str) -> None:
    raise ValueError(f"cannot open {url}")


def test_the_token_is_blotted_out_wherever_it_stands(logged: Callable[[], str]):
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
    text = logged()
    assert CANARY not in text
    assert quote(CANARY, safe="") not in text
    assert "canary" not in text.replace("canary-", "")
    for words in (
        "plain …",
        "token=…&a=b",
        "with its trace",
        "ValueError: cannot open",
        "RuntimeError: because",
    ):
        assert words in text


@pytest.mark.parametrize("name", ["token", "Token", "api_key", "secret", "signature", "listenKey"])
def test_other_peoples_secrets_in_addresses_are_blotted_out_too(logged: Callable[[], str], name: str):
    log.warning("GET /x?a=1&%s=hush-hush&b=2 and 'Authorization: hush-hush'", name)
    text = logged()
    assert "hush" not in text
    assert "a=1" in text
    assert "b=2" in text


def test_the_library_does_not_log_its_headers(logged: Callable[[], str]):
    logging.getLogger("websockets.client").debug("> GET /?token=%s", CANARY)
    logging.getLogger("websockets.client").info("> GET /?token=%s", CANARY)
    assert "GET" not in logged()


def test_an_empty_secret_blots_out_nothing(logged: Callable[[], str]):
    log.info("all is well")
    assert "INFO    tickdeck.unit: all is well" in logged()


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
