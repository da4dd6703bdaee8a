"""One client's dealings with the simulated AllTick: what it has subscribed and how its requests fare.

Holds no socket and reads no clock, so that the rules can be tested alone. Where the documents are silent
the simulator does this: a subscription with any unknown code is refused as a whole and the list that was
there before stays; the cut to the plan's limit comes first; every frame counts as a request for the
spacing rule, be it understood or not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.simulator.alltick_wire import (
    CancelType,
    Command,
    Request,
    Ret,
    decode_cancel,
    decode_codes,
    decode_request,
    reply,
)
from tickdeck.simulator.limits import Limits, Plan, SpacingGate


@dataclass(frozen=True, slots=True)
class Answer:
    """What to send back.

    Attributes:
        request: What was asked; None if it could not be read.
        ret: How the request fared.
        text: The frame.
        closes: Whether the connection ends after it.
    """

    request: Request | None
    ret: Ret
    text: str
    closes: bool


class ClientSession:
    """State of one connection.

    Attributes:
        ticks: For every instrument whether its prints are pushed.
        depth: For every instrument whether its order book is pushed.
        heartbeat_s: When the last heartbeat came, or the connection began, in seconds of the caller's clock.
    """

    def __init__(
        self,
        *,
        numbers: Mapping[str, int],
        plan: Plan,
        limits: Limits,
        token_gate: SpacingGate,
        now_s: float,
        verdict: Callable[[Request], Ret | None] = lambda _: None,
    ) -> None:
        """Begin with nothing subscribed.

        Args:
            numbers: Instrument numbers by AllTick's spelling of the codes.
            plan: What the token may do.
            limits: Spacing on this connection.
            token_gate: Spacing of subscribe and cancel requests, shared by the token's connections.
            now_s: The caller's clock.
            verdict: With what to refuse a sound request, whatever it is; None lets it pass.
        """
        self._numbers = numbers
        self._verdict = verdict
        self._plan = plan
        self._token_gate = token_gate
        self._own_gate = SpacingGate(limits.connection_spacing_s)
        self.ticks = self._nothing()
        self.depth = self._nothing()
        self.heartbeat_s = now_s

    def answer(self, message: str | bytes, now_s: float) -> Answer:
        """Take a message from the client and say what to send back."""
        request = decode_request(message) if isinstance(message, str) else None
        punctual = self._own_gate.pass_at(now_s)
        if request is not None and request.cmd_id != Command.HEARTBEAT:
            punctual = self._token_gate.pass_at(now_s) and punctual
        if not punctual:
            ret = Ret.CLOSING
        elif request is not None:
            ret = self._verdict(request) or self._obey(request, now_s)
        else:
            ret = Ret.HEADER_INVALID if message else Ret.BODY_EMPTY
        return Answer(request=request, ret=ret, text=reply(request, ret), closes=ret is Ret.CLOSING)

    def _obey(self, request: Request, now_s: float) -> Ret:
        if request.cmd_id == Command.HEARTBEAT:
            self.heartbeat_s = now_s
            return Ret.OK
        if request.cmd_id == Command.CANCEL:
            return self._cancel(request)
        codes = decode_codes(request)
        if codes is None:
            return Ret.DATA_INVALID
        kept = codes[: self._plan.symbols]
        if any(code not in self._numbers for code in kept):
            return Ret.CODE_INVALID
        wanted = self._nothing()
        wanted[[self._numbers[code] for code in kept]] = True
        if request.cmd_id == Command.SUBSCRIBE_TICKS:
            self.ticks = wanted
        else:
            self.depth = wanted
        return Ret.OK

    def _cancel(self, request: Request) -> Ret:
        cancel = decode_cancel(request)
        if cancel is None:
            return Ret.DATA_INVALID
        if cancel in (CancelType.ALL, CancelType.TICKS):
            self.ticks = self._nothing()
        if cancel in (CancelType.ALL, CancelType.DEPTH):
            self.depth = self._nothing()
        return Ret.OK

    def _nothing(self) -> npt.NDArray[np.bool_]:
        return np.zeros(len(self._numbers), dtype=np.bool_)
