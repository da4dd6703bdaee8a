"""The maintainers' scripts as modules."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

INSTALLER = Path(__file__).parents[2] / "installer"


def load_script(*parts: str) -> ModuleType:
    """A script of the installer's folder, which finds its neighbours as it does when it is run."""
    path = INSTALLER.joinpath(*parts)
    spec = importlib.util.spec_from_file_location("installer_" + "_".join(parts).removesuffix(".py"), path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    before = list(sys.path)
    sys.path[:0] = [str(path.parent), str(INSTALLER)]
    # Dataclasses look their own module up by its name.
    sys.modules[spec.name] = module
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path[:] = before
    return module


@cache
def messages_of_the_program() -> Mapping[tuple[str, str], Any]:
    """What translators are given; read once, since it takes seconds to find in all of the source."""
    found: Mapping[tuple[str, str], Any] = load_script("translations.py").messages_of()
    return found
