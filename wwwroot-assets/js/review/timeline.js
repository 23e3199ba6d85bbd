// The timeline of the review: a strip that scrolls like any other, a canvas that stays in its window, the clips on it, and a playhead.
// The player and it know each other by events on [data-review]: "playhead" says where it plays, "seekto" asks it to go there.
import { clipLane } from './clip-lane.js';
import { exact, rest, words } from './clock.js';
import { draw } from './timeline-drawing.js';

const closest = 240; // pixels a second

export function attach(root, data, page) {
  const part = name => root.querySelector(`[data-part="${name}"]`);
  const scroll = part('scroll'), track = part('track'), canvas = part('canvas'), head = part('playhead'), lane = part('lane'), hint = part('hint');
  const review = root.closest('[data-review]');
  const stop = new AbortController(), { signal } = stop;
  const listen = (target, name, act, options) => target.addEventListener(name, act, { ...options, signal });
  const state = { clips: [], selected: null, scores: [], best: 0.01, playhead: 0, playing: false, peaks: null, pictures: new Map(), range: null, snap: null };
  let scale = 0, fitting = true, scheduled = false, ink = null, panned = 0, shown = false;

  const width = () => scroll.clientWidth;
  const least = () => width() / data.duration;
  const x = second => second * scale;
  const second = clientX => Math.min(data.duration, Math.max(0, (clientX - scroll.getBoundingClientRect().left + scroll.scrollLeft) / scale));

  const clips = clipLane(lane, {
    x, second, duration: data.duration,
    points: isStart => isStart ? data.starts : data.ends,
    draw: redraw,
    dragging(snap) { state.snap = snap; hint.textContent = snap ? exact(snap.at) : ''; redraw(); },
    scrollNear(clientX) {
      const box = scroll.getBoundingClientRect();
      if (clientX > box.right - 28) scroll.scrollLeft += 10;
      else if (clientX < box.left + 28) scroll.scrollLeft -= 10;
    },
    told: {
      picked: id => page.invokeMethodAsync('Picked', id),
      edge: (id, piece, isStart, at, isFree) => page.invokeMethodAsync('EdgeMoved', id, piece, isStart, at, isFree === true),
      shift: (id, by) => page.invokeMethodAsync('Shifted', id, by),
    },
  }, signal);

  function redraw() {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(paint);
  }

  function paint() {
    scheduled = false;
    const wide = width(), tall = canvas.clientHeight, ratio = devicePixelRatio || 1;
    if (wide === 0 || tall === 0) return;
    if (fitting || scale < least()) scale = least();
    track.style.width = `${Math.max(wide, Math.floor(data.duration * scale))}px`;
    if (canvas.width !== Math.round(wide * ratio) || canvas.height !== Math.round(tall * ratio)) {
      canvas.width = Math.round(wide * ratio);
      canvas.height = Math.round(tall * ratio);
      canvas.style.width = `${wide}px`;
    }
    ink ??= inks();
    const pen = canvas.getContext('2d');
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    draw(pen, { from: scroll.scrollLeft / scale, scale, width: wide, height: tall }, data, state, ink);
    head.style.transform = `translateX(${x(state.playhead)}px)`;
    head.setAttribute('aria-valuenow', Math.floor(state.playhead));
    head.setAttribute('aria-valuetext', `${words(state.playhead)} of ${words(data.duration)}${topicAt(state.playhead)}`);
    clips.place();
  }

  function topicAt(at) {
    const topic = data.topics.find(t => t.start <= at && at < t.end);
    return topic ? `, ${topic.title}` : '';
  }

  function inks() {
    const found = { font: getComputedStyle(root).fontFamily };
    for (const drop of root.querySelectorAll('[data-ink]')) found[drop.dataset.ink] = getComputedStyle(drop).color;
    return found;
  }

  // Zooms around a place that stays where it is.
  function zoom(factor, around) {
    const wide = width(), at = around ?? (inView(state.playhead) ? state.playhead : (scroll.scrollLeft + wide / 2) / scale);
    const offset = x(at) - scroll.scrollLeft;
    scale = Math.min(closest, Math.max(least(), scale * factor));
    fitting = scale <= least() * 1.001;
    track.style.width = `${Math.max(wide, Math.floor(data.duration * scale))}px`;
    scroll.scrollLeft = x(at) - offset;
    redraw();
  }

  function show(from, to) {
    const wide = width(), room = Math.max(to - from, 1) * 1.25;
    scale = Math.min(closest, Math.max(least(), wide / room));
    fitting = scale <= least() * 1.001;
    track.style.width = `${Math.max(wide, Math.floor(data.duration * scale))}px`;
    scroll.scrollLeft = x((from + to) / 2) - wide / 2;
    redraw();
  }

  const inView = at => x(at) >= scroll.scrollLeft && x(at) <= scroll.scrollLeft + width();
  const seek = (at, play) => root.dispatchEvent(new CustomEvent('seekto', { bubbles: true, detail: { time: Math.min(data.duration, Math.max(0, at)), play } }));

  function select(range) {
    state.range = range && range[1] - range[0] > 0.05 ? range : null;
    page.invokeMethodAsync('RangeChosen', state.range?.[0] ?? 0, state.range?.[1] ?? 0);
    redraw();
  }

  // A click plays there; a drag with the mouse chooses a stretch; a finger scrolls.
  let press = null;
  listen(track, 'pointerdown', event => {
    if (event.button !== 0 || event.target.closest('[data-clip]')) return;
    press = { at: second(event.clientX), from: event.clientX, id: event.pointerId, dragging: false };
    if (event.pointerType === 'mouse') track.setPointerCapture(event.pointerId);
  });
  listen(track, 'pointermove', event => {
    if (press?.id !== event.pointerId) { if (!clips.isDragging()) hint.textContent = hoverText(second(event.clientX)); return; }
    if (event.pointerType !== 'mouse' || Math.abs(event.clientX - press.from) < 5 && !press.dragging) return;
    press.dragging = true;
    const now = second(event.clientX);
    state.range = [rest(data.starts, Math.min(press.at, now)), rest(data.ends, Math.max(press.at, now))];
    hint.textContent = `${exact(state.range[0])} – ${exact(state.range[1])}`;
    redraw();
  });
  listen(track, 'pointerup', event => {
    if (press?.id !== event.pointerId) return;
    const { dragging, at } = press;
    press = null;
    if (dragging) select(state.range);
    else { if (state.range) select(null); seek(at, true); }
  });
  listen(track, 'pointercancel', () => { press = null; });
  listen(scroll, 'pointerleave', () => { if (!press) hint.textContent = ''; });
  listen(scroll, 'scroll', redraw, { passive: true });

  function hoverText(at) {
    const layout = data.layout.find(p => p.start <= at && at < p.end);
    return `${words(at)}${topicAt(at)}${layout ? `, ${layout.words}` : ''}`;
  }

  listen(scroll, 'wheel', event => {
    const isZoom = event.ctrlKey || event.metaKey || (root.contains(document.activeElement) && !event.shiftKey && Math.abs(event.deltaY) > Math.abs(event.deltaX));
    if (!isZoom) return;
    event.preventDefault();
    zoom(Math.exp(-event.deltaY / (event.ctrlKey ? 90 : 400)), second(event.clientX));
  }, { passive: false });

  listen(root, 'click', event => {
    const act = event.target.closest('[data-zoom]')?.dataset.zoom;
    if (act === 'in') zoom(1.8);
    else if (act === 'out') zoom(1 / 1.8);
    else if (act === 'all') { fitting = true; scroll.scrollLeft = 0; redraw(); }
    else if (act === 'clip') showSelected();
    const mark = event.target.closest('[data-mark]')?.dataset.mark;
    if (mark) setEdge(mark === 'start');
  });

  function showSelected() {
    const clip = state.clips.find(c => c.id === state.selected);
    if (clip) show(clip.pieces[0][0], clip.pieces.at(-1)[1]);
  }

  // [ and ]: the chosen clip begins or ends at the playhead; without one, a stretch does.
  function setEdge(isStart) {
    const at = state.playhead, clip = state.clips.find(c => c.id === state.selected);
    if (clip && (isStart ? at < clip.pieces.at(-1)[1] - 0.2 : at > clip.pieces[0][0] + 0.2)) {
      page.invokeMethodAsync('EdgeMoved', clip.id, isStart ? 0 : clip.pieces.length - 1, isStart, at, false);
      return;
    }
    const snapped = rest(isStart ? data.starts : data.ends, at);
    const [from, to] = state.range ?? (isStart ? [snapped, Math.min(data.duration, snapped + 20)] : [Math.max(0, snapped - 20), snapped]);
    select(isStart ? [snapped, Math.max(to, snapped + 1)] : [Math.min(from, snapped - 1), snapped]);
  }

  listen(root, 'keydown', event => {
    if (event.ctrlKey || event.metaKey || event.defaultPrevented || event.target.closest('input, select, textarea')) return;
    const far = event.shiftKey ? 10 : 1;
    const moves = { ArrowLeft: () => seek(state.playhead - far), ArrowRight: () => seek(state.playhead + far), Home: () => seek(0), End: () => seek(data.duration) };
    const acts = {
      '+': () => zoom(1.5), '=': () => zoom(1.5), '-': () => zoom(1 / 1.5), '0': () => { fitting = true; redraw(); },
      '[': () => setEdge(true), ']': () => setEdge(false), Escape: () => select(null),
    };
    if (event.target === head) acts[' '] = acts.Enter = () => review.dispatchEvent(new CustomEvent('playpause'));
    const act = moves[event.key] ?? acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
    if (moves[event.key]) keepInView(state.playhead);
  });

  function keepInView(at) {
    if (!inView(at)) scroll.scrollLeft = x(at) - width() * 0.2;
  }

  listen(review, 'playhead', event => {
    state.playhead = event.detail.time;
    state.playing = event.detail.playing;
    if (state.playing && performance.now() - panned > 3000) keepInView(state.playhead);
    redraw();
  });
  for (const name of ['wheel', 'touchmove', 'pointerdown']) listen(scroll, name, () => { panned = performance.now(); }, { passive: true });

  const resized = new ResizeObserver(redraw);
  resized.observe(scroll);
  const recolour = () => { ink = null; redraw(); };
  const themed = new MutationObserver(recolour); // the theme is an attribute of the root
  themed.observe(document.documentElement, { attributes: true });
  listen(matchMedia('(prefers-color-scheme: dark)'), 'change', recolour);

  for (const address of new Set(data.slides.map(s => s.picture).filter(Boolean))) {
    const picture = new Image();
    picture.onload = () => { state.pictures.set(address, picture); redraw(); };
    picture.src = address;
  }
  if (data.peaks) fetch(data.peaks, { signal })
    .then(answer => answer.ok ? answer.arrayBuffer() : null)
    .then(bytes => { if (bytes) { state.peaks = new Uint8Array(bytes); redraw(); } })
    .catch(() => {}); // without it there is still a time line
  redraw();

  return {
    // What changes while one edits: clips, the chosen one, scores.
    update(change) {
      const before = state.selected;
      Object.assign(state, change);
      state.best = Math.max(0.01, ...state.scores);
      if (!scheduled && scale === 0) paint();
      clips.show(state.clips, state.selected);
      const clip = state.clips.find(c => c.id === state.selected);
      // An hour on a phone shows nothing: it begins with the first clip and what is around it.
      if (!shown && clip && least() < 0.2) show(Math.max(0, clip.pieces[0][0] - 60), Math.min(data.duration, clip.pieces.at(-1)[1] + 60));
      shown = true;
      if (clip && before !== state.selected && !(inView(clip.pieces[0][0]) && inView(clip.pieces.at(-1)[1]))) scroll.scrollLeft = x((clip.pieces[0][0] + clip.pieces.at(-1)[1]) / 2) - width() / 2;
      redraw();
    },
    clearRange() { state.range = null; redraw(); },
    dispose() { stop.abort(); resized.disconnect(); themed.disconnect(); },
  };
}
