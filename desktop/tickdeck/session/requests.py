"""The requests of one connection: numbered, paced, and matched with their answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from websockets.asyncio.client import ClientConnection

from tickdeck.feeds.base import Refused, Verdict
from tickdeck.session.failure import RefusedError
from tickdeck.session.pacing import Pacer
from tickdeck.session.setup import ShardSetup
from tickdeck.words import mark

ANSWER_TIMEOUT_S = 10.0


class Requests:
    """Numbers, pace and answers of what one connection sends."""

    def __init__(self, setup: ShardSetup) -> None:
        self._setup = setup
        self._number = 0
        self._answers: dict[int, asyncio.Future[None]] = {}
        self.pacer = Pacer(setup.plan.request_spacing_s, setup.clock)
        """The pace of this connection alone."""
        self._beat: asyncio.Future[None] | None = None
        self.beat_s = float("nan")
        """When the last heartbeat was sent, by the monotonic clock; NaN before."""

    def number(self) -> int:
        """A number for a request that waits for no answer."""
        self._number += 1
        return self._number

    async def ask(self, connection: ClientConnection, message: Callable[[int], bytes]) -> None:
        """Send one request and wait for its answer.

        Args:
            connection: Where to send it.
            message: Makes it, given its number.

        Raises:
            RefusedError: If it is refused, or not answered in time.
        """
        request = self.number()
        answer: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        try:
            async with self._setup.requests.turn(), self.pacer.turn():
                # From now on, and not while it waits for its turn: no answer can be meant for it before.
                self._answers[request] = answer
                await connection.send(message(request), text=True)
                if self._setup.spec.confirms:
                    self.pacer.await_answer(answer)
                    self._setup.requests.await_answer(answer)
            if not self._setup.spec.confirms:
                return
            async with asyncio.timeout(ANSWER_TIMEOUT_S):
                await answer
        except TimeoutError:
            title = self._setup.spec.title
            raise RefusedError(
                Refused(Verdict.WAIT, mark("{title} did not answer a subscription.").format(title=title))
            ) from None
        finally:
            self._answers.pop(request, None)
            # Looked at, also where nobody waits for it any more.
            if answer.done() and not answer.cancelled():
                answer.exception()

    async def beat(self, connection: ClientConnection, message: bytes) -> None:
        """Send a heartbeat; `beat_answered` tells of its answer."""
        async with self.pacer.turn():
            self.beat_s = self._setup.clock.monotonic_s()
            self._beat = asyncio.get_running_loop().create_future()
            await connection.send(message, text=True)
            self.pacer.await_answer(self._beat)

    def beat_answered(self) -> float:
        """A heartbeat was answered; returns after how many seconds."""
        if self._beat is not None and not self._beat.done():
            self._beat.set_result(None)
        return self._setup.clock.monotonic_s() - self.beat_s

    def answered(self, request: int | None, refused: Refused | None) -> bool:
        """Settle the request that an answer belongs to; False if there is none."""
        if request is None and len(self._answers) == 1:
            # Some answers name no request; with one under way it can only be that.
            request = next(iter(self._answers))
        answer = self._answers.get(request) if request is not None else None
        if answer is None or answer.done():
            return False
        if refused is None:
            answer.set_result(None)
        else:
            answer.set_exception(RefusedError(refused))
        return True
