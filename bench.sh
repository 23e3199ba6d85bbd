#!/usr/bin/env bash
# Measures what the studio must reach, and prints it as a table beside the targets and the floors of the same run.
#   ./bench.sh               everything; the recordings are looked for in $LECTURE_SAMPLES, else in ../shared/samples
#   ./bench.sh samples start  only these: samples hour highlights analysis video course engine start
set -euo pipefail
cd "$(dirname "$0")"
. scripts/system-programs.sh
ensure_programs || exit 1
build_release LectureStudio.sln || exit 1
exec python3 scripts/bench.py "$@"
