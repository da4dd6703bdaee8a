"""Errors in what overrides a function of Qt: they end neither the program nor the painting of others.

Qt calls an override in the midst of a call that came from Python, as when a frame is painted. PySide 6.11
keeps an error there and raises it again in the code that had called Qt; until then no other override is
called, and nothing else painted. Under Python 3.11 it also asks for the arguments of what is no error yet but
a kind and a text, as C code leaves it: at a wrong index into an array the process ends. Caught, it is one.
"""

from __future__ import annotations

import traceback
from collections import deque
from collections.abc import Callable, Iterator
from functools import wraps
from types import FunctionType
from typing import Any, TypeAlias

from PySide6.QtCore import QObject

_OURS = "tickdeck."
_QT = "PySide6."
_PAINTING = {"paintEvent", "paint"}
_MOST_KEPT = 16
_Unpainted: TypeAlias = tuple[QObject, Exception]
_unpainted: deque[_Unpainted] = deque(maxlen=_MOST_KEPT)


def watch_overrides() -> None:
    """From now on classes of Tickdeck have their overrides of Qt's functions watched."""
    QObject.__init_subclass__ = classmethod(_watch)  # type: ignore[assignment, arg-type]


def unpainted() -> Iterator[_Unpainted]:
    """What could not be painted since the last look, and why; the newest if there is much."""
    while _unpainted:
        yield _unpainted.popleft()


def _watch(cls: type, **options: object) -> None:
    super(QObject, cls).__init_subclass__(**options)  # type: ignore[misc]
    if not cls.__module__.startswith(_OURS):
        return
    of_qt = [base for base in cls.__mro__ if base.__module__.startswith(_QT)]
    for name, function in list(vars(cls).items()):
        if isinstance(function, FunctionType) and any(name in vars(base) for base in of_qt):
            setattr(cls, name, _painting(function) if name in _PAINTING else _caught_once(function))


def _painting(function: Callable[..., None]) -> Callable[..., None]:
    @wraps(function)
    def paint(self: QObject, *args: object) -> None:
        try:
            function(self, *args)
        except Exception as error:  # noqa: BLE001  (the frame clock logs and tells whatever it is)
            # They hold the painter, and nothing else can be painted until it is gone.
            traceback.clear_frames(error.__traceback__)
            _unpainted.append((self, error))

    return paint


def _caught_once(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def override(*args: Any, **options: Any) -> Any:
        try:
            return function(*args, **options)
        except Exception:  # noqa: TRY203  (an error now, if it was only a kind and a text)
            raise

    return override
