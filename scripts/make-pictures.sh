#!/usr/bin/env bash
# Makes the pictures of the README, docs/pictures/*.png, from the built studio and its own sample lecture.
# Needs what run.sh needs, and chromium. Run it after the pages or the print have changed.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/system-programs.sh
ensure_programs chromium
build_release LectureStudio
work=$(mktemp -d)
mkdir "$work/source" && cp -r README.md docs "$work/source"
url=http://127.0.0.1:${PORT:-5183}
dotnet LectureStudio/bin/Release/net10.0/LectureStudio.dll serve --url "$url" --Storage:Root="$work/data" --Course:Folders="$work/source" > "$work/log" &
studio=$!
trap 'kill $studio; wait $studio || true; rm -rf "$work"' EXIT
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome)

jobs() { curl -sf "$url/api/jobs"; }
field() { python3 -c "import json,sys; jobs = json.load(sys.stdin); jobs = jobs.get('items', jobs) if isinstance(jobs, dict) else jobs; print(jobs[0]['$1'] if jobs else '')"; }
until [ "$(jobs | field state 2> /dev/null)" = completed ]; do sleep 1; done

shoot() { # NAME PATH SELECTOR [HEIGHT]: the selector finds what the page is about
  python3 scripts/shoot.py "$browser" "$url$2" "$3" "1280x${4:-860}" "$work/$1.png"
  shrink "$work/$1.png" "$1"
}
shrink() { # FILE NAME: at most 1280 wide, 128 colours
  ffmpeg -nostdin -v error -y -i "$1" -vf "scale='min(1280,iw)':-1,split[a][b];[a]palettegen=128[p];[b][p]paletteuse=dither=none" "docs/pictures/$2.png"
}

mkdir -p docs/pictures
shoot job "/jobs/$(jobs | field id)" .stage
shoot lecture "/lectures/$(jobs | field lectureId)" '[data-row][tabindex="0"]'

sample=LectureStudio/bin/Release/net10.0/wwwroot/sample
given() { printf '"%s":{"name":"sample.%s","sha256":"%s"}' "$1" "$2" "$(sha256sum "$sample/sample.$2" | cut -d' ' -f1)"; }
clips=$(curl -sf -H 'Content-Type: application/json' "$url/api/jobs" \
  -d "{\"workflow\":\"highlights\",\"sources\":{$(given recording mp4),$(given captions vtt)},\"settings\":{\"title\":\"Fitting a line\",\"totalLength\":\"60\"}}" | python3 -c 'import json,sys; print(json.load(sys.stdin)["jobId"])')
until curl -sf "$url/api/jobs/$clips" | grep -q '"state":"awaitingInput","fraction"'; do sleep 1; done
shoot clips "/jobs/$clips/review/SelectClips" '[data-row][tabindex="0"]' 1060

talk=$(curl -sf -H 'Content-Type: application/json' "$url/api/jobs" \
  -d "{\"workflow\":\"narrated-video\",\"sources\":{$(given document pdf)},\"settings\":{\"title\":\"Fitting a line\",\"review\":\"true\",\"pages\":\"1-4\"}}" | python3 -c 'import json,sys; print(json.load(sys.stdin)["jobId"])')
until curl -sf "$url/api/jobs/$talk" | grep -q '"state":"awaitingInput","fraction"'; do sleep 1; done
shoot script "/jobs/$talk/review/WriteScript" '[data-row][tabindex="0"]' 1060
curl -sf -X POST "$url/api/jobs/$talk/review/WriteScript/accept" > "$work/accepted"
until [ "$(curl -sf "$url/api/jobs/$talk" | python3 -c 'import json,sys; print(json.load(sys.stdin)["summary"]["state"])')" = completed ]; do sleep 1; done
video=$(find "$work/data/lectures" -name video.mp4)
length=$(ffprobe -v error -show_entries format=duration -of csv=p=0 "$video")
for moment in 1 2 3; do
  ffmpeg -nostdin -v error -y -ss "$(python3 -c "print(($moment - 0.5) * $length / 3)")" -i "$video" -frames:v 1 -vf scale=620:-1 "$work/moment-$moment.png"
done
ffmpeg -nostdin -v error -y -pattern_type glob -i "$work/moment-*.png" -vf "pad=iw+12:ih+12:6:6:color=0xd9dde3,tile=3x1" -frames:v 1 "$work/video.png"
shrink "$work/video.png" video

course=$(curl -sf -H 'Content-Type: application/json' "$url/api/jobs" \
  -d "{\"workflow\":\"course\",\"sources\":{\"origin\":{\"address\":\"$work/source\",\"reference\":\"\"}},\"settings\":{\"title\":\"How LectureStudio is built\",\"review\":\"true\"}}" | python3 -c 'import json,sys; print(json.load(sys.stdin)["jobId"])')
until curl -sf "$url/api/jobs/$course" | grep -q '"state":"awaitingInput","fraction"'; do sleep 1; done
curl -sf -X POST "$url/api/jobs/$course/review/ChooseDocuments/accept" > "$work/accepted"
until curl -sf "$url/api/jobs/$course" | python3 -c 'import json,sys; sys.exit(not any(s["name"] == "ProposePathways" and s["state"] == "awaitingInput" for s in json.load(sys.stdin)["stages"]))'; do sleep 1; done
shoot pathways "/jobs/$course/review/ProposePathways" h1 1060

pdf=$(find "$work/data/lectures" -name handout.pdf)
pdftoppm -r 80 -f 1 -l 3 -png "$pdf" "$work/page"
ffmpeg -nostdin -v error -y -pattern_type glob -i "$work/page-*.png" -vf "pad=iw+24:ih+24:12:12:color=0xd9dde3,tile=3x1" -frames:v 1 "$work/handout.png"
shrink "$work/handout.png" handout
ls -l docs/pictures
