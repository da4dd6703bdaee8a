"""The environment of a measurement: without it a figure says nothing to others."""

from __future__ import annotations

import contextlib
import importlib
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

from tickdeck import __version__

ADDITIONS = 10_000_000
"""Of the loop that tells how fast this computer runs Python at this moment."""


def environment(folder: Path) -> dict[str, str]:
    """What was measured with and on, in the order in which it is printed.

    Args:
        folder: Where the measurements are written.
    """
    # The store is the one room that speaks to HDF5; once it is loaded, its version can be asked.
    importlib.import_module("tickdeck.store.hdf5")
    hdf5 = sys.modules["h5py"].version
    return {
        "Tickdeck": __version__,
        "Python": f"{platform.python_version()} ({platform.python_implementation()})",
        "numpy": np.__version__,
        "h5py": str(hdf5.version),
        "HDF5": str(hdf5.hdf5_version),
        "system": platform.platform(),
        "processor": f"{_processor()}, {os.cpu_count() or 0} logical cores",
        "memory": _memory(),
        "disk": f"{_file_system(folder)}, {shutil.disk_usage(folder).free / 1e9:,.0f} GB free",
        "calibration": f"{_calibration_s():.2f} s for {ADDITIONS:,} additions in a Python loop",
    }


def _calibration_s() -> float:
    """Seconds that a plain loop takes; the least of three, as others may be at work."""
    found = []
    for _ in range(3):
        began_s, total = time.perf_counter(), 0
        for number in range(ADDITIONS):
            total += number
        found.append(time.perf_counter() - began_s)
    return min(found)


def _processor() -> str:
    with contextlib.suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    if sys.platform == "darwin":
        with contextlib.suppress(OSError, subprocess.SubprocessError):
            asked = subprocess.run(
                ["/usr/sbin/sysctl", "-n", "machdep.cpu.brand_string"],
                capture_output=True,
                text=True,
                timeout=10,
                check=True,
            )
            return asked.stdout.strip()
    return platform.processor() or platform.machine()


def _memory() -> str:
    with contextlib.suppress(AttributeError, ValueError, OSError):
        size = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
        return f"{size / 2**30:.1f} GiB"
    return "unknown"


def _file_system(folder: Path) -> str:
    """The kind of file system under a folder, where the system tells."""
    best, kind = "", "unknown file system"
    with contextlib.suppress(OSError):
        for line in Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines():
            words = line.split(" ")
            # As mount points are written there; see fstab(5).
            point = words[1].replace("\\040", " ")
            if folder.resolve().is_relative_to(point) and len(point) >= len(best):
                best, kind = point, words[2]
    return kind
