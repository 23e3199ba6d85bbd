// The clips on the timeline as elements: one range each with its pieces, edges that are sliders for pointer and keyboard.
import { exact, rest } from './clock.js';

const least = 0.2; // seconds a piece has at least

/**
 * @param lane the element they live in
 * @param host { x(second), second(pixels), points(isStart), duration, draw(), dragging(snap|null), scrollNear(clientX), told: { picked, edge, shift } }
 */
export function clipLane(lane, host, signal) {
  let clips = [], selected = null, drag = null;

  function show(list, chosen) {
    clips = list;
    selected = chosen;
    const known = new Map([...lane.children].map(e => [e.dataset.clip, e]));
    clips.forEach((clip, i) => {
      const box = known.get(clip.id) ?? make(clip.id);
      known.delete(clip.id);
      box.dataset.selected = clip.id === selected ? 'true' : 'false';
      box.querySelector('button').setAttribute('aria-label', `Clip ${i + 1}, ${clip.title}, ${exact(clip.pieces[0][0])} to ${exact(clip.pieces.at(-1)[1])}`);
      box.querySelector('button').setAttribute('aria-pressed', clip.id === selected);
      box.querySelector('span').textContent = `${i + 1} ${clip.title}`;
      edges(box, clip, i + 1);
      if (lane.children[i] !== box) lane.insertBefore(box, lane.children[i] ?? null);
    });
    for (const gone of known.values()) gone.remove();
    place();
  }

  function make(id) {
    const box = document.createElement('div');
    box.className = 'clip';
    box.dataset.clip = id;
    const body = document.createElement('button');
    body.type = 'button';
    body.className = 'clip-body';
    body.append(document.createElement('i'), document.createElement('span'));
    box.append(body);
    return box;
  }

  // Outer edges always; those of the cuts within it only on the clip that is being worked on.
  function edges(box, clip, number) {
    const wanted = [];
    clip.pieces.forEach((piece, p) => {
      const isOuter = { start: p === 0, end: p === clip.pieces.length - 1 };
      for (const side of ['start', 'end']) if (isOuter[side] || clip.id === selected) wanted.push({ p, side, second: piece[side === 'start' ? 0 : 1], isOuter: isOuter[side] });
    });
    const have = [...box.querySelectorAll('[data-edge]')];
    wanted.forEach((edge, i) => {
      const handle = have[i] ?? box.appendChild(document.createElement('div'));
      handle.className = 'edge';
      handle.tabIndex = clip.id === selected ? 0 : -1;
      handle.setAttribute('role', 'slider');
      handle.dataset.edge = edge.side;
      handle.dataset.piece = edge.p;
      handle.dataset.outer = edge.isOuter;
      const name = edge.side === 'start' ? 'Begins' : 'Ends';
      handle.setAttribute('aria-label', edge.isOuter ? `${name}, clip ${number}` : `${name}, piece ${edge.p + 1} of clip ${number}`);
      handle.setAttribute('aria-valuemin', '0');
      handle.setAttribute('aria-valuemax', host.duration);
      handle.setAttribute('aria-valuenow', edge.second.toFixed(2));
      handle.setAttribute('aria-valuetext', exact(edge.second));
    });
    for (const spare of have.slice(wanted.length)) spare.remove();
  }

  function place() {
    for (const clip of clips) {
      const box = lane.querySelector(`[data-clip="${CSS.escape(clip.id)}"]`);
      if (!box) continue;
      const pieces = drag?.id === clip.id && drag.pieces ? drag.pieces : clip.pieces;
      const left = host.x(pieces[0][0]), wide = Math.max(10, host.x(pieces.at(-1)[1]) - left);
      box.style.transform = `translateX(${left}px)`;
      box.style.width = `${wide}px`;
      box.dataset.narrow = wide < 34;
      const cuts = box.querySelector('i');
      cuts.style.background = pieces.length < 2 ? '' : `linear-gradient(to right, ${gaps(pieces, left, wide)})`;
      const gone = pieces === clip.pieces ? 0 : drag.gone ?? 0;
      for (const handle of box.querySelectorAll('[data-edge]')) {
        const { edge, outer } = handle.dataset, p = Number(handle.dataset.piece) - gone;
        const piece = outer === 'false' ? pieces[p] : edge === 'start' ? pieces[0] : pieces.at(-1);
        handle.hidden = outer === 'false' && !hasRoom(pieces, p, edge);
        if (piece) handle.style.transform = `translateX(${host.x(piece[edge === 'start' ? 0 : 1]) - left}px)`;
      }
    }
  }

  // The edges of a cut can only be told apart when it, and what it divides, are wide enough.
  function hasRoom(pieces, p, side) {
    const [before, after] = side === 'start' ? [pieces[p - 1], pieces[p]] : [pieces[p], pieces[p + 1]];
    return before !== undefined && after !== undefined && host.x(after[0]) - host.x(before[1]) >= 8 && [before, after].every(([start, end]) => host.x(end) - host.x(start) >= 24);
  }

  function gaps(pieces, left, wide) {
    const stops = [];
    for (let p = 1; p < pieces.length; p++) {
      const from = (host.x(pieces[p - 1][1]) - left).toFixed(1), to = Math.max(host.x(pieces[p][0]) - left, Number(from) + 1).toFixed(1);
      stops.push(`transparent ${from}px, var(--cut) ${from}px, var(--cut) ${to}px, transparent ${to}px`);
    }
    return stops.join(', ');
  }

  lane.addEventListener('pointerdown', event => {
    const box = event.target.closest('[data-clip]');
    if (!box || event.button !== 0) return;
    event.stopPropagation();
    const clip = clips.find(c => c.id === box.dataset.clip);
    const handle = event.target.closest('[data-edge]');
    drag = { id: clip.id, clip, handle, from: event.clientX, moved: false, pointer: event.pointerId };
    if (handle || event.pointerType === 'mouse') lane.setPointerCapture(event.pointerId);
    if (handle) { event.preventDefault(); handle.focus({ preventScroll: true }); }
  }, { signal });

  lane.addEventListener('pointermove', event => {
    if (!drag || drag.pointer !== event.pointerId) return;
    if (!drag.moved && Math.abs(event.clientX - drag.from) < 4) return;
    if (!drag.handle && event.pointerType !== 'mouse') { drag = null; return; } // a finger on the body scrolls
    drag.moved = true;
    host.scrollNear(event.clientX);
    drag.last = event;
    follow();
  }, { signal });

  function follow() {
    const at = host.second(drag.last.clientX);
    if (drag.handle) {
      const isStart = drag.handle.dataset.edge === 'start', p = Number(drag.handle.dataset.piece);
      const points = host.points(isStart);
      drag.free = drag.last.altKey;
      drag.second = drag.free ? at : rest(points, at);
      const { pieces } = drag.clip;
      if (drag.handle.dataset.outer === 'true') drag.pieces = isStart ? begun(pieces, drag.second) : ended(pieces, drag.second);
      else {
        const [low, high] = isStart ? [pieces[p - 1][1], pieces[p][1] - least] : [pieces[p][0] + least, pieces[p + 1][0]];
        const to = Math.min(Math.max(drag.second, low), high);
        drag.pieces = pieces.map(([start, end], i) => i !== p ? [start, end] : isStart ? [to, end] : [start, to]);
      }
      // Pieces passed over by the clip's beginning are gone: the others have moved up.
      drag.gone = isStart ? pieces.length - drag.pieces.length : 0;
      host.dragging({ points, at: drag.pieces[p - drag.gone]?.[isStart ? 0 : 1] ?? (isStart ? drag.pieces[0][0] : drag.pieces.at(-1)[1]) });
    } else {
      const points = host.points(true), begin = drag.clip.pieces[0][0];
      drag.by = rest(points, Math.max(0, begin + host.second(drag.last.clientX) - host.second(drag.from))) - begin;
      drag.pieces = drag.clip.pieces.map(([s, e]) => [s + drag.by, e + drag.by]);
      host.dragging({ points, at: begin + drag.by });
    }
    place();
  }

  // What is left when an outer edge is drawn over pieces; between two of them it rests on the one that stays, as the edit itself does.
  function begun(pieces, second) {
    const at = Math.min(Math.max(0, second), pieces.at(-1)[1] - least);
    const [[start, end], ...others] = pieces.filter(piece => piece[1] > at + least - 0.001);
    return [[at < pieces[0][0] ? at : Math.max(at, start), end], ...others];
  }

  function ended(pieces, second) {
    const at = Math.max(Math.min(host.duration, second), pieces[0][0] + least);
    const kept = pieces.filter(piece => piece[0] < at - least + 0.001), [start, end] = kept.at(-1);
    return [...kept.slice(0, -1), [start, at > pieces.at(-1)[1] ? at : Math.min(at, end)]];
  }

  function drop(event) {
    if (!drag || drag.pointer !== event.pointerId) return;
    const done = drag;
    drag = null;
    host.dragging(null);
    if (event.type === 'pointercancel' || !done.moved) {
      place();
      if (event.type !== 'pointercancel') host.told.picked(done.id);
      return;
    }
    if (done.handle) host.told.edge(done.id, Number(done.handle.dataset.piece), done.handle.dataset.edge === 'start', done.second, done.free);
    else host.told.shift(done.id, done.by);
  }
  lane.addEventListener('pointerup', drop, { signal });
  lane.addEventListener('pointercancel', drop, { signal });

  lane.addEventListener('click', event => {
    const box = event.target.closest('[data-clip]');
    if (box && event.detail === 0) host.told.picked(box.dataset.clip); // by the keyboard; a pointer's click is over already
  }, { signal });

  lane.addEventListener('keydown', event => {
    const handle = event.target.closest('[data-edge]');
    if (!handle || event.ctrlKey || event.metaKey) return;
    const direction = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    event.stopPropagation();
    const id = handle.closest('[data-clip]').dataset.clip, isStart = handle.dataset.edge === 'start';
    const now = Number(handle.getAttribute('aria-valuenow'));
    const points = host.points(isStart);
    const next = event.altKey ? now + direction * 0.1 : direction > 0 ? points.find(p => p > now + 0.011) : points.findLast(p => p < now - 0.011);
    if (next !== undefined) host.told.edge(id, Number(handle.dataset.piece), isStart, next, event.altKey);
  }, { signal });

  return { show, place, isDragging: () => drag?.moved === true };
}
