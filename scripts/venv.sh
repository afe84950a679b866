#!/bin/sh
# Makes .venv where there is none, and installs the pinned list that is named into it.
# It runs before there is a Python that we know, so it is the one thing here written for sh.

stop() {
    echo "postil: $1" >&2
    exit 1
}

able='import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))'

[ -w . ] || stop "this folder cannot be written: $(pwd)"
if ! .venv/bin/python -c "$able" 2>/dev/null; then
    for python in python3 python3.14 python3.13 python3.12 python3.11 none; do
        $python -c "$able" 2>/dev/null && break
    done
    [ $python = none ] &&
        stop "Python 3.11 or newer is needed, with its venv module (on Debian: apt-get install python3-venv)"
    $python -m venv --clear .venv || stop "$python could not make .venv"
fi
echo "Installing what $1 lists into .venv ..."
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$1" ||
    stop "what $1 lists could not be installed; see above"
