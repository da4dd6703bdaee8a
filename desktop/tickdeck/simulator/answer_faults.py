"""Faults in the answers to requests."""

from __future__ import annotations

from tickdeck.domain.errors import UsageError
from tickdeck.simulator.alltick_wire import Request, Ret
from tickdeck.simulator.disturbance import Disturbance
from tickdeck.simulator.faults import Fault


class WrongRet(Disturbance):
    """The first subscriptions are refused."""

    _CODES = (Ret.RATE_LIMIT, Ret.TOO_MANY_REQUESTS, Ret.DATA_INVALID, Ret.CODE_INVALID, Ret.QUERY_INVALID)

    def __init__(self, fault: Fault) -> None:
        """Prepare.

        Raises:
            UsageError: If the provider has no such code.
        """
        super().__init__(fault)
        self._refused = 0
        code = int(fault["code"])
        known = [ret.value for ret in Ret if ret is not Ret.OK]
        if code and code not in known:
            raise UsageError(f"There is no error code {code}; there are {', '.join(map(str, known))}.")
        self._codes = (Ret(code),) if code else self._CODES

    def verdict(self, request: Request) -> Ret | None:
        """An error code, for the first so many subscriptions."""
        if not request.subscribes or self._refused >= self.fault["times"]:
            return None
        self._refused += 1
        return self._codes[(self._refused - 1) % len(self._codes)]


class HeartbeatUnanswered(Disturbance):
    """Heartbeats are taken without a word."""

    def is_answered(self, request: Request | None) -> bool:
        """No, if it is a heartbeat while it lasts."""
        return not (self.active and request is not None and request.is_heartbeat)
