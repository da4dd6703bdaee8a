"""What the disk image looks like, for dmgbuild, which runs this file and reads its variables."""

from pathlib import Path

# dmgbuild puts what its option -D says into `defines`.
app = Path(defines["app"])  # noqa: F821
application = app.name

format = "ULMO"  # noqa: A001 - dmgbuild's name; LZMA, which every macOS from 10.15 on reads
files = [str(app)]
symlinks = {"Applications": "/Applications"}
icon = str(app / "Contents" / "Resources" / "tickdeck.icns")
icon_locations = {application: (150, 150), "Applications": (410, 150)}
background = "builtin-arrow"
window_rect = ((200, 160), (560, 340))
default_view = "icon-view"
show_status_bar = False
show_tab_view = False
show_toolbar = False
show_pathbar = False
show_sidebar = False
icon_size = 112
text_size = 13
