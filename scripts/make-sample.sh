#!/usr/bin/env bash
# Makes the bundled sample lecture from scripts/sample: wwwroot-assets/sample/sample.{mp4,vtt,pdf}.
# Needs ffmpeg (with flite), weasyprint, poppler-utils and fonts-noto-core. Run it after changing the slides or the narration.
set -euo pipefail
cd "$(dirname "$0")/.."
target=wwwroot-assets/sample
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SOURCE_DATE_EPOCH=1794993300   # Wednesday, 18 November 2026, 09:15 UTC: the day of the lecture
readonly gap=0.35 page_gap=0.8        # seconds of silence after a sentence, and more of it before a new page
mkdir -p "$target"

# The slides: every state as a picture for the recording, the finished pages as the deck.
awk -f scripts/sample/plot.awk > "$work/plot.svg"
awk -v fit=1 -f scripts/sample/plot.awk > "$work/fit.svg"
awk -v plot="$work/plot.svg" -v fit="$work/fit.svg" '
  function text(file,   line, all) { while ((getline line < file) > 0) all = all line "\n"; close(file); return all }
  { sub(/@plot@/, text(plot)); sub(/@fit@/, text(fit)); print }' scripts/sample/slides.html > "$work/slides.html"
weasyprint -q "$work/slides.html" "$work/states.pdf"
printf '.step { display: none }\n' > "$work/deck.css"
weasyprint -q -s "$work/deck.css" "$work/slides.html" "$target/sample.pdf"
pdftoppm -r 96 -png -scale-to-x 1280 -scale-to-y 720 "$work/states.pdf" "$work/page"

# The voice: a sentence a file, so that every cue has its exact time.
at=0 page= count=0
printf 'WEBVTT\n' > "$work/sample.vtt"
stamp() { awk -v t="$1" 'BEGIN { printf "%02d:%02d:%06.3f", t / 3600, (t % 3600) / 60, t % 60 }'; }
add() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.3f", a + b }'; }
silence() {
  ffmpeg -nostdin -v error -f lavfi -i anullsrc=r=16000:cl=mono -t "$1" -c:a pcm_s16le -y "$work/silence-$1.wav"
  printf "file 'silence-%s.wav'\n" "$1" >> "$work/voice.txt"
  at=$(add "$at" "$1")
}
while IFS= read -r line; do
  case $line in
    '#'* | '') continue ;;
    '= '*)
      [ -z "$page" ] || silence $page_gap
      page=${line#= }
      printf '%s %s\n' "$at" "$page" >> "$work/pages.txt" ;;
    *)
      count=$((count + 1))
      printf '%s\n' "$line" > "$work/sentence.txt"
      ffmpeg -nostdin -v error -f lavfi -i "flite=textfile=$work/sentence.txt:voice=slt" -ar 16000 -ac 1 -c:a pcm_s16le -y "$work/sentence-$count.wav"
      end=$(add "$at" "$(ffprobe -v error -show_entries format=duration -of csv=p=0 "$work/sentence-$count.wav")")
      printf "file 'sentence-%s.wav'\n" "$count" >> "$work/voice.txt"
      printf '\n%s --> %s\n%s\n' "$(stamp "$at")" "$(stamp "$end")" "$line" >> "$work/sample.vtt"
      at=$end
      silence $gap ;;
  esac
done < scripts/sample/narration.txt
silence 1.5
cp "$work/sample.vtt" "$target/sample.vtt"

# The recording: each page for as long as it is spoken about.
awk -v end="$at" '{ if (NR > 1) printf "duration %.3f\n", $1 - last; printf "file page-%s.png\n", $2; last = $1 } END { printf "duration %.3f\n", end - last }' "$work/pages.txt" > "$work/pages.ffconcat"
ffmpeg -nostdin -v error -f concat -i "$work/pages.ffconcat" -f concat -i "$work/voice.txt" \
  -vf fps=25,format=yuv420p -c:v libx264 -preset veryslow -crf 26 -tune stillimage -g 125 \
  -af loudnorm=I=-18:TP=-2,aresample=24000 -c:a aac -b:a 56k -ac 1 -t "$at" \
  -metadata title='Fitting a line' -metadata creation_time="$(date -u -d @$SOURCE_DATE_EPOCH +%FT%TZ)" \
  -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -movflags +faststart -y "$target/sample.mp4"
ls -l "$target"
