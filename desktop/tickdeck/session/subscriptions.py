"""What one connection has subscribed, brought into line with what the shard wants."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial

from websockets.asyncio.client import ClientConnection

from tickdeck.feeds.base import FeedProtocol, Verdict
from tickdeck.session.failure import RefusedError
from tickdeck.session.ledger import Ledger
from tickdeck.session.requests import Requests
from tickdeck.session.setup import ShardSetup
from tickdeck.words import mark

_QUOTES_PATIENCE_S = 30.0


class Subscriptions:
    """The subscriptions of one connection.

    Attributes:
        confirmed: Instruments acknowledged, in the order of the requests.
        note: What goes on while a request was refused, one sentence; empty otherwise.
        must_prove: Whether no data has come yet, after a connection that was acknowledged and silent.
        quotes_note: Why there are no bids and asks, one sentence; empty where there are.
    """

    def __init__(
        self,
        *,
        protocol: FeedProtocol,
        ledger: Ledger,
        requests: Requests,
        setup: ShardSetup,
        must_prove: bool,
    ) -> None:
        """Have nothing subscribed yet.

        Args:
            protocol: Makes the requests.
            ledger: What is wanted.
            requests: Sends them.
            setup: What all shards share.
            must_prove: Whether gaps end with the first data rather than with the acknowledgement, since
                the connection before was as well acknowledged and silent.
        """
        self._protocol = protocol
        self._ledger = ledger
        self._requests = requests
        self._setup = setup
        self._quoted: list[int] = []
        self._quotes_forbidden = False
        self.must_prove = must_prove
        self.confirmed: list[int] = []
        self.note = ""
        self.quotes_note = ""

    async def bring_up(self, connection: ClientConnection) -> None:
        """End what is not wanted, and request what is missing; a portion with a bad code is halved.

        Raises:
            RefusedError: If the provider refuses more than some instruments.
        """
        await self._unsubscribe(connection)
        portions = self._protocol.batches(self._ledger.pending(self.confirmed))
        while portions:
            # What was removed while an earlier portion was under way is not asked for any more.
            wanted = set(self._ledger.wanted)
            portion = [symbol for symbol in portions.pop(0) if symbol in wanted]
            if not portion:
                continue
            try:
                message = partial(self._protocol.subscribe, confirmed=self.confirmed, wanted=portion)
                await self._requests.ask(connection, message)
            except RefusedError as error:
                if error.refused.verdict is not Verdict.BAD_REQUEST or error.refused.request is None:
                    raise
                if len(portion) == 1:
                    self._ledger.refused[portion[0]] = error.refused.text
                else:
                    search = mark("Finding out which of {count} it is.").format(count=len(portion))
                    self.note = f"{error.refused.text} {search}"
                    middle = len(portion) // 2
                    portions[:0] = [portion[:middle], portion[middle:]]
                continue
            self.confirmed.extend(portion)
            if not self.must_prove:
                self._end_gaps(portion)
        self.note = ""

    def data_came(self) -> None:
        """Data has come: the connection has proved itself."""
        if self.must_prove and self.confirmed:
            self.must_prove = False
            self._end_gaps(self.confirmed)

    def _end_gaps(self, symbols: list[int]) -> None:
        now_us = self._setup.clock.now_us()
        self._setup.ingest.mark_after_gap(self._setup.gaps.close(symbols, now_us))

    async def ask_quotes(self, connection: ClientConnection) -> bool:
        """Ask for bids and asks, once no shard waits for its ticks; False if it is worth asking again."""
        if not self._setup.plan.quotes or self._quotes_forbidden:
            return True
        with suppress(TimeoutError):
            async with asyncio.timeout(_QUOTES_PATIENCE_S):
                while self._setup.busy():  # noqa: ASYNC110  (it depends on many others)
                    await asyncio.sleep(0.2)
        wanted = list(self.confirmed)
        if not wanted or wanted == self._quoted or self._protocol.quotes(0, wanted) is None:
            return True

        def message(request: int) -> bytes:
            return self._protocol.quotes(request, wanted) or b""

        try:
            await self._requests.ask(connection, message)
        except RefusedError as error:
            self.quotes_note = mark("There are no bids and asks: {why}").format(why=error.refused.text)
            self._quotes_forbidden = error.refused.verdict is not Verdict.WAIT
            return self._quotes_forbidden
        self._quoted = wanted
        self.quotes_note = ""
        return True

    async def _unsubscribe(self, connection: ClientConnection) -> None:
        removed = self._ledger.unwanted(self.confirmed)
        if not removed:
            return
        gone = set(removed)
        kept = self.confirmed = [symbol for symbol in self.confirmed if symbol not in gone]
        if not kept:
            # What ends everything ends bids and asks too.
            self._quoted = []
        if self._setup.spec.replaces_lists and self._ledger.pending(kept):
            # The list that is about to be sent leaves them out.
            return
        if self._protocol.unsubscribe(0, kept, removed) is None:
            # They go on until the next connection; their ticks are recorded, as all that comes is.
            return

        def message(request: int) -> bytes:
            return self._protocol.unsubscribe(request, kept, removed) or b""

        await self._requests.ask(connection, message)
