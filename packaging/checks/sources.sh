# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the checks: the project's own C++ files, found without git.

# own_sources cpp [h]: files with these endings, one a line.
own_sources() {
    local folders=() folder ending
    for folder in app views models tests; do [ -d "$folder" ] && folders+=("$folder"); done
    for ending in "$@"; do find "${folders[@]}" -name "*.$ending" -type f; done | sort
}

# in_groups: of the files read, one a line and sorted, a line for up to 64 that are built alike, to be compiled as one.
in_groups() {
    awk '
        {
            split($0, at, "/")
            alike = at[1]
            if (alike == "tests") alike = at[2] ~ /^(app|bench|crash|controls|views)$|cpp$/ ? "tests/" at[2] : at[3] == "fuzz_main.cpp" ? at[3] : "tests of models"
            if (!(alike in n)) { order[++groups] = alike }
            line[alike] = line[alike] (n[alike] == 0 ? "" : n[alike] % 64 == 0 ? "\n" : " ") $0
            ++n[alike]
        }
        END { for (i = 1; i <= groups; ++i) print line[order[i]] }'
}
# together_in FOLDER FILE…: the name of a new source there that includes them all.
together_in() {
    local together file
    together=$(mktemp "$1/together.XXXXXX.cpp")
    for file in "${@:2}"; do printf '#include "%s"\n' "$PWD/$file"; done >"$together"
    echo "$together"
}
