// Sends files to the studio in pieces over plain HTTP, beside the circuit; the other side is LectureStudio/Api/Uploads.cs.
// An upload goes on while the person looks at other pages, waits out a lost connection, and can be gone on with after a reload
// by choosing the same file again: the studio says how much it has.
import { fingerprint } from "./fingerprint.js";

const KEPT = "studio-uploads";
const SMALLEST = 256 * 1024;
const LARGEST = 16 * 1024 * 1024;
const PIECE_SECONDS = 0.7;
const MOST_FILES = 100;

const entries = new Map();
let page = null;
let lastKey = 0;
let telling = 0;

class Refused extends Error {}

restore();

// ---- what the page calls ----

/** Tells the page about every change from now on. */
export function listen(reference) {
  page = reference;
  tell(true);
}

export function leave() {
  page = null;
}

/** Takes one file for a part of a page that is not New, and tells that part alone. */
export function give(input, part) {
  input.onchange = async () => {
    const [file] = input.files;
    if (!file) return;
    part.invokeMethodAsync("Sending");
    const entry = { key: `g${++lastKey}`, file, name: file.name, bytes: file.size, modified: file.lastModified, sent: 0, speed: 0, state: "checking" };
    await send(entry);
    part.invokeMethodAsync("Sent", entry.name, entry.source?.sha256 ?? null, entry.problem ?? null);
  };
  open(input);
}

export function cancel(key) {
  const entry = entries.get(key);
  if (!entry) return;
  entry.stop?.abort();
  entries.delete(key);
  if (entry.id && entry.state !== "done") fetch(`api/uploads/${entry.id}`, { method: "DELETE" }).catch(() => {});
  tell(true);
}

/** Puts files into another order, which holds across a reload. */
export function arrange(keys) {
  for (const key of keys) {
    const entry = entries.get(key);
    if (!entry) continue;
    entries.delete(key);
    entries.set(key, entry);
  }
  keep();
}

export function retry(key) {
  const entry = entries.get(key);
  if (entry?.file) send(entry);
}

/** Forgets everything, after a job was made of it. */
export function clear() {
  for (const key of [...entries.keys()]) cancel(key);
}

/** A file dragged over any page shows where it can go. Dropped, or chosen in a drop zone, it is sent, and the New page opens. Works before the page is live. */
export function watch() {
  addEventListener("click", event => {
    const input = event.target.closest?.("[data-choose]")?.parentElement.querySelector("input[type=file]");
    if (!input) return;
    // Heard here and not at the window: the page may become live, and the input be another one, while the dialog is open.
    input.onchange = change => {
      change.stopPropagation();
      take(input.files, input.dataset.as);
    };
    open(input);
  });
  addEventListener("change", event => {
    if (event.target.matches?.("[data-choose] ~ input[type=file]")) take(event.target.files, event.target.dataset.as);
  });
  let depth = 0;
  const hasFiles = event => [...(event.dataTransfer?.types ?? [])].includes("Files");
  const show = on => {
    const overlay = document.getElementById("drop-anywhere");
    if (overlay) overlay.hidden = !on;
  };
  addEventListener("dragenter", event => {
    if (hasFiles(event) && ++depth === 1) show(true);
  });
  addEventListener("dragleave", event => {
    if (hasFiles(event) && --depth <= 0) show(depth = 0);
  });
  addEventListener("dragover", event => {
    if (hasFiles(event)) event.preventDefault();
  });
  addEventListener("drop", event => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    show(depth = 0);
    take(event.dataTransfer.files, event.target.closest?.("[data-as]")?.dataset.as);
  });
  addEventListener("beforeunload", event => {
    if ([...entries.values()].some(entry => ["checking", "sending", "waiting", "finishing"].includes(entry.state))) event.preventDefault();
  });
}

// ---- sending ----

/** What is given in a drop zone may be meant for something: data-as="logo". */
function take(files, as) {
  if (files.length === 0) return;
  add(files, as || null);
  if (location.pathname === "/new") return;
  const openNew = () => window.Blazor.navigateTo("/new");
  if ("live" in document.documentElement.dataset) openNew();
  else document.addEventListener("studio-live", openNew, { once: true });
}

/** Opens the browser's own file dialog. */
function open(input) {
  input.value = "";
  input.click();
}

function add(files, as) {
  for (const file of files) {
    for (const [key, old] of entries) {
      // The same file chosen again after a reload takes the place of its unfinished row.
      if (old.name === file.name && old.bytes === file.size && ["interrupted", "failed"].includes(old.state)) entries.delete(key);
    }
    const known = [...entries.values()].find(old => old.name === file.name && old.bytes === file.size);
    if (known) known.as = as ?? known.as;
    if (known) continue;
    if (entries.size >= MOST_FILES) break;
    const entry = { key: `u${++lastKey}-${Date.now()}`, as, file, name: file.name, bytes: file.size, modified: file.lastModified, sent: 0, speed: 0, state: "checking" };
    entries.set(entry.key, entry);
    send(entry);
  }
  tell(true);
}

async function send(entry) {
  entry.stop = new AbortController();
  entry.problem = entry.remedy = null;
  const { signal } = entry.stop;
  try {
    set(entry, "checking");
    entry.print ??= entry.bytes > 0 ? await fingerprint(entry.file) : null;
    let state = await begin(entry, signal);
    while (!state.source) {
      if (state.offset < entry.bytes) {
        state = await sendPiece(entry, state, signal);
      } else {
        set(entry, "finishing");
        state = await finish(entry, state, signal);
      }
    }
    entry.source = state.source;
    entry.sent = entry.bytes;
    set(entry, "done");
  } catch (problem) {
    if (signal.aborted) return;
    entry.problem = problem instanceof Refused ? problem.message : "This file could not be sent.";
    entry.remedy = problem.remedy ?? "Try again; if it fails again, check that the file can be opened.";
    if (!(problem instanceof Refused)) console.warn(problem);
    set(entry, "failed");
  }
}

async function begin(entry, signal) {
  const state = await patiently(entry, signal, () => call("POST", "api/uploads", signal, {
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ name: entry.name, bytes: entry.bytes, fingerprint: entry.print }),
  }));
  entry.id = state.id;
  entry.sent = state.offset;
  entry.meter = [];
  return state;
}

/** Another tab that sends the same file may have finished it first; then it is here already. */
async function finish(entry, state, signal) {
  try {
    return await patiently(entry, signal, () => call("POST", `api/uploads/${state.id}/finish`, signal));
  } catch (problem) {
    if (problem.status === 404) return begin(entry, signal);
    throw problem;
  }
}

async function sendPiece(entry, state, signal) {
  set(entry, "sending");
  const size = entry.piece ?? 1024 * 1024;
  const bytes = entry.file.slice(state.offset, state.offset + size);
  const started = performance.now();
  let next;
  try {
    next = await call("PATCH", `api/uploads/${state.id}`, signal, { headers: { "Upload-Offset": state.offset, "Content-Type": "application/octet-stream" }, body: bytes });
  } catch (problem) {
    if (signal.aborted || problem.status === 404) return begin(entry, signal);
    if (problem instanceof Refused) throw problem;
    await requireReadable(bytes);
    next = await patiently(entry, signal, () => call("GET", `api/uploads/${state.id}`, signal), true);
  }
  measure(entry, next.offset, (performance.now() - started) / 1000, bytes.size);
  return next;
}

/** A file that was moved or changed fails like a lost connection, and would be waited for in vain. */
async function requireReadable(bytes) {
  try {
    await bytes.slice(0, 1).arrayBuffer();
  } catch {
    throw refusal("This file can no longer be read.", "It may have been moved or changed; choose it again.");
  }
}

/** Speed over the last seconds, and pieces that take about as long as the bar needs to look alive. */
function measure(entry, offset, seconds, bytes) {
  const now = performance.now();
  entry.meter.push([now, offset]);
  while (entry.meter.length > 2 && now - entry.meter[0][0] > 5000) entry.meter.shift();
  const [[then, from]] = entry.meter;
  entry.speed = now > then ? (offset - from) / ((now - then) / 1000) : 0;
  entry.sent = offset;
  entry.piece = Math.min(LARGEST, Math.max(SMALLEST, Math.round(bytes * PIECE_SECONDS / Math.max(seconds, 0.01))));
  tell();
}

/** Tries again for as long as the studio cannot be reached; what it refuses is refused. */
async function patiently(entry, signal, ask, failedOnce = false) {
  for (let attempt = failedOnce ? 1 : 0; ; attempt++) {
    if (attempt > 0) {
      const before = entry.state;
      entry.speed = 0;
      entry.meter = [];
      set(entry, "waiting");
      await new Promise(resolve => setTimeout(resolve, Math.min(8000, 500 * 2 ** (attempt - 1))));
      if (signal.aborted) throw new Error("stopped");
      entry.state = before;
    }
    try {
      return await ask();
    } catch (problem) {
      if (problem instanceof Refused || signal.aborted) throw problem;
    }
  }
}

async function call(method, address, signal, rest = {}) {
  const answer = await fetch(address, { method, signal, ...rest });
  if (answer.ok || (answer.status === 409 && method === "PATCH")) return answer.json();
  if (answer.status >= 500 && answer.status !== 507) throw new Error(`${answer.status}`);
  const problem = await answer.json().catch(() => ({}));
  throw refusal(problem.detail ?? "The studio did not take this file.", problem.remedy ?? "", answer.status);
}

function refusal(message, remedy, status) {
  return Object.assign(new Refused(message), { remedy, status });
}

// ---- telling ----

function set(entry, state) {
  if (entry.state === state) return;
  entry.state = state;
  tell(true);
}

/** At most five times a second, and at once when a state changes. */
function tell(now = false) {
  if (now) {
    clearTimeout(telling);
    telling = 0;
    push();
  } else if (!telling) {
    telling = setTimeout(() => {
      telling = 0;
      push();
    }, 200);
  }
}

function push() {
  keep();
  const list = [...entries.values()].map(entry => ({
    key: entry.key, name: entry.name, bytes: entry.bytes, sent: entry.sent, speed: entry.speed, state: entry.state,
    modified: entry.modified ?? 0, problem: entry.problem ?? null, remedy: entry.remedy ?? null, sha256: entry.source?.sha256 ?? null, as: entry.as ?? null,
  }));
  page?.invokeMethodAsync("Changed", list).catch(() => {});
}

// ---- across a reload ----

function keep() {
  const kept = [...entries.values()].map(({ key, as, name, bytes, sent, state, source, modified }) => ({ key, as, name, bytes, sent, state, source, modified }));
  try {
    if (kept.length > 0) sessionStorage.setItem(KEPT, JSON.stringify(kept));
    else sessionStorage.removeItem(KEPT);
  } catch {
    // Private windows may have none; only the reload is less comfortable then.
  }
}

function restore() {
  let kept = [];
  try {
    kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "[]");
  } catch {
    // As above.
  }
  for (const entry of kept) entries.set(entry.key, { ...entry, speed: 0, state: entry.state === "done" ? "done" : "interrupted" });
}
