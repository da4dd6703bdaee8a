"""The maintainers' scripts as modules."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

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
