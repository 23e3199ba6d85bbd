// Plays a clip as it will be, before anything is rendered: two players of the recording take turns, so that the next piece stands ready
// when one ends. A canvas shows the picture as the clip's layout puts it together, and the captions lie over it.
import { lastNotAbove, words } from './clock.js';
import { groundFinder } from './ground.js';

const ground = '#161b24';
const near = 0.015; // seconds before the end of a piece at which it is over: half a frame

export function attach(root, data, page) {
  const review = root.closest('[data-review]');
  const part = name => root.querySelector(`[data-part="${name}"]`);
  const players = [...root.querySelectorAll('[data-media]')];
  const canvas = part('composed'), captions = part('captions'), slider = part('slider'), clock = part('clock');
  const stop = new AbortController(), { signal } = stop;
  const listen = (target, name, act, options) => target?.addEventListener(name, act, { ...options, signal });
  let [active, spare] = players;
  let clips = [], selected = null, asClip = true;
  let queue = [], index = -1, scope = null; // what is being played in pieces; index −1 is the recording itself
  let ticking = false, target = 0;
  const groundOf = groundFinder();

  const chosen = () => clips.find(c => c.id === selected);
  const listed = which => which.flatMap(clip => clip.pieces.map(([start, end]) => ({ clip, start, end })));
  const lengthOf = pieces => pieces.reduce((sum, p) => sum + p.end - p.start, 0);
  const playing = () => active && !active.paused && !active.ended;

  function seek(player, at) {
    if (!player) return;
    if (player.readyState > 0) { player.currentTime = at; return; }
    if (player.preload === 'none') player.preload = 'auto';
    player.addEventListener('loadedmetadata', () => { player.currentTime = at; }, { once: true, signal });
  }

  // The recording from a moment on; a moment within the chosen clip does not leave the clip's pieces when that is what plays.
  function go(at, play) {
    target = at;
    const inside = queue.findIndex(p => p.start <= at + 0.02 && at < p.end);
    if (scope !== null && inside >= 0) index = inside;
    else leave();
    seek(active, at);
    ready();
    if (play === true) start();
    tell();
  }

  function leave() { queue = []; index = -1; scope = null; }

  function playPieces(which, name, from = 0) {
    const pieces = listed(which);
    if (pieces.length === 0 || !active) return;
    [queue, scope] = [pieces, name];
    let before = 0;
    index = pieces.findIndex(p => (before += p.end - p.start) > from + 0.01);
    if (index < 0) index = 0;
    const at = pieces[index].end - Math.max(0, before - from);
    seek(active, from === 0 ? pieces[0].start : at);
    target = from === 0 ? pieces[0].start : at;
    ready();
    start();
  }

  function start() {
    if (!active) return;
    active.play().catch(() => {});
    tick();
  }

  function pause() {
    active?.pause();
    tell();
  }

  // The other player waits at the beginning of the next piece.
  function ready() {
    const next = index >= 0 ? queue[index + 1] : null;
    if (!next || !spare) return;
    if (spare.preload === 'none') spare.preload = 'auto';
    if (Math.abs(spare.currentTime - next.start) > 0.001) seek(spare, next.start);
  }

  function advance() {
    const next = queue[index + 1];
    if (!next) {
      const end = queue[index].end;
      active.pause();
      active.currentTime = Math.max(queue[index].start, end - near);
      return;
    }
    index++;
    if (spare && spare.readyState >= 2 && !spare.seeking && Math.abs(spare.currentTime - next.start) < 0.06) {
      [spare.volume, spare.muted, spare.playbackRate] = [active.volume, active.muted, active.playbackRate];
      spare.play().catch(() => {});
      active.pause();
      [active, spare] = [spare, active];
      for (const player of players) player.dataset.on = player === active;
    } else active.currentTime = next.start;
    if (queue[index].clip.id !== selected && scope === 'all') page.invokeMethodAsync('Playing', queue[index].clip.id);
    ready();
  }

  function tick() {
    if (ticking) return;
    ticking = true;
    const next = () => {
      if (signal.aborted) return;
      if (index >= 0 && playing() && !active.seeking) {
        const piece = queue[index];
        if (active.currentTime >= piece.end - near) advance();
      }
      tell();
      if (playing() || active?.seeking) wait();
      else ticking = false;
    };
    const wait = () => requestAnimationFrame(next);
    wait();
  }

  // Tells everyone where it plays: timeline, words, captions, its own slider.
  function tell() {
    if (!active) return;
    const at = active.readyState > 0 && !active.seeking ? active.currentTime : target;
    review.dispatchEvent(new CustomEvent('playhead', { detail: { time: at, playing: playing(), scope } }));
    caption(at);
    compose(at);
    const pieces = scope === 'all' ? queue : listed(chosen() ? [chosen()] : []);
    const total = lengthOf(pieces);
    let passed = 0, inPieces = null;
    for (const [i, piece] of pieces.entries()) {
      if (scope !== null ? i === index : at >= piece.start - 0.02 && at <= piece.end + 0.02) { inPieces = passed + Math.min(Math.max(0, at - piece.start), piece.end - piece.start); break; }
      passed += piece.end - piece.start;
    }
    const isRecording = scope === null;
    slider.max = isRecording ? data.duration : total;
    if (document.activeElement !== slider || playing()) slider.value = isRecording ? at : inPieces ?? 0;
    const text = isRecording ? `${words(at)} of ${words(data.duration)}` : `${words(inPieces ?? 0)} of ${words(total)}`;
    if (clock.textContent !== text) clock.textContent = text;
    slider.setAttribute('aria-valuetext', text);
    root.dataset.playing = playing();
    root.dataset.scope = scope ?? 'recording';
  }

  // The second of a clip at a moment of the recording; null outside of its pieces.
  function placeIn(clip, at) {
    const now = queue[index];
    let passed = 0;
    for (const [start, end] of clip.pieces) {
      if (now ? start === now.start && end === now.end : at >= start && at < end) return passed + Math.min(Math.max(0, at - start), end - start);
      passed += end - start;
    }
    return null;
  }

  // What the clip's captions say; around its pieces, what is said there.
  function lineAt(clip, at) {
    const second = placeIn(clip, at);
    if (second !== null) return clip.lines.findLast(line => line.start <= second + 0.02 && second < line.end)?.text ?? '';
    const cue = data.cueStarts.length ? lastNotAbove(data.cueStarts, at + 0.02) : -1;
    return cue >= 0 && at < data.cues[cue].end ? data.cues[cue].text : '';
  }

  let shown = null;
  function caption(at) {
    const clip = queue[index]?.clip ?? chosen();
    const style = clip?.captions ?? 'none', text = style !== 'none' && asClip ? lineAt(clip, at) : '';
    const picture = clip ? pictureAt(clip, at) : null;
    const now = `${text}|${style}|${picture?.captions}`;
    if (shown === now) return;
    shown = now;
    captions.firstElementChild.textContent = text;
    captions.dataset.style = style;
    const [x, y, w, h] = picture?.captions ?? [0.08, 0.8, 0.84, 0.16];
    Object.assign(captions.style, { left: `${x * 100}%`, top: `${y * 100}%`, width: `${w * 100}%`, height: `${h * 100}%` });
    captions.style.alignItems = { Top: 'start', Middle: 'center' }[picture?.anchor] ?? 'end';
  }

  const pictureAt = (clip, at) => clip.pictures?.findLast(p => p.start <= at + 0.001) ?? clip.pictures?.[0];

  // Puts the picture together as the rendering will: the parts of the source picture and where each of them goes.
  function compose(at) {
    if (!canvas || !active?.videoWidth) return;
    const clip = queue[index]?.clip ?? chosen();
    const picture = asClip && clip ? pictureAt(clip, at) : null;
    canvas.hidden = !picture;
    root.dataset.composed = picture !== null && picture !== undefined;
    if (!picture) return;
    const wide = Math.round(canvas.clientWidth * Math.min(2, devicePixelRatio || 1)), tall = Math.round(wide / data.shape);
    if (wide === 0) return;
    if (canvas.width !== wide || canvas.height !== tall) { canvas.width = wide; canvas.height = tall; }
    const pen = canvas.getContext('2d');
    pen.fillStyle = ground;
    pen.fillRect(0, 0, wide, tall);
    if (active.readyState < 2) return;
    const { videoWidth: vw, videoHeight: vh } = active;
    picture.parts.forEach(([sx, sy, sw, sh, dx, dy, dw, dh], i) => {
      pen.restore(); // The corners of the part before.
      pen.save();
      pen.beginPath();
      pen.roundRect(dx * wide, dy * tall, dw * wide, dh * tall, picture.radius * wide);
      pen.clip();
      pen.drawImage(active, sx * vw, sy * vh, sw * vw, sh * vh, dx * wide, dy * tall, dw * wide, dh * tall);
      if (i > 0 || !picture.lifted) return;
      // Where the camera lay on the slide there will be the slide's ground. The slide may end where the camera does.
      const [lx, ly, lw, lh] = picture.lifted, [left, top] = [Math.max(sx, lx), Math.max(sy, ly)];
      const [across, down] = [Math.min(sx + sw, lx + lw) - left, Math.min(sy + sh, ly + lh) - top];
      if (across <= 0 || down <= 0) return;
      pen.fillStyle = groundOf(active, picture.lifted, at);
      pen.fillRect((dx + (left - sx) / sw * dw) * wide, (dy + (top - sy) / sh * dh) * tall, across / sw * dw * wide, down / sh * dh * tall);
    });
    pen.restore();
  }

  listen(review, 'seekto', event => go(event.detail.time, event.detail.play));
  listen(review, 'playpause', () => playing() ? pause() : start());
  listen(review, 'click', event => {
    const from = event.target.closest('[data-seek]');
    if (from) { event.preventDefault(); leave(); go(Number(from.dataset.seek), true); }
    const act = event.target.closest('[data-play]')?.dataset.play;
    if (act === 'clip') {
      const id = event.target.closest('[data-play-clip]')?.dataset.playClip;
      const clip = id ? clips.find(c => c.id === id) : chosen();
      if (clip) playPieces([clip], 'clip');
    } else if (act === 'all') playPieces(clips, 'all');
    else if (act === 'toggle') playing() ? pause() : start();
    else if (act === 'edge-start' || act === 'edge-end') playEdge(act === 'edge-start');
  });

  // Two seconds from where the clip begins, or up to where it ends.
  function playEdge(isStart) {
    const clip = chosen();
    if (!clip) return;
    const total = lengthOf(listed([clip]));
    playPieces([clip], 'clip', isStart ? 0 : Math.max(0, total - 2));
    if (isStart) setTimeout(() => { if (scope === 'clip' && queue[0]?.clip.id === clip.id) pause(); }, 2000);
  }

  listen(slider, 'input', () => {
    const wanted = Number(slider.value);
    if (scope === null) { go(wanted, false); return; }
    let before = 0;
    const at = queue.findIndex(p => (before += p.end - p.start) >= wanted);
    if (at < 0) return;
    index = at;
    target = Math.max(queue[at].start, queue[at].end - (before - wanted));
    seek(active, target);
    ready();
    tell();
  });
  listen(part('as'), 'change', event => { asClip = event.target.value === 'clip'; shown = null; tell(); });
  listen(part('speed'), 'change', event => { for (const player of players) player.playbackRate = Number(event.target.value); });
  for (const player of players) {
    for (const name of ['play', 'seeking']) listen(player, name, () => { if (player === active) tick(); });
    for (const name of ['pause', 'seeked', 'loadeddata', 'timeupdate']) listen(player, name, () => { if (player === active) tell(); });
    listen(player, 'error', () => { root.dataset.unplayable = 'true'; });
  }
  listen(review, 'keydown', event => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || event.target.closest('input, textarea, select, [contenteditable]')) return;
    const acts = { k: () => playing() ? pause() : start(), j: () => go(target = (active?.currentTime ?? 0) - 5, playing()), l: () => go((active?.currentTime ?? 0) + 5, playing()), p: () => chosen() && playPieces([chosen()], 'clip') };
    const act = acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  const resized = new ResizeObserver(() => tell());
  resized.observe(root);
  tell();

  return {
    update(change) {
      const before = selected;
      clips = change.clips;
      selected = change.selected;
      shown = null;
      // An edit while it plays: go on in the same place of what the clip is now, or where it goes on.
      if (scope !== null) {
        const at = active.currentTime;
        const which = scope === 'all' ? clips : clips.filter(c => c.id === queue[index]?.clip.id);
        queue = listed(which);
        index = queue.findIndex(p => p.start - 0.02 <= at && at < p.end);
        if (index < 0) {
          index = queue.findIndex(p => p.start >= at);
          if (index < 0) { pause(); leave(); } else seek(active, target = queue[index].start);
        }
        ready();
      }
      const clip = chosen();
      if (clip && selected !== before && !playing()) { leave(); [queue, scope, index] = [listed([clip]), 'clip', 0]; seek(active, target = clip.pieces[0][0]); ready(); }
      if (!clip && scope === 'clip') leave();
      tell();
    },
    dispose() { stop.abort(); resized.disconnect(); for (const player of players) player.pause(); },
  };
}
