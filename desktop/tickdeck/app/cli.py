"""The command line."""

from __future__ import annotations

import argparse
import contextlib
import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn, cast

from tickdeck import __version__
from tickdeck.app.commands import COMMANDS
from tickdeck.app.feeds import FEEDS
from tickdeck.app.simulator_process import SimulatorProcess
from tickdeck.domain.errors import TickdeckError, UsageError
from tickdeck.settings.paths import default_data_dir
from tickdeck.settings.secrets import DEFAULT_TOKEN_ENV
from tickdeck.settings.storage import SettingsFile
from tickdeck.simulator.faults import LIST, fault_list

EXIT_TROUBLE = 1
EXIT_USAGE = 2
_COMMANDS = {"record", "simulate", "recover", *COMMANDS}
_MOST = 1e9
_MOST_RATE = 1e6


class _Parser(argparse.ArgumentParser):
    """Takes options only as they are spelled, and never repeats a value: it could be a token."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        self.exit(EXIT_USAGE, f"{self.prog}: {message}. “{self.prog} --help” lists the options.\n")

    def parse_args(self, args: Sequence[str] | None = None, namespace: Any = None) -> argparse.Namespace:  # type: ignore[override]
        """Override `argparse.ArgumentParser.parse_args`: name unknown options without their values."""
        choice, unknown = self.parse_known_args(args, namespace)
        if unknown:
            names = [word.partition("=")[0] for word in unknown if word.startswith("-")]
            self.error(f"there is no option {names[0]}" if names else "there is a word too many")
        return cast("argparse.Namespace", choice)


def run(arguments: Sequence[str] | None = None, *, started_s: float) -> int:
    """Run one command; returns the exit status.

    Args:
        arguments: Without the program's name; None takes those of the process.
        started_s: `time.monotonic` at the start of the process.
    """
    words = sys.argv[1:] if arguments is None else arguments
    if words and not words[0].startswith("-") and words[0] not in _COMMANDS and Path(words[0]).exists():
        # As file managers and people open a file.
        words = ["--open", *words]
    choice = _parser(words).parse_args(words)
    choice.is_plain = vars(choice) | {"open": None} == vars(_parser().parse_args([]))
    try:
        return _run(choice, started_s)
    except UsageError as error:
        print(f"tickdeck: {error}", file=sys.stderr)
        return EXIT_USAGE
    except TickdeckError as error:
        print(f"tickdeck: {error}", file=sys.stderr)
        return EXIT_TROUBLE


def _run(choice: argparse.Namespace, started_s: float) -> int:
    # Each command imports what it needs: recovery no Qt, the window no HDF5.
    match choice.command:
        case "record":
            from tickdeck.app.choices import config_dir, options_of  # noqa: PLC0415
            from tickdeck.app.lifecycle import record  # noqa: PLC0415

            return record(options_of(choice, SettingsFile(config_dir(choice)).load().settings), started_s)
        case "simulate":
            from tickdeck.app.simulate import simulate  # noqa: PLC0415

            return simulate(choice)
        case "recover":
            from tickdeck.app.recover import recover_below  # noqa: PLC0415

            return recover_below(choice.path or default_data_dir())
        case command if command in COMMANDS:
            return COMMANDS[command].load()[1](choice)
        case _:
            return _show_window(choice, started_s)


def _show_window(choice: argparse.Namespace, started_s: float) -> int:
    place = None
    if choice.is_plain:
        from tickdeck.app.choices import config_dir  # noqa: PLC0415
        from tickdeck.app.first_window import WindowPlace  # noqa: PLC0415

        place = WindowPlace(config_dir(choice))
        if not place.take(choice.open.absolute() if choice.open else None):
            return 0
    from tickdeck.app.connection import Connection  # noqa: PLC0415

    connection = Connection(choice)
    options = connection.options()
    # The exchange takes as long to start as the window's modules to be imported.
    simulator = SimulatorProcess() if options.needs_simulator else None
    # What is imported here stays to the end; collecting garbage meanwhile would only look at it again.
    gc.disable()
    try:
        from tickdeck.gui.overrides import watch_overrides  # noqa: PLC0415

        # Before any class of the window is made.
        watch_overrides()
        from tickdeck.app.window import show_window  # noqa: PLC0415

        return show_window(connection, options, started_s, simulator, place)
    finally:
        connection.stop()
        if simulator is not None:
            simulator.stop()
        if place is not None:
            place.release()


def _parser(words: Sequence[str] = ()) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="tickdeck",
        description="Market terminal: hundreds of instruments in one window, every tick recorded.",
        epilog="Without a command the window opens, on the simulated market unless --feed names another.",
    )
    parser.add_argument("--version", action="version", version=f"tickdeck {__version__}")
    parser.add_argument(
        "--open", metavar="PATH", type=Path, help="show in the window what is known of a recording"
    )
    _add_run_options(parser)
    parser.set_defaults(command="window")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    record = commands.add_parser("record", help="record without a window", argument_default=argparse.SUPPRESS)
    _add_run_options(record, suppress=True)
    simulate = commands.add_parser("simulate", help="run the simulated exchange alone")
    _add_simulate_options(simulate)
    recover = commands.add_parser("recover", help="seal journals that a crash left behind")
    recover.add_argument("path", nargs="?", type=Path, help="data folder, feed, day or journal")
    for name, command in COMMANDS.items():
        added = commands.add_parser(name, help=command.summary)
        if name in words:
            command.load()[0](added)
    return parser


def _add_run_options(parser: argparse.ArgumentParser, *, suppress: bool = False) -> None:
    """Options of the window and of ``record``; a subcommand must not reset what stands before it."""

    def default(value: object) -> object:
        return argparse.SUPPRESS if suppress else value

    group = parser.add_argument_group("what to stream and where to record")
    group.add_argument(
        "--feed",
        metavar="NAME",
        default=default(None),
        help=f"{', '.join(FEEDS)}, or a file that describes one (.toml)",
    )
    group.add_argument("--url", default=default(None), help="another address of the feed (ws:// or wss://)")
    group.add_argument(
        "--rest-url",
        metavar="URL",
        default=default(None),
        help="where to ask for history (http:// or https://); with --url alone none is asked for",
    )
    group.add_argument("--plan", metavar="NAME", default=default(None), help="the plan bought at the feed")
    group.add_argument(
        "--token-env",
        metavar="VAR",
        default=default(DEFAULT_TOKEN_ENV),
        help=f"environment variable that holds the token ({DEFAULT_TOKEN_ENV})",
    )
    group.add_argument(
        "--proxy",
        metavar="URL",
        default=default(None),
        help="“system”, “none”, or http://host:port or socks5://host:port",
    )
    group.add_argument(
        "--no-quotes", action="store_true", default=default(False), help="ask for no bids and asks"
    )
    group.add_argument(
        "--symbols", metavar="A,B|@FILE", default=default(None), help="instruments, or a file of them"
    )
    group.add_argument(
        "--data-dir", metavar="DIR", type=Path, default=default(None), help="where recordings go"
    )
    group.add_argument(
        "--quit-after", metavar="SECONDS", type=_positive, default=default(None), help="end by itself"
    )
    group.add_argument(
        "--report", metavar="FILE", type=Path, default=default(None), help="write figures as JSON"
    )
    # For whoever measures or tests the whole window, such as "tickdeck bench --window".
    group.add_argument("--every-panel", action="store_true", default=default(False), help=argparse.SUPPRESS)
    # For whoever wants to see many segments sealed in a short time, such as "tickdeck bench --kill".
    group.add_argument("--segment-ticks", type=_count, default=default(None), help=argparse.SUPPRESS)


def _add_simulate_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=_port, default=0, help="TCP port on this computer; 0 takes a free one")
    parser.add_argument("--rate", type=_rate, default=1500.0, help="ticks a second on average (1500)")
    parser.add_argument("--seed", type=int, default=1, help="repeats the same market (1)")
    parser.add_argument("--plan", default="premium", help="what the token may do (premium)")
    parser.add_argument("--capture", metavar="FILE", type=Path, help="serve captured Binance frames instead")
    parser.add_argument(
        "--speed", type=_speed, default=1.0, help="speed of a capture; 0 is as fast as it goes (1)"
    )
    parser.add_argument(
        "--token-env",
        metavar="VAR",
        help="environment variable with the token to demand (else one is made up)",
    )
    parser.add_argument("--quit-after", metavar="SECONDS", type=_positive, help="end by itself")
    parser.add_argument(
        "--fault",
        metavar="NAME[:key=value]",
        action="append",
        default=[],
        help=f"something that goes wrong, see below; may be repeated, and --fault {LIST} prints them all",
    )
    parser.add_argument(
        "--sent-log", metavar="FILE", type=Path, help="write every tick sent as a line of JSON"
    )
    parser.add_argument("--until-input-ends", action="store_true", help=argparse.SUPPRESS)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = (
        "faults, with what their settings are unless set (after, s and every are seconds: from the first\n"
        f"subscription to the beginning, to the end, and to the next beginning):\n\n{fault_list()}"
    )


def _positive(text: str) -> float:
    with contextlib.suppress(ValueError):
        if 0 < (value := float(text)) <= _MOST:
            return value
    raise argparse.ArgumentTypeError("it takes a number above zero, up to a billion")


def _count(text: str) -> int:
    with contextlib.suppress(ValueError):
        if 1 <= (value := int(text)) <= _MOST:
            return value
    raise argparse.ArgumentTypeError("it takes a whole number from 1 on")


def _speed(text: str) -> float:
    with contextlib.suppress(ValueError):
        if 0 <= (value := float(text)) <= _MOST:
            return value
    raise argparse.ArgumentTypeError("it takes 0 or a factor above it")


def _rate(text: str) -> float:
    with contextlib.suppress(ValueError):
        if 0 < (value := float(text)) <= _MOST_RATE:
            return value
    raise argparse.ArgumentTypeError("it takes ticks a second above zero, up to a million")


def _port(text: str) -> int:
    with contextlib.suppress(ValueError):
        if 0 <= (value := int(text)) <= 65535:
            return value
    raise argparse.ArgumentTypeError("it takes a port from 0 to 65535")
