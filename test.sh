#!/usr/bin/env bash
# Builds everything, checks its form and runs all tests. The last line is "N passed, N failed".
#   ./test.sh                        everything but the benchmarks
#   ./test.sh FullyQualifiedName~Cli  only these
set -uo pipefail
cd "$(dirname "$0")"
. scripts/system-programs.sh
finish() { # PASSED FAILED
  echo "$1 passed, $2 failed"
  [ "$2" -eq 0 ] && [ "$1" -gt 0 ]
  exit
}
ensure_programs chromium || finish 0 1

# Whatever the tests leave behind goes with this folder.
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
export TMPDIR=$results/tmp
mkdir -p "$TMPDIR"

build_release LectureStudio.sln || finish 0 1
failed=0
# The style rules of .editorconfig are enforced by the build itself (EnforceCodeStyleInBuild); the white space is looked at here, beside the tests.
dotnet format whitespace . --folder --verify-no-changes --exclude '**/bin' '**/obj' > "$results/form" 2>&1 &
form=$!

filter="Category!=Benchmark${1:+&($1)}"
dotnet test LectureStudio.Tests -c Release --no-build --nologo --filter "$filter" \
  --logger "trx;LogFileName=all.trx" --results-directory "$results" --blame-hang --blame-hang-timeout 5m --blame-hang-dump-type none
run=$?
wait $form || { cat "$results/form"; echo "The form is not as .editorconfig says; dotnet format whitespace mends it."; failed=1; } >&2
# Raw: <Counters total="27" executed="27" passed="27" failed="0" error="0" …
counter() { grep -o "<Counters [^>]*" "$results/all.trx" 2> /dev/null | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*'; }
passed=$(counter passed)
failed=$((failed + $(counter failed || echo 0)))
# A run that broke off before its end is a failure even when no test says so.
[ $run -eq 0 ] || [ $failed -gt 0 ] || failed=1
finish "${passed:-0}" "$failed"
