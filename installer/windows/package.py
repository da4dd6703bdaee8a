"""Make what Windows users download: ``python installer/windows/package.py FROZEN DIST VERSION``.

The portable zip always, and the installer where Inno Setup's compiler is (ISCC on PATH, in its usual folder,
or named by the environment variable ISCC). On a build server (CI is set) a missing compiler is an error.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
sys.path.insert(0, str(HERE))

import signing  # noqa: E402
from version_resource import four_numbers  # noqa: E402

import icons  # noqa: E402 - its folder had to be made known
import package_command  # noqa: E402

SCRIPT = HERE / "tickdeck.iss"
PROGRAMS = ("tickdeck.exe", "tickdeck-console.exe")
_OLDEST_IN_ZIP_S = 315_532_800
_USUAL_FOLDERS = (
    "C:/Program Files (x86)/Inno Setup 6",
    "C:/Program Files/Inno Setup 6",
    "C:/Program Files/Inno Setup 7",
)


def portable_zip(frozen: Path, out: Path, *, top: str, made_s: int) -> None:
    """Pack the program to one folder in a zip; the same program gives the same bytes.

    Args:
        frozen: The frozen program.
        out: The file to write.
        top: The folder's name in it.
        made_s: The date of every file, in seconds since 1970.
    """
    date = time.gmtime(max(made_s, _OLDEST_IN_ZIP_S))[:6]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(frozen.rglob("*"), key=lambda each: each.relative_to(frozen).as_posix()):
            if path.is_file():
                entry = zipfile.ZipInfo(f"{top}/{path.relative_to(frozen).as_posix()}", date)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, path.read_bytes())


def find_compiler(environment: Mapping[str, str]) -> str | None:
    """Inno Setup's compiler."""
    named = environment.get("ISCC") or shutil.which("ISCC")
    usual = (str(Path(folder) / "ISCC.exe") for folder in _USUAL_FOLDERS)
    return named or next((path for path in usual if Path(path).is_file()), None)


def compiler_command(
    compiler: str, *, frozen: Path, dist: Path, version: str, icon: Path, sign: Sequence[str] | None
) -> list[str]:
    """How the installer is compiled.

    Args:
        compiler: Inno Setup's compiler.
        frozen: The frozen program.
        dist: Where the installer goes.
        version: As users read it.
        icon: The installer's own.
        sign: How a file is signed; None leaves it unsigned.
    """
    numbers = ".".join(map(str, four_numbers(version)))
    defined = {
        "Version": version,
        "NumericVersion": numbers,
        "Frozen": str(frozen),
        "Dist": str(dist),
        "Icon": str(icon),
    }
    command = [compiler, "/Q", *(f"/D{name}={value}" for name, value in defined.items())]
    if sign is not None:
        # Inno Setup writes $q for a quotation mark and $f for the file.
        words = " ".join(f"$q{word}$q" if " " in word else word for word in sign)
        command += ["/DSigned=1", f"/Stickdeck={words} $f"]
    return [*command, str(SCRIPT)]


def package(frozen: Path, dist: Path, version: str, environment: Mapping[str, str] = os.environ) -> None:
    """Sign the programs, pack the zip, compile the installer.

    Raises:
        FileNotFoundError: If a program or, on a build server, the compiler is missing.
        subprocess.CalledProcessError: If a tool refuses.
    """
    programs = [frozen / name for name in PROGRAMS]
    missing = [str(path) for path in programs if not path.is_file()]
    if missing:
        raise FileNotFoundError(f"The frozen program lacks {', '.join(missing)}")
    dist.mkdir(parents=True, exist_ok=True)
    signing.sign(programs, environment)
    made_s = int(environment.get("SOURCE_DATE_EPOCH") or time.time())
    top = f"Tickdeck-{version}"
    portable_zip(frozen, dist / f"{top}-windows-x64-portable.zip", top=top, made_s=made_s)
    compiler = find_compiler(environment)
    if compiler is None:
        notice = "Inno Setup's compiler (ISCC) is not here: no installer is made, the zip only"
        if environment.get("CI"):
            raise FileNotFoundError(notice)
        print(notice, file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as folder:
        icon = Path(folder) / "tickdeck.ico"
        icon.write_bytes(icons.ico())
        sign = signing.sign_command(environment, signtool=signing.find_signtool())
        command = compiler_command(compiler, frozen=frozen, dist=dist, version=version, icon=icon, sign=sign)
        subprocess.run(command, check=True)


if __name__ == "__main__":
    sys.exit(package_command.run(package, sys.argv[1:], __doc__))
