"""All faults of one exchange at work together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tickdeck.simulator.alltick_wire import Request, Ret
from tickdeck.simulator.answer_faults import HeartbeatUnanswered, WrongRet
from tickdeck.simulator.client import Client
from tickdeck.simulator.delivery_faults import (
    Burst,
    DeadShard,
    DuplicateReplay,
    HalfOpen,
    IdJumps,
    Lag,
    OutOfOrder,
    Silent,
    SlowDrip,
    Stall,
)
from tickdeck.simulator.disturbance import Disturbance, Farewell, Refusal
from tickdeck.simulator.door_faults import (
    AcceptThenClose,
    Life,
    Maintenance,
    Refuse,
    Restart,
    Storm606,
    TokenRevoked,
)
from tickdeck.simulator.faults import Fault, FaultName
from tickdeck.simulator.frame_faults import Binary, Huge, Malformed, Torn, Truncated

_CLASSES: Mapping[FaultName, type[Disturbance]] = {
    FaultName.REFUSE: Refuse,
    FaultName.ACCEPT_THEN_CLOSE: AcceptThenClose,
    FaultName.MAINTENANCE: Maintenance,
    FaultName.RESTART: Restart,
    FaultName.TOKEN_REVOKED: TokenRevoked,
    FaultName.STORM_606: Storm606,
    # The certificate is shown by the port from the start; there is nothing else to do.
    FaultName.WRONG_CERTIFICATE: Disturbance,
    FaultName.LIFE: Life,
    FaultName.HALF_OPEN: HalfOpen,
    FaultName.SILENT: Silent,
    FaultName.DEAD_SHARD: DeadShard,
    FaultName.STALL: Stall,
    FaultName.LAG: Lag,
    FaultName.SLOW_DRIP: SlowDrip,
    FaultName.BURST: Burst,
    FaultName.DUPLICATE_REPLAY: DuplicateReplay,
    FaultName.OUT_OF_ORDER: OutOfOrder,
    FaultName.ID_JUMPS: IdJumps,
    FaultName.MALFORMED: Malformed,
    FaultName.TRUNCATED: Truncated,
    FaultName.TORN: Torn,
    FaultName.BINARY: Binary,
    FaultName.HUGE: Huge,
    FaultName.WRONG_RET: WrongRet,
    FaultName.HEARTBEAT_UNANSWERED: HeartbeatUnanswered,
}


class Disturbances:
    """Asks one fault after the other.

    Attributes:
        parts: The faults; what the first does to pushes, the next sees.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Prepare them; nothing happens before they run.

        Raises:
            UsageError: If one cannot work as it is set.
        """
        self.parts = [_CLASSES[fault.kind.name](fault) for fault in faults]

    def __bool__(self) -> bool:
        return bool(self.parts)

    def refusal(self) -> Refusal | None:
        """How to refuse the handshake that has just come; None lets it pass."""
        return next((refusal for part in self.parts if (refusal := part.refusal())), None)

    def farewell(self) -> Farewell | None:
        """How to end the connection that has just been made; None keeps it."""
        return next((farewell for part in self.parts if (farewell := part.farewell())), None)

    def joined(self, client: Client) -> None:
        """A client is connected: stand in the way of its pushes."""
        for part in reversed(self.parts):
            client.deliver = part.before(client, client.deliver)
        for part in self.parts:
            part.joined(client)

    def subscribed(self, client: Client) -> None:
        """A client has subscribed for the first time and had its answer."""
        for part in self.parts:
            part.subscribed(client)

    def left(self, client: Client) -> None:
        """A client is gone."""
        for part in self.parts:
            part.left(client)

    def verdict(self, request: Request) -> Ret | None:
        """With what to refuse a sound request; None lets it pass."""
        return next((ret for part in self.parts if (ret := part.verdict(request))), None)

    def is_answered(self, request: Request | None) -> bool:
        """Whether a request gets its answer."""
        return all(part.is_answered(request) for part in self.parts)
