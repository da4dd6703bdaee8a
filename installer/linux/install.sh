#!/bin/sh
# Adds Tickdeck to this user's menu, from the folder that this file lies in. Nothing outside the home is touched.
set -eu

here=$(cd "$(dirname "$0")" && pwd -P)
data=${XDG_DATA_HOME:-$HOME/.local/share}
id=io.github.tickdeck.Tickdeck

mkdir -p "$data/applications" "$data/mime/packages" "$HOME/.local/bin"
# The menu needs the whole path: it knows no folder of ours. In it a backslash and four more are special.
quoted=$(printf '%s' "$here/tickdeck" | sed -e 's/[\\"`$]/\\\\&/g' -e 's/%/%%/g')
awk -v run="Exec=\"$(printf '%s' "$quoted" | sed 's/\\/\\\\/g')\" %f" \
    '/^TryExec=/ { next } /^Exec=/ { print run; next } { print }' \
    "$here/share/applications/$id.desktop" >"$data/applications/$id.desktop"
cp "$here/share/mime/packages/$id.xml" "$data/mime/packages/"
(cd "$here/share/icons" && find . -type f) | while IFS= read -r icon; do
    mkdir -p "$data/icons/$(dirname "$icon")"
    cp "$here/share/icons/$icon" "$data/icons/$icon"
done
ln -sfn "$here/tickdeck" "$HOME/.local/bin/tickdeck"

# Menus find new entries by themselves; where these are there, at once.
if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$data/applications" || :; fi
if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime" || :; fi

echo "Tickdeck is in the menu. It stays in $here; run uninstall.sh before you move or delete that folder."
