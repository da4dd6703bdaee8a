"""What a package holds of all that could be collected, and what it leaves out. Read by ``tickdeck.spec``.

A package that needs one of the things cut here fails `verify` or `smoke`, not at its user's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]
"""As PyInstaller lists a file: its name in the package, where it comes from, its kind."""

# Modules that somebody names in a branch which never runs here.
EXCLUDED_MODULES = [
    # Python's own.
    *("tkinter", "turtle", "turtledemo", "idlelib", "lib2to3", "pydoc_data", "doctest", "unittest"),
    *("sqlite3", "curses", "readline", "dbm", "ensurepip", "venv", "pdb", "xmlrpc"),
    # What packaging and testing need.
    *("pip", "setuptools", "pkg_resources", "wheel", "_distutils_hack", "distutils", "pytest", "_pytest"),
    *("hatchling", "editables", "PyInstaller", "pycparser"),
    # The optional ones, which are offered where a user's own Python has them.
    *(
        "pyarrow",
        "pandas",
        "polars",
        "matplotlib",
        "scipy",
        "IPython",
        "jupyter_rfb",
        "cupy",
        "numba",
        "OpenGL",
    ),
    *("PIL", "lxml", "defusedxml"),
    # httpx's command line and HTTP/2, which is not asked for.
    *("click", "rich", "pygments", "h2", "trio", "uvloop"),
    # pyqtgraph imports most of its widgets, whatever is drawn; these it does not.
    *(
        "pyqtgraph.examples",
        "pyqtgraph.opengl",
        "pyqtgraph.flowchart",
        "pyqtgraph.canvas",
        "pyqtgraph.jupyter",
    ),
    "pyqtgraph.widgets.MatplotlibWidget",
    *("numpy.testing", "numpy.f2py", "numpy.distutils", "numpy.conftest"),
    *("h5py.tests", "h5py.ipy_completer", "websockets.cli"),
    # Qt that is neither seen nor used.
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtTest"),
    *("PySide6.QtSql", "PySide6.QtPrintSupport", "PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtUiTools"),
    *("PySide6.QtXml", "PySide6.QtConcurrent", "PySide6.QtSvgWidgets"),
]

# pyqtgraph asks for these by names in strings, though no chart is drawn with OpenGL.
HIDDEN_MODULES = ["PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"]

# Folder and name of each plugin, of all platforms, without "lib" and ".so", ".dll" or ".dylib".
QT_PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "iconengines": {"qsvgicon"},
    "imageformats": {"qsvg", "qico"},
    "styles": {"qmodernwindowsstyle", "qmacstyle"},
    # ibus is how Chinese is typed; gtk3 would drag GTK in, the portal asks the desktop for its dialogs.
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platformthemes": {"qxdgdesktopportal"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-graphics-integration-client": {"qt-plugin-wayland-egl"},
    "wayland-shell-integration": {"xdg-shell", "qt-shell"},
    "xcbglintegrations": {"qxcb-egl-integration", "qxcb-glx-integration"},
}

QT_LIBRARIES = {
    *("Core", "DBus", "Gui", "Network", "OpenGL", "OpenGLWidgets", "Svg", "Widgets"),
    *("WaylandClient", "WaylandEglClientHwIntegration", "WlShellIntegration", "XcbQpa"),
}

# Libraries that belong to the system they run on: they talk to its drivers, its fonts and its services, and
# an older copy beside the program breaks exactly these. The .deb depends on them. The rest, also what X11
# offers in small libraries that some systems lack, comes with the program.
OF_THE_SYSTEM = {
    *(
        "libc.so.6",
        "libm.so.6",
        "libdl.so.2",
        "libpthread.so.0",
        "librt.so.1",
        "libutil.so.1",
        "libcrypt.so.1",
    ),
    *("libresolv.so.2", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1", "libstdc++.so.6", "libgcc_s.so.1"),
    *("libGL.so.1", "libEGL.so.1", "libGLX.so.0", "libOpenGL.so.0", "libdrm.so.2", "libgbm.so.1"),
    *(
        "libX11.so.6",
        "libX11-xcb.so.1",
        "libxcb.so.1",
        "libfontconfig.so.1",
        "libfreetype.so.6",
        "libglib-2.0.so.0",
    ),
    *("libgthread-2.0.so.0", "libdbus-1.so.3", "libgssapi_krb5.so.2"),
    *("libwayland-client.so.0", "libwayland-cursor.so.0", "libwayland-egl.so.1"),
}

_LIBRARY = re.compile(r"\.so(\.[0-9.]+)?$")
_QT_LIBRARY = re.compile(r"^(?:lib)?Qt6?(?P<name>[A-Z]\w*?)(?:\.so[.0-9]*|\.dll|\.6?\.?dylib|)$")
_DATA_CUTS = (
    # Translations of Qt's own words: ours are in resources/languages.
    re.compile(r"^PySide6/(Qt/)?translations/"),
    re.compile(r"^pyqtgraph/(examples|flowchart|canvas|opengl|jupyter)/"),
    # Colour maps of pyqtgraph that no chart uses; its palette is of Python.
    re.compile(r"^pyqtgraph/(colors/maps|icons/.*\.(png|icns|ico))"),
    re.compile(r"(^|/)tests?/"),
    re.compile(r"\.(pyi|pyx|pxd|h|c|cpp|lib|a|pc|cmake)$"),
    re.compile(r"(^|/)py\.typed$"),
    re.compile(r"(^|/)INSTALLER$|\.dist-info/(RECORD|REQUESTED|WHEEL|direct_url\.json|top_level\.txt)$"),
)


def wanted_data(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out the files that no running program reads, and the links to libraries that are left out."""
    return [
        entry
        for entry in entries
        if _is_wanted(_posix(entry[0])) and not any(cut.search(_posix(entry[0])) for cut in _DATA_CUTS)
    ]


def wanted_binaries(entries: Iterable[Entry], needed: Callable[[Path], set[str]] | None) -> list[Entry]:
    """Leave out Qt's unused parts, the system's libraries, and what only these needed.

    Args:
        entries: What was collected.
        needed: The libraries that a file asks for; None where the platform's libraries are not ELF files.
    """
    kept = [entry for entry in entries if _is_wanted(_posix(entry[0]))]
    return kept if needed is None else _reachable(kept, needed)


def _reachable(entries: list[Entry], needed: Callable[[Path], set[str]]) -> list[Entry]:
    # Modules, plugins and what lies in a package's folder are there for themselves; the rest is for others.
    by_name = {PurePosixPath(name).name: (name, source, kind) for name, source, kind in entries}
    roots = [entry for entry in entries if not _is_loose_library(entry)]
    reached = {entry[0] for entry in roots}
    ahead = roots
    while ahead:
        asked = set().union(*(needed(Path(source)) for _name, source, kind in ahead if kind != "SYMLINK"))
        ahead = [by_name[name] for name in sorted(asked & by_name.keys()) if by_name[name][0] not in reached]
        reached |= {entry[0] for entry in ahead}
    return [entry for entry in entries if entry[0] in reached]


def _is_loose_library(entry: Entry) -> bool:
    name = _posix(entry[0])
    is_library = entry[2] != "EXTENSION" and bool(_LIBRARY.search(name))
    return is_library and "/" not in name and not name.startswith("libpython")


def _is_wanted(name: str) -> bool:
    path = PurePosixPath(name)
    if "plugins" in path.parts and "PySide6" in path.parts:
        plugin = re.sub(r"^lib", "", path.name.split(".")[0])
        return plugin in QT_PLUGINS.get(path.parent.name, ())
    if path.name in OF_THE_SYSTEM or "qml" in path.parts:
        return False
    match = _QT_LIBRARY.match(path.name)
    # Qt's own libraries and not PySide6's modules, which bear the same names without "6".
    is_qt = match is not None and (path.name.startswith(("libQt6", "Qt6")) or "framework" in name)
    return not is_qt or (match is not None and match["name"] in QT_LIBRARIES)


def _posix(name: str) -> str:
    return name.replace("\\", "/")
