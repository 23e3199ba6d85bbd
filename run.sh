#!/usr/bin/env bash
# Sets up what is needed, builds the studio and serves it on http://localhost:5080.
#   ./run.sh                              the studio; a new one makes its sample handout first
#   ./run.sh --url http://localhost:5081  elsewhere
#   ./run.sh --Storage:Root=/srv/studio   any setting of appsettings.json
set -euo pipefail
cd "$(dirname "$0")"
. scripts/system-programs.sh
ensure_programs || exit 1
build_release LectureStudio || exit 1
exec dotnet LectureStudio/bin/Release/net10.0/LectureStudio.dll serve "$@"
