"""Binance's REST interface as far as histories go: `GET /api/v3/historicalTrades` and its neighbours."""

from __future__ import annotations

import json
import threading
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from fakes.known_trades import START_MS, KnownTrade

MOST_TRADES = 1_000
"""In one answer, whatever is asked for."""
_DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Question:
    """One request."""

    path: str
    query: dict[str, str]


class BinanceRest:
    """Answers from known trades. Use as a context manager; `url` is the base address."""

    def __init__(self, trades: Iterable[KnownTrade], *, fails_with: int = 0) -> None:
        """Set up.

        Args:
            trades: What it can tell.
            fails_with: Answer all with this HTTP status instead.
        """
        self._trades: dict[str, list[KnownTrade]] = {}
        for trade in sorted(trades, key=lambda each: each.id):
            self._trades.setdefault(trade.pair, []).append(trade)
        self.fails_with = fails_with
        self.questions: list[Question] = []
        self.violations: list[str] = []
        self._asked = threading.Condition()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, content = outer._answer(self.path)
                body = json.dumps(content).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def asked_for_trades(self) -> list[Question]:
        with self._asked:
            return [each for each in self.questions if each.path.endswith("/historicalTrades")]

    def wait_asked_for_trades(self, *, timeout: float = 60) -> None:
        """Wait for a request for trades."""
        with self._asked:
            came = self._asked.wait_for(
                lambda: any(each.path.endswith("/historicalTrades") for each in self.questions), timeout
            )
        assert came, f"nobody asked for trades in {timeout:.0f} s, only {self.questions}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(10)

    def _answer(self, target: str) -> tuple[int, Any]:
        parts = urlsplit(target)
        question = Question(parts.path, {key: values[-1] for key, values in parse_qs(parts.query).items()})
        with self._asked:
            self.questions.append(question)
            self._asked.notify_all()
        if self.fails_with:
            return self.fails_with, {"code": -1000, "msg": "An unknown error occurred."}
        match parts.path:
            case "/api/v3/historicalTrades":
                return self._history(question.query)
            case "/api/v3/klines":
                bar = ["1.0", "1.0", "1.0", "1.0", "1.0"]
                days = [START_MS // _DAY_MS * _DAY_MS + day * _DAY_MS for day in (-1, 0)]
                return 200, [[at, *bar, at + _DAY_MS - 1, "1.0", 1, "1.0", "1.0", "0"] for at in days]
            case "/api/v3/exchangeInfo":
                return 200, {"symbols": [{"symbol": pair, "status": "TRADING"} for pair in self._trades]}
            case _:
                return 404, {"code": -1, "msg": "not here"}

    def _history(self, query: dict[str, str]) -> tuple[int, Any]:
        try:
            first, limit = int(query["fromId"]), int(query.get("limit", "500"))
            trades = self._trades[query["symbol"]]
        except (KeyError, ValueError):
            return self._wrong(query)
        if not 1 <= limit <= MOST_TRADES or first < 0:
            return self._wrong(query)
        start = bisect_left(trades, first, key=lambda each: each.id)
        return 200, [each.history() for each in trades[start : start + limit]]

    def _wrong(self, query: dict[str, str]) -> tuple[int, Any]:
        with self._asked:
            self.violations.append(f"a wrong question for trades: {query}")
        return 400, {"code": -1100, "msg": "Illegal characters found in a parameter."}
