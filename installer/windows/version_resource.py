"""What Explorer shows of the program: ``python installer/windows/version_resource.py OUT.txt``.

Writes the file that PyInstaller's ``EXE(version=...)`` reads, from the version in pyproject.toml.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MAKER = "The Tickdeck developers"
_ENGLISH_UNICODE = "040904B0"


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """A version as Windows has it; what is not a number, as in ``1.2.0rc1``, ends it.

    Raises:
        ValueError: If it does not begin with a number.
    """
    found = re.match(r"\d+(\.\d+){0,3}", version)
    if found is None:
        raise ValueError(f"The version {version!r} does not begin with a number")
    numbers = [int(each) for each in found[0].split(".")]
    one, two, three, four = [*numbers, 0, 0, 0][:4]
    return one, two, three, four


def version_resource(version: str, summary: str, program: str = "tickdeck.exe") -> str:
    """The file's text.

    Args:
        version: As in pyproject.toml.
        summary: One line on what the program is.
        program: The file that carries it.
    """
    numbers = four_numbers(version)
    words = {
        "CompanyName": MAKER,
        "FileDescription": "Tickdeck",
        "FileVersion": version,
        "InternalName": "tickdeck",
        "LegalCopyright": f"© {MAKER}. MIT licence.",
        "OriginalFilename": program,
        "ProductName": "Tickdeck",
        "ProductVersion": version,
        "Comments": summary,
    }
    table = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in words.items())
    fixed = f"FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, OS=0x40004, fileType=1)"
    return (
        f"VSVersionInfo(ffi={fixed}, kids=["
        f"StringFileInfo([StringTable({_ENGLISH_UNICODE!r}, [{table}])]), "
        "VarFileInfo([VarStruct('Translation', [0x0409, 1200])])])\n"
    )


def main(arguments: Sequence[str]) -> int:
    """Read the command line and write the file."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    out = Path(arguments[0])
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(version_resource(project["version"], project["description"]), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
