from __future__ import annotations

import asyncio
import json
import ssl
from typing import Any

import pytest
import websockets
from websockets.asyncio.client import connect

from tickdeck.domain.errors import UsageError
from tickdeck.simulator import certificate
from tickdeck.simulator.floor import Addresses


async def _status(url: str) -> int:
    """With which HTTP status a handshake is refused."""
    with pytest.raises(websockets.InvalidStatus) as refused:
        await connect(f"{url}?token=secret", proxy=None)
    return refused.value.response.status_code


async def _until_admitted(open_trader: Any, url: str) -> None:
    """Try until a connection is made and subscribes; the scene's time limit ends it."""
    while True:
        try:
            async with open_trader(url) as trader:
                if (await trader.subscribe("700.HK"))["ret"] == 200:
                    return
        except (OSError, websockets.WebSocketException):
            await asyncio.sleep(0.02)


def test_refuse_answers_503_from_the_start_and_then_no_more(alltick: Any, run_scene: Any, open_trader: Any):
    async def scene(at: Addresses) -> None:
        assert await _status(at.url) == 503
        await _until_admitted(open_trader, at.url)

    run_scene(alltick("refuse:after=0:s=0.5"), scene)


def test_refuse_breaks_what_is_connected(alltick: Any, run_scene: Any, open_trader: Any):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as trader:
            await trader.subscribe("700.HK")
            await trader.client.wait_closed()
            assert trader.client.close_code == 1006
        assert await _status(at.url) == 503

    run_scene(alltick("refuse:after=0.05:s=inf"), scene)


@pytest.mark.parametrize("fault", ["refuse:after=0.05:s=0.3:tcp=1", "restart:after=0.05:s=0.3:every=900"])
def test_the_port_closes_and_opens_again(alltick: Any, run_scene: Any, open_trader: Any, fault: str):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as trader:
            await trader.subscribe("700.HK")
            await trader.client.wait_closed()
            assert trader.client.close_code == 1006
        with pytest.raises(OSError, match="Connect call failed"):
            await connect(f"{at.url}?token=secret", proxy=None)
        await _until_admitted(open_trader, at.url)

    run_scene(alltick(fault), scene)


def test_restart_comes_again_and_again(alltick: Any, run_scene: Any, open_trader: Any):
    async def scene(at: Addresses) -> None:
        for _ in range(3):
            await _until_admitted(open_trader, at.url)
            async with open_trader(at.url) as trader:
                await trader.client.wait_closed()
                assert trader.client.close_code == 1006

    run_scene(alltick("restart:after=0.1:s=0.05:every=0.4"), scene)


def test_accept_then_close(alltick: Any, run_scene: Any, open_trader: Any):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as trader:
            await trader.client.wait_closed()
            assert trader.client.close_code == 1001
        await _until_admitted(open_trader, at.url)

    run_scene(alltick("accept-then-close:after=0:s=0.5"), scene)


@pytest.mark.parametrize("code", [1012, 1001])
def test_maintenance_closes_and_then_refuses(alltick: Any, run_scene: Any, open_trader: Any, code: int):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as trader:
            await trader.subscribe("700.HK")
            await trader.client.wait_closed()
            assert trader.client.close_code == code
        assert await _status(at.url) == 503
        await _until_admitted(open_trader, at.url)

    run_scene(alltick(f"maintenance:after=0.05:s=0.5:code={code}"), scene)


def test_a_revoked_token_is_told_401_and_never_let_in_again(alltick: Any, run_scene: Any, open_trader: Any):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as trader:
            assert (await trader.subscribe("700.HK"))["ret"] == 200
            assert (await trader.answer())["ret"] == 401
            await trader.client.wait_closed()
            assert trader.client.close_code == 1008
        assert await _status(at.url) == 401

    run_scene(alltick("token-revoked:after=0.05"), scene)


def test_storm_606_throws_out_everybody_and_then_ends(alltick: Any, run_scene: Any, open_trader: Any):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as trader:
            await trader.subscribe("700.HK")
            assert (await trader.answer())["ret"] == 606
            await trader.client.wait_closed()
        async with open_trader(at.url) as trader:
            assert (await trader.answer())["ret"] == 606
            await trader.client.wait_closed()
        await _until_admitted(open_trader, at.url)

    run_scene(alltick("storm-606:after=0.05:s=0.5"), scene)


def test_a_connection_at_the_end_of_its_life_is_warned_and_closed(captured: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        for _ in range(2):
            async with connect(at.url, proxy=None) as client:
                assert json.loads(await client.recv())["e"] == "serverShutdown"
                await client.wait_closed()
                assert client.close_code == 1001

    run_scene(captured("life:s=0.3:notice=0.1"), scene)


def test_a_wrong_certificate_is_not_believed(alltick: Any, run_scene: Any, open_trader: Any):
    async def scene(at: Addresses) -> None:
        assert at.url.startswith("wss://")
        with pytest.raises(ssl.SSLCertVerificationError):
            await connect(f"{at.url}?token=secret", proxy=None)
        careless = ssl.create_default_context()
        careless.check_hostname = False
        careless.verify_mode = ssl.CERT_NONE
        async with open_trader(at.url, ssl=careless) as trader:
            assert (await trader.heartbeat())["ret"] == 200

    if certificate.shutil.which("openssl") is None:
        pytest.skip("there is no openssl command")
    run_scene(alltick("wrong-certificate"), scene)


def test_without_openssl_a_wrong_certificate_is_said_to_be_impossible(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match=r"needs the command “openssl”.*\.$"):
        certificate.wrong_certificate()
