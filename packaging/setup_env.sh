# Sourced by ./run and ./test: makes the virtual environment once, safe to interrupt and repeat.
# Needs: root (this checkout), lock (name of the lock file). Gives: python (the environment's interpreter).

say() { printf '%s\n' "gleaner: $*" >&2; }

find_python() {
    for candidate in "${GLEANER_PYTHON:-}" python3.12 python3.11 python3 python3.13; do
        [ -n "$candidate" ] || continue
        command -v "$candidate" >/dev/null 2>&1 || continue
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

require_system() {
    base=$(find_python) || {
        say "Python 3.11 or newer is missing. On Debian or Ubuntu: sudo apt-get install -y python3 python3-venv"
        exit 3
    }
    if ! "$base" -c 'import venv, ensurepip' 2>/dev/null; then
        say "Python's venv module is missing. On Debian or Ubuntu: sudo apt-get install -y python3-venv"
        exit 3
    fi
}

# The stamp carries the digest of the lock: an interrupted or outdated installation is completed, a finished one costs nothing.
set_up() {
    venv="$root/.venv"
    python="$venv/bin/python"
    want=$(cksum <"$root/$lock" | tr ' ' '-')
    if [ -x "$python" ] && [ -e "$venv/gleaner-$lock-$want" ]; then
        return 0
    fi
    require_system
    if [ ! -x "$python" ] || ! "$python" -c 'import pip' 2>/dev/null; then
        say "1/2 making a Python environment in .venv"
        "$base" -m venv --clear "$venv" || { say "could not make $venv; nothing else was changed"; exit 3; }
    fi
    say "2/2 installing what $lock pins, checked by hash (once; one to three minutes)"
    "$python" -m pip install --disable-pip-version-check --no-input --quiet --progress-bar on --require-hashes -r "$root/$lock" || {
        say "the installation was not finished. Nothing is lost: run the same command again when the network is back."
        exit 3
    }
    : >"$venv/gleaner-$lock-$want"
    say "ready"
}
