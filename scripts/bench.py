"""What ./bench.sh measures. Standard library only. Nothing here is a test: a figure is printed, never asserted."""
import glob, json, os, re, shutil, statistics, subprocess, sys, tempfile, threading, time, urllib.request

DLL = "LectureStudio/bin/Release/net10.0/LectureStudio.dll"
SAMPLES = os.environ.get("LECTURE_SAMPLES", "../shared/samples")
CACHE = os.path.join(tempfile.gettempdir(), "lecturestudio-bench")
NONE = "not measured"
rows = []


def row(what, target, measured, remark=""):
    rows.append((what, target, measured, remark))
    print(f"  {what}: {measured} {remark}", file=sys.stderr)


def seconds_of(command, runs=1):
    """Wall time of a command, the best of several runs."""
    best = None
    for _ in range(runs):
        start = time.monotonic()
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        best = min(best or 1e9, time.monotonic() - start)
    return best


def process(recording, captions, out, *more):
    """Runs `process` into a fresh folder: exit code, wall seconds, peak memory of the host in bytes."""
    shutil.rmtree(out, ignore_errors=True)
    command = ["dotnet", DLL, "process", recording, "--out", out] + (["--captions", captions] if captions else []) + list(more)
    start = time.monotonic()
    host = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    peak = 0
    while host.poll() is None:
        try:
            with open(f"/proc/{host.pid}/status") as status:
                peak = max(peak, *(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:")), 0)
        except (OSError, ValueError):
            pass
        time.sleep(0.1)
    return host.returncode, time.monotonic() - start, peak


def told_by(filter):
    """What the benchmarks among the tests print; one after another, so that none takes another's processor."""
    return subprocess.run(["dotnet", "test", "LectureStudio.Tests", "-c", "Release", "--no-build", "--nologo", "--filter", f"Category=Benchmark&({filter})", "--logger", "console;verbosity=detailed",
                           "--", "xUnit.ParallelizeTestCollections=false"],
                          capture_output=True, text=True, env={**os.environ, "LECTURE_SAMPLES": os.path.abspath(SAMPLES)}).stdout


def recall():
    """Words of the decks' own text that were read from the recorded slides, camera and film left out; see ReadingBenchmark."""
    found = re.search(r"mean recall +([0-9.]+)", told_by("FullyQualifiedName~ReadingBenchmark.Words_read"))
    return float(found[1]) if found else None


def measure_samples():
    recordings = sorted(glob.glob(os.path.join(SAMPLES, "recordings", "*.mp4")))
    names = ["slide visits, F1 at ±1 s, mean / worst", "returning slides that carry the right number", "DetectSlides ÷ bare ffmpeg decode, mean / worst",
             "words read from the recorded slides, recall", "sentences put into the right section"]
    targets = ["≥ 0.98 / ≥ 0.95", "≥ 0.95", "≤ 0.55, aim 0.35", "≥ 0.90", "≥ 0.97"]
    if not recordings:
        for name, target in zip(names, targets): row(name, target, NONE, f"no recordings in {SAMPLES}")
        return
    f1, ratios, floors, sections, right, returns, failed = [], [], [], [], 0, 0, []
    for recording in recordings:
        name = os.path.splitext(os.path.basename(recording))[0]
        truth_path, captions = os.path.join(SAMPLES, "truth", name + ".json"), recording[:-4] + ".vtt"
        floor = seconds_of(["ffmpeg", "-nostdin", "-i", recording, "-an", "-f", "null", "-"], runs=2)
        out = os.path.join(CACHE, "out", name)
        code, took, _ = process(recording, captions if os.path.exists(captions) else None, out)
        if code != 0:
            failed.append(name)
            continue
        job = json.load(open(os.path.join(out, "job.json")))
        detect = next(s["seconds"] for s in job["stages"] if s["name"] == "DetectSlides")
        score = json.loads(subprocess.run([sys.executable, os.path.join(SAMPLES, "score.py"), "--json", truth_path, out], capture_output=True, check=True, text=True).stdout)
        f1.append(score["visits_f1"]); ratios.append(detect / floor); floors.append(floor)
        right += score["returns_right"]; returns += score["returns_total"]
        if score.get("cues_in_right_section") is not None: sections.append(score["cues_in_right_section"])
        print(f"  {name}: F1 {f1[-1]:.2f}, detect {detect:.1f} s, ffmpeg {floor:.1f} s, sections {sections[-1] if sections else 0:.3f}, all {took:.1f} s", file=sys.stderr)
    remark = f"{len(f1)} of {len(recordings)} recordings" + (f"; failed: {', '.join(failed)}" if failed else "")
    mean = lambda values: statistics.mean([v for v in values if v is not None]) if any(v is not None for v in values) else None
    show = lambda value: NONE if value is None else f"{value:.3f}"
    row(names[0], targets[0], f"{show(mean(f1))} / {min(f1):.2f}" if f1 else NONE, remark)
    row(names[1], targets[1], f"{right / returns:.2f}" if returns else NONE, f"{right} of {returns}")
    row(names[2], targets[2], f"{mean(ratios):.2f} / {max(ratios):.2f}" if ratios else NONE, f"ffmpeg itself: {sum(floors):.1f} s for all" if floors else "")
    row(names[3], targets[3], show(recall()), "mean of the recordings, without the deck")
    row(names[4], targets[4], show(mean(sections)))


def hour():
    """A 720p recording of 60 minutes with captions: the 720p samples one after another, again and again. Made once."""
    video, captions = os.path.join(CACHE, "hour.mp4"), os.path.join(CACHE, "hour.vtt")
    names = ["s1_hard", "s2_fade", "s3_build", "s4_pip", "s5_anim", "s6_laser"]
    truths = [json.load(open(os.path.join(SAMPLES, "truth", n + ".json"))) for n in names]
    os.makedirs(CACHE, exist_ok=True)
    if not os.path.exists(video):
        parts = []
        for name in names:
            parts.append(os.path.join(CACHE, name + ".mp4"))
            subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-y", "-i", os.path.join(SAMPLES, "recordings", name + ".mp4"), "-r", "25", "-c:v", "libx264", "-preset", "veryfast",
                            "-crf", "26", "-g", "125", "-video_track_timescale", "12800", "-c:a", "aac", "-ar", "44100", "-ac", "1", "-b:a", "64k", parts[-1]], check=True)
        with open(os.path.join(CACHE, "hour.txt"), "w") as plan:
            for _ in range(10): plan.writelines(f"file '{part}'\n" for part in parts)
        subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-y", "-f", "concat", "-safe", "0", "-i", os.path.join(CACHE, "hour.txt"), "-t", "3600", "-c", "copy", video + ".part.mp4"], check=True)
        os.rename(video + ".part.mp4", video)
    stamp = lambda t: f"{int(t // 3600):02}:{int(t % 3600 // 60):02}:{t % 60:06.3f}"
    with open(captions, "w") as vtt:
        vtt.write("WEBVTT\n")
        at, index = 0.0, 0
        while at < 3600:
            truth = truths[index % len(truths)]
            for cue in truth["cues"]:
                if at + cue["end"] < 3600: vtt.write(f"\n{stamp(at + cue['start'])} --> {stamp(at + cue['end'])}\n{cue['text']}\n")
            at, index = at + truth["duration"], index + 1
    return video, captions


def measure_hour():
    what, memory = "handout of a 60-minute 720p lecture with captions", "host memory of that run, peak"
    if not os.path.isdir(os.path.join(SAMPLES, "recordings")):
        row(what, "≤ 60 s", NONE, f"no recordings in {SAMPLES}")
        row(memory, "≤ 400 MB", NONE)
        return
    video, captions = hour()
    code, took, peak = process(video, captions, os.path.join(CACHE, "out", "hour"))
    if code != 0:
        row(what, "≤ 60 s", f"failed (exit code {code})")
        return
    job = json.load(open(os.path.join(CACHE, "out", "hour", "job.json")))
    longest = sorted((s for s in job["stages"] if s.get("seconds")), key=lambda s: -s["seconds"])[:3]
    floor = seconds_of(["ffmpeg", "-nostdin", "-i", video, "-an", "-f", "null", "-"])
    row(what, "≤ 60 s", f"{took:.1f} s", ", ".join(f"{s['name']} {s['seconds']:.1f} s" for s in longest) + f"; bare ffmpeg decode {floor:.1f} s; {os.cpu_count()} cores")
    row(memory, "≤ 400 MB", f"{peak / 1e6:.0f} MB", "VmHWM")


def measure_engine():
    """Two of the benchmarks among the tests print lines such as: BENCH engine.one_job_ms 4.2 (median of 60). The others look closer at what is measured above."""
    found = benched(told_by("FullyQualifiedName~EngineBenchmark|FullyQualifiedName~LiveBenchmark"))
    known = [("engine.stages_per_second", "engine: stages a second, durable, 200 jobs in flight", "≥ 1500, aim 4000", ""), ("engine.one_job_ms", "engine: one nine-stage job alone", "≤ 15 ms", " ms"),
             ("page.progress_ms", "progress event → text changed in a browser, 50 tabs, p95", "≤ 250 ms", " ms")]
    for key, what, target, unit in known:
        value, remark = found.pop(key, (None, ""))
        row(what, target, NONE if value is None else value + unit, remark)
    for key, (value, remark) in found.items(): row(key, "", value, remark)


def benched(told):
    """The lines such as BENCH engine.one_job_ms 4.2 (median of 60), by their names."""
    return {m[1]: (m[2], m[3] or "") for m in re.finditer(r"BENCH (\S+) (\S+)(?: +\(?([^\n]*?)\)?)?\s*$", told, re.M)}


def measure_highlights():
    """Silences, topics and clips, and what others find in the same recordings and texts, scored alike; see the benchmarks of those names among the tests."""
    found = benched(told_by("FullyQualifiedName~SilenceBenchmark|FullyQualifiedName~LayoutBenchmark|FullyQualifiedName~TopicBenchmark|FullyQualifiedName~ClipBenchmark|FullyQualifiedName~RenderBenchmark"))
    for key, what, target in [("silence.f1", "silences, F1 over 10 ms frames, no setting touched", "≥ 0.995"), ("silence.silencedetect_default", "the same by ffmpeg silencedetect at its default", ""),
                              ("silence.silencedetect_best", "the same by ffmpeg silencedetect at its best level", ""), ("silence.auto_editor", "the same by auto-editor", ""),
                              ("silence.ratio", "FindSilences ÷ ffmpeg decoding the same sound", "≤ 2"),
                              ("layout.camera_iou", "camera rectangle, mean intersection over union where there is one", "≥ 0.97"), ("layout.false_cameras", "camera rectangles where there is none, shares of the time added up", "0"),
                              ("topics.pk", "topic boundaries, Pk on talks of known topics", "better than both below"), ("topics.pk_even", "the same by an even split", ""), ("topics.pk_texttiling", "the same by TextTiling", ""),
                              ("clips.cuts_in_words", "cuts inside a word", "0"), ("clips.ends_off_sentences", "clip ends inside a sentence", "0"), ("clips.seconds", "silences, topics and clips of the samples, seconds", ""),
                              ("render.ratio", "CompileClips with the reel ÷ one bare ffmpeg command with the same filters, three short clips", "≤ 1.15"), ("render.edge_moved", "an edge of one clip of six moved: rendering again ÷ the first time", "only that clip"),
                              ("render.drift_ms", "picture against sound at the end of the reel, ms", "≤ 20"),
                              ("render.caption_ms", "captions against the speech in the reel, ms", "≤ 100")]:
        value, remark = found.get(key, (NONE, "not installed" if key == "silence.auto_editor" else ""))
        row(what, target, value, remark)


def measure_video():
    """Narrated videos; see the benchmarks named here among the tests."""
    found = benched(told_by("FullyQualifiedName~NarrationBenchmark|FullyQualifiedName~VideoBenchmark|FullyQualifiedName~FilmBenchmark|FullyQualifiedName~DocumentBenchmark|FullyQualifiedName~ScriptBenchmark"))
    for key, what, target in [("document.papers_f1", "words in reading order, papers of two and three columns, F1", "≥ 0.95"), ("document.tagged_f1", "words in reading order, tagged documents against pdftotext, F1", "≥ 0.95"),
                              ("video.box", "highlighted box contains the words being spoken, built-in writer, share of sentences", "≥ 0.95"), ("video.box_other", "the same with the box of the page's next sentence, for comparison", ""),
                              ("video.box_area", "highlighted box, share of its page, mean", ""), ("video.talk_length", "talk about a paper: length planned ÷ asked for, the farthest from 1", "0.85–1.15"),
                              ("video.caption_ms", "captions against the audio, error at sentence starts, ms", "≤ 50"),
                              ("video.narration_lufs", "loudness of the narration, LUFS, the farthest of all voices", "-16 ± 1"), ("video.narration_peak", "true peak of the narration, dBTP", "≤ -1"),
                              ("video.result_lufs", "loudness of the finished video, LUFS", "-16 ± 1"), ("video.result_peak", "true peak of the finished video, dBTP", "≤ -1"),
                              ("video.bad_joints", "joined video of 20 scenes: uneven, black or frozen frames at the joints", "0"), ("video.audio_gaps", "the same: silences of more than 30 ms where somebody speaks", "0"),
                              ("video.revised_ratio", "one sentence of a 20-scene video changed: the run again ÷ the first", "≤ 0.12"),
                              ("video.film_ratio", "compose + export at 1080p30, seconds of video a second ÷ one bare ffmpeg command that zooms into a still picture for as long", "≥ 0.8")]:
        value, remark = found.get(key, (NONE, ""))
        row(what, target, value, remark)
    measure_voices()


def measure_voices():
    """Whether each engine that is here can be heard."""
    doctor = subprocess.run(["dotnet", DLL, "doctor", "--voices", "--json"], capture_output=True, text=True)
    heard = [e["heard"] for e in json.loads(doctor.stdout) if e.get("heard")]
    good = all(h["isAudible"] and h["isUnclipped"] for h in heard)
    row("doctor --voices: a sentence by each engine is audible, unclipped", "yes", "yes" if heard and good and doctor.returncode == 0 else "no",
        ", ".join(f"{h['voice']} {h.get('loudness')} LUFS, peak {h.get('truePeak')} dBTP" for h in heard) or "nothing here can speak")


def measure_analysis():
    """Everything up to the chosen clips of a 60-minute lecture with captions: sound, silences, slides, layout, topics, clips. One short clip is rendered and left out."""
    what = "highlights of a 60-minute 720p lecture with captions, up to the chosen clips"
    if not os.path.isdir(os.path.join(SAMPLES, "recordings")):
        row(what, "≤ 40 s", NONE, f"no recordings in {SAMPLES}")
        return
    video, captions = hour()
    out = os.path.join(CACHE, "out", "analysis")
    code, took, _ = process(video, captions, out, "--workflow", "highlights", "--set", "mostClips=1", "--set", "totalLength=20")
    if code != 0:
        row(what, "≤ 40 s", f"failed (exit code {code})")
        return
    seconds = {s["name"]: s.get("seconds") or 0 for s in json.load(open(os.path.join(out, "job.json")))["stages"]}
    rest = sum(seconds.get(name, 0) for name in ("CompileClips", "PublishClips"))
    shown = ("FindSilences", "AnalyseLayout", "AnalyseContent", "SelectClips", "DetectSlides", "ReadSlides", "ExtractAudio")
    row(what, "≤ 40 s", f"{took - rest:.1f} s", ", ".join(f"{name} {seconds[name]:.1f} s" for name in shown if name in seconds) + f"; {os.cpu_count()} cores")


def scanned():
    """Peak memory of the program itself until it has scanned the archive that ScanBenchmark makes: from its start, fetching included."""
    archive = os.path.join(tempfile.gettempdir(), "lecturestudio-bench", "source-50000.zip")
    if not os.path.exists(archive): told_by("FullyQualifiedName~ScanBenchmark")
    out = os.path.join(CACHE, "out", "scan")
    shutil.rmtree(out, ignore_errors=True)
    host = subprocess.Popen(["dotnet", DLL, "process", archive, "--workflow", "course", "--out", out, "--json"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        for line in host.stdout:
            event = json.loads(line)
            if event.get("name") == "ScanSource" and event.get("state") == "Completed":
                with open(f"/proc/{host.pid}/status") as status:
                    peak = next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:"))
                return {"course.scan_program_peak_mb": (f"{peak / 1e6:.0f}", f"VmHWM of process, fetching included; the scan took {event.get('seconds') or 0:.1f} s in it")}
    finally:
        host.kill()
        host.wait()
        shutil.rmtree(out, ignore_errors=True)
    return {}


def measure_course():
    """Courses; see the benchmarks named here among the tests."""
    found = scanned() | benched(told_by("FullyQualifiedName~ScanBenchmark|FullyQualifiedName~ChangeBenchmark|FullyQualifiedName~AnalysisBenchmark|FullyQualifiedName~PackageBenchmark|FullyQualifiedName~CourseSiteBenchmark.Every|FullyQualifiedName~CitationBenchmark|FullyQualifiedName~PathwayBenchmark"))
    for key, what, target in [("course.scan_seconds", "scan of 50,000 files / 1 GB, seconds", "≤ 20"), ("course.scan_program_peak_mb", "peak memory of the program that scans them, MB", "≤ 300"), ("course.scan_peak_mb", "the same of the process that also runs the tests, MB", ""),
                              ("course.analysis_documents_per_second", "analysis without a model, documents of about 1000 words a second, two cores", "≥ 40"),
                              ("course.changed_share", "one document of 100 changed: share of documents and modules made again", "what depends on it"),
                              ("course.scorm", "SCORM 1.2 and 2004 packages report completion and score in a real browser", "yes"),
                              ("course.site_checks", "site: checks passed of those made on every page, as Lighthouse makes them", "all"),
                              ("pathways.early_uses", "concepts used before they are taught, in any proposed pathway", "0"),
                              ("course.citations_resolve", "citations that resolve at the pinned commit, share of texts", "1"), ("course.citations", "citations whose lines support their text, built-in writer, share of texts", "1"),
                              ("course.answers", "questions whose answer is found in the cited lines, built-in writer, share", "1"),
                              ("questions.found", "the same over the real documentation sets", "1"), ("questions.alike", "duplicate or trivially similar questions in a course", "0"),
                              ("course.citations_shifted", "control: the same texts held against other lines of their document, share that passes", "0"), ("course.citations_number", "control: a number changed, share that passes", "0"),
                              ("course.citations_name", "control: a name of code changed, share that passes", "0"), ("course.citations_denied", "control: a sentence denied, share that passes", "0")]:
        value, remark = found.get(key, (NONE, ""))
        row(what, target, value, remark)


def measure_start():
    """From starting the built app to the first byte-complete answer of the first page, storage already there as on any but the first day."""
    root, times = os.path.join(CACHE, "start"), []
    for _ in range(6):
        studio = subprocess.Popen(["dotnet", DLL, "serve", "--url", "http://127.0.0.1:0", f"--Storage:Root={root}", "--Sample:Enabled=false"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        start = time.monotonic()
        try:
            url = next(m[1] for m in (re.search(r"Now listening on: (http://\S+)", line) for line in studio.stdout) if m)
            threading.Thread(target=studio.stdout.read, daemon=True).start()
            urllib.request.urlopen(url).read()
            times.append(time.monotonic() - start)
        finally:
            studio.terminate()
            studio.wait()
    row("cold start of the built app to first page", "≤ 3 s", f"{statistics.median(times[1:]):.2f} s", f"median of {len(times) - 1}; with a new database {times[0]:.2f} s")


def main(wanted):
    parts = {"samples": measure_samples, "hour": measure_hour, "highlights": measure_highlights, "analysis": measure_analysis, "video": measure_video, "course": measure_course, "engine": measure_engine, "start": measure_start}
    if unknown := [w for w in wanted if w not in parts]: sys.exit(f"Unknown: {' '.join(unknown)}. There are {' '.join(parts)}.")
    for name in wanted or parts:
        print(f"{name} …", file=sys.stderr)
        parts[name]()
    print("\n| what | target | measured | |\n|---|---|---|---|")
    for what, target, measured, remark in rows: print(f"| {what} | {target} | {measured} | {remark} |")


main(sys.argv[1:])
