"""The commands that work on recordings; what they need is imported only when one of them is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

AddOptions = Callable[[argparse.ArgumentParser], None]
Act = Callable[[argparse.Namespace], int]


@dataclass(frozen=True, slots=True)
class Command:
    """A command.

    Attributes:
        summary: What it does, in a few words.
        load: Gives what adds its options, and what carries it out and returns the exit status.
    """

    summary: str
    load: Callable[[], tuple[AddOptions, Act]]


# The window starts without HDF5, without the benchmarks, without any of these.


def _audit() -> tuple[AddOptions, Act]:
    from tickdeck.app.audit import add_audit_options, audit_below  # noqa: PLC0415

    return add_audit_options, audit_below


def _export() -> tuple[AddOptions, Act]:
    from tickdeck.app.export import add_export_options, export  # noqa: PLC0415

    return add_export_options, export


def _retention() -> tuple[AddOptions, Act]:
    from tickdeck.app.retention import add_retention_options, retention  # noqa: PLC0415

    return add_retention_options, retention


def _bench() -> tuple[AddOptions, Act]:
    from tickdeck.app.bench.run import add_bench_options, bench  # noqa: PLC0415

    return add_bench_options, bench


COMMANDS = {
    "audit": Command("prove that what was recorded is whole", _audit),
    "export": Command("write recordings as CSV, Parquet or one HDF5 file", _export),
    "retention": Command("delete days beyond a limit of age or size, after asking", _retention),
    "bench": Command("measure on this computer what the README claims", _bench),
}
