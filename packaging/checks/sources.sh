# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the checks: the project's own C++ files, found without git, and what is generated beside them.

# own_sources cpp [h]: files with these endings, one a line.
own_sources() {
    local folders=() folder ending
    for folder in app views models tests; do [ -d "$folder" ] && folders+=("$folder"); done
    for ending in "$@"; do find "${folders[@]}" -name "*.$ending" -type f; done | sort
}

# Writes what moc and rcc make for the build $1 without compiling anything, since some sources include it.
generate_meta_code() {
    local targets
    mapfile -t targets < <(ninja -C "build/$1" -t targets all | sed -n 's/^\([a-z_]*_autogen\): phony$/\1/p')
    [ ${#targets[@]} -eq 0 ] || cmake --build "build/$1" --target "${targets[@]}" >/dev/null
}
