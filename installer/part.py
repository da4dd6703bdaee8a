"""One piece of other people's work inside the program, and the texts that it must be passed on with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

TEXTS = Path(__file__).resolve().parent / "licences"

# An expression is taken at its word if it is made of these; anything else is only a name.
_SPDX_WORDS = frozenset(
    """
    AND OR WITH MIT MIT-0 BSD-2-Clause BSD-3-Clause Apache-2.0 MPL-2.0 PSF-2.0 OFL-1.1 ISC Zlib 0BSD CC0-1.0
    GPL-2.0-or-later Bootloader-exception LGPL-3.0-only GPL-2.0-only GPL-3.0-only blessing bzip2-1.0.6
    """.split()  # noqa: SIM905 - as a list it would fill a page
)


class PartError(Exception):
    """Something in the frozen program has no known owner or no licence text."""


class Kind(Enum):
    """Where a part came from."""

    DISTRIBUTION = "a distribution of the Python package index"
    PYTHON = "Python itself"
    LIBRARY = "a library that comes with Python or the system"
    SYSTEM_PACKAGE = "a package of the system"


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of other people's work inside the program.

    Attributes:
        name: As its makers write it.
        version: As its makers write it; empty if it does not say.
        kind: Where it came from.
        licence: An SPDX expression, or a plain name.
        texts: Title and content of each licence text, in order.
        note: What a reader of the texts should know; may be empty.
    """

    name: str
    version: str
    kind: Kind
    licence: str
    texts: tuple[tuple[str, str], ...]
    note: str = ""

    @property
    def is_spdx(self) -> bool:
        """Whether the licence is an expression that a machine understands."""
        words = re.split(r"[\s()]+", self.licence.strip())
        known = (word in _SPDX_WORDS or word.startswith("LicenseRef-") for word in words if word)
        return bool(self.licence.strip()) and all(known)


def kept_text(name: str) -> tuple[str, str]:
    """Title and content of a text in the folder of licences."""
    return name, (TEXTS / name).read_text(encoding="utf-8").strip("\n")


def words_of(value: object) -> list[str]:
    """The texts of a list in the table of parts; empty if it has none."""
    return [str(each) for each in value] if isinstance(value, list) else []
