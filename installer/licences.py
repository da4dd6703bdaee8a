"""Write the notices that go with the program: ``python installer/licences.py FROZEN_FOLDER OUT.txt``.

Of exactly what is in the frozen program: its own licence, then each part with its version, its licence and
its texts; a text that several share is printed once. The same program gives the same bytes.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from frozen_parts import parts_named_in
from part import Part

LICENCE = Path(__file__).resolve().parent.parent / "LICENSE"
_RULE = "=" * 100


def notices(parts: Sequence[Part], own_licence: str) -> str:
    """The whole text.

    Args:
        parts: What others made.
        own_licence: The licence of the program itself.
    """
    width = max((len(_title(part)) for part in parts), default=0)
    listed = [f"  {_title(part):{width}}  {part.licence}" for part in parts]
    blocks = [
        "Tickdeck\n\n" + own_licence.strip(),
        "Tickdeck contains the work of others, unchanged. These are its parts; their licences follow.\n\n"
        + "\n".join(listed),
    ]
    printed: dict[str, str] = {}
    blocks += [_block(part, printed) for part in parts]
    return f"\n\n{_RULE}\n".join(blocks) + "\n"


def _title(part: Part) -> str:
    return f"{part.name} {part.version}".strip()


def _block(part: Part, printed: dict[str, str]) -> str:
    pieces = [f"{_title(part)}\nLicence: {part.licence}"]
    if part.note:
        pieces.append(part.note)
    for title, content in part.texts:
        here = f"{title} of {part.name}"
        where = printed.setdefault(content, here)
        pieces.append(f"--- {title}" if where == here else f"--- {title}: as {where}, above")
        if where == here:
            pieces.append(content)
    return "\n\n".join(pieces)


def main(arguments: Sequence[str]) -> None:
    """Read the command line and write the file."""
    parts, out = parts_named_in(arguments, __doc__)
    text = notices(parts, LICENCE.read_text(encoding="utf-8"))
    out.write_text(text, encoding="utf-8", newline="\n")
    print(f"{out}: {len(parts)} parts, {len(text.encode()) / 1000:.0f} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
