# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the checks: the project's own C++ files, found without git.

# own_sources cpp [h]: files with these endings, one a line.
own_sources() {
    local folders=() folder ending
    for folder in app views models tests; do [ -d "$folder" ] && folders+=("$folder"); done
    for ending in "$@"; do find "${folders[@]}" -name "*.$ending" -type f; done | sort
}

# in_groups: of the files read, one a line and sorted, a line for up to eight of one folder, to be compiled as one.
in_groups() {
    awk '
        {
            folder = $0; sub(/[^\/]*$/, "", folder)
            if (NR > 1) printf folder == before && n < 8 ? " " : "\n"
            n = folder == before && n < 8 ? n + 1 : 1
            before = folder
            printf "%s", $0
        }
        END { print "" }'
}
# together_in FOLDER FILE…: the name of a new source there that includes them all.
together_in() {
    local together file
    together=$(mktemp "$1/together.XXXXXX.cpp")
    for file in "${@:2}"; do printf '#include "%s"\n' "$PWD/$file"; done >"$together"
    echo "$together"
}
