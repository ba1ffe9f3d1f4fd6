#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Set-up shared by ./run and ./test: what must be installed, how to build, how to speak. Sourced by both.
# On its own it only installs: packaging/linux/setup.sh program [checks]
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$project"
export LC_ALL=C.UTF-8
# A build elsewhere, or after a clean, reuses what was compiled before: cmake/settings.cmake tells ccache how.

# Qt keeps nothing of ours there, but speaks up when it has to invent the folder.
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    export XDG_RUNTIME_DIR=$project/build/runtime
    mkdir -p build
    [ -d "$XDG_RUNTIME_DIR" ] || mkdir -m 700 "$XDG_RUNTIME_DIR"
fi

say() { printf '%s\n' "$*"; }
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# The packages of the named groups in packages.txt.
packages_of() {
    local group line in_group=no
    while read -r line; do
        case $line in
            '' | '#'*) ;;
            '['*']')
                in_group=no
                for group in "$@"; do [ "$line" = "[$group]" ] && in_group=yes; done
                ;;
            *) [ "$in_group" = yes ] && printf '%s\n' "$line" ;;
        esac
    done <packaging/linux/packages.txt
    return 0
}

# Those of the given packages that are not installed.
missing_of() {
    local installed name
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
    for name in "$@"; do
        case $'\n'"$installed"$'\n' in
            *$'\n'"installed $name"$'\n'*) ;;
            *) printf '%s\n' "$name" ;;
        esac
    done
}

# Installs what is missing of the named groups; asks the network for nothing when all is there.
install_missing() {
    local wanted missing as_root=() log
    command -v dpkg-query >/dev/null || fail "This script installs packages on Debian 12. Elsewhere, build with CMake: see README.md."
    mapfile -t wanted < <(packages_of "$@")
    mapfile -t missing < <(missing_of "${wanted[@]}")
    [ ${#missing[@]} -eq 0 ] && return 0

    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
            as_root=(sudo -n)
        else
            fail "Some packages are missing. Please run: sudo apt-get update && sudo apt-get install --no-install-recommends ${missing[*]}"
        fi
    fi
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    log=$(mktemp)
    if ! { "${as_root[@]}" apt-get update -qq &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o Dpkg::Use-Pty=0 \
            --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 </dev/null; then
        tail -n 30 "$log" >&2
        rm -f "$log"
        fail "The packages could not be installed; apt's last words are above."
    fi
    rm -f "$log"
}

# How many compilers may run at once: one a core, and no more than the memory holds (about 1 GB each).
jobs_here() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/MemAvailable/ { print int($2 / 1000000) }' /proc/meminfo)
    [ "$memory" -lt 1 ] && memory=1
    [ "$cores" -lt "$memory" ] && echo "$cores" || echo "$memory"
}

# Runs a command; its output, without the steps that went well, is shown only when it fails.
quietly() {
    local log
    log=$(mktemp)
    if "$@" >"$log" 2>&1; then
        rm -f "$log"
    else
        grep -vE '^\[[0-9]+/[0-9]+\] ' "$log" >&2
        rm -f "$log"
        return 1
    fi
}

# Builds the CMake preset $1, with further arguments for the build. Ninja's own progress line on a terminal, else quiet.
build_preset() {
    local preset=$1
    shift
    [ -f "build/$preset/build.ninja" ] || say "Building ($preset): the first time takes a few minutes."
    quietly cmake --preset "$preset" || return 1
    if [ -t 1 ]; then
        NINJA_STATUS="  %f of %t  " cmake --build --preset "$preset" -j "$(jobs_here)" "$@"
    else
        quietly cmake --build --preset "$preset" -j "$(jobs_here)" "$@"
    fi
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
    install_missing "$@"
    say "Everything is installed for: $*"
fi
