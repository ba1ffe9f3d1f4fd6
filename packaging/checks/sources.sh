# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the checks: the project's own C++ files, found without git.

# own_sources cpp [h]: files with these endings, one a line.
own_sources() {
    local folders=() folder ending
    for folder in app views models tests; do [ -d "$folder" ] && folders+=("$folder"); done
    for ending in "$@"; do find "${folders[@]}" -name "*.$ending" -type f; done | sort
}
