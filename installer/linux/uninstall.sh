#!/bin/sh
# Takes Tickdeck out of this user's menu. The program's folder, recordings and settings stay: delete them by hand.
set -eu

here=$(cd "$(dirname "$0")" && pwd -P)
data=${XDG_DATA_HOME:-$HOME/.local/share}
id=io.github.tickdeck.Tickdeck

rm -f "$data/applications/$id.desktop" "$data/mime/packages/$id.xml"
(cd "$here/share/icons" && find . -type f) | while IFS= read -r icon; do rm -f "$data/icons/$icon"; done
# Only if it is this one's.
if [ "$(readlink "$HOME/.local/bin/tickdeck" || :)" = "$here/tickdeck" ]; then rm "$HOME/.local/bin/tickdeck"; fi

if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$data/applications" || :; fi
if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime" || :; fi

echo "Tickdeck is no longer in the menu. Recordings are kept in $data/tickdeck, settings in ${XDG_CONFIG_HOME:-$HOME/.config}/tickdeck."
