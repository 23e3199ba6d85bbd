// Draws what the timeline shows between two seconds: ruler, slides, sound with its silences, layout, topics with their scores.
// It knows nothing of pointers and keys; timeline.js tells it what to show.
import { lastNotAbove, words } from './clock.js';

export const rows = { ruler: 18, slides: [22, 44], wave: [72, 58], layout: [134, 16], topics: [156, 46] };
const peaksPerSecond = 10;
const layoutNames = { fullScreen: 'slides', sideBySide: 'slides and camera', pictureInPicture: 'camera in a corner', speakerOnly: 'speaker', unsure: 'unsure' };
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];

/** @param view { from, scale (pixels a second), width, height } */
export function draw(pen, view, data, state, ink) {
  const x = second => (second - view.from) * view.scale;
  const to = view.from + view.width / view.scale;
  pen.clearRect(0, 0, view.width, view.height);
  pen.textBaseline = 'middle';
  pen.font = `11px ${ink.font}`;
  chosen();
  silences();
  wave();
  slides();
  layout();
  topics();
  ruler();
  selection();
  snapLines();

  // What is in a clip stands on a light ground from the slides down to the topics.
  function chosen() {
    for (const clip of state.clips) {
      pen.fillStyle = clip.id === state.selected ? ink.chosen : ink.taken;
      for (const [start, end] of clip.pieces) if (end > view.from && start < to) pen.fillRect(x(start), rows.ruler, Math.max(1, x(end) - x(start)), view.height - rows.ruler);
    }
  }

  function silences() {
    const [top, tall] = rows.wave;
    pen.fillStyle = ink.silence;
    const first = Math.max(0, lastNotAbove(data.silenceStarts, view.from));
    for (let i = first; i < data.silenceStarts.length && data.silenceStarts[i] < to; i++) {
      const wide = x(data.silenceEnds[i]) - x(data.silenceStarts[i]);
      if (wide >= 1) pen.fillRect(x(data.silenceStarts[i]), top, wide, tall);
    }
  }

  function wave() {
    const [top, tall] = rows.wave;
    pen.fillStyle = ink.line;
    pen.fillRect(0, top + tall / 2, view.width, 1);
    if (!state.peaks) return;
    const per = peaksPerSecond / view.scale;
    const step = Math.max(2, Math.min(6, view.scale / peaksPerSecond));
    const origin = Math.floor(view.from * view.scale / step) * step; // bars keep their place while it scrolls
    for (let at = origin; at < origin + view.width + step; at += step) {
      const begin = Math.floor(at * per), end = Math.max(begin + 1, Math.floor((at + step) * per));
      let loud = 0;
      for (let i = begin; i < end && i < state.peaks.length; i++) if (state.peaks[i] > loud) loud = state.peaks[i];
      const high = Math.max(1, loud / 255 * (tall - 6));
      pen.fillStyle = at / view.scale < state.playhead ? ink.played : ink.sound;
      pen.fillRect(at - view.from * view.scale, top + (tall - high) / 2, Math.max(1, step - 1), high);
    }
  }

  function slides() {
    const [top, tall] = rows.slides, wide = Math.round(tall * 16 / 9);
    let free = -Infinity;
    const first = Math.max(0, lastNotAbove(data.slides.map(s => s.start), view.from));
    for (const slide of data.slides.slice(first)) {
      if (slide.start > to) break;
      const left = x(slide.start), right = x(slide.end);
      pen.fillStyle = ink.change;
      if (slide.start > 0) pen.fillRect(Math.round(left), top - 2, 1, rows.wave[0] + rows.wave[1] - top + 2);
      const at = Math.max(left + 2, Math.min(0, right - wide - 2)); // stays in sight while its slide lasts
      if (at < free || right - at < 10) continue;
      const seen = Math.min(wide, right - at - 1);
      pen.save();
      pen.beginPath();
      pen.roundRect(at, top, seen, tall, 3);
      pen.clip();
      const picture = state.pictures.get(slide.picture);
      if (picture) pen.drawImage(picture, at, top, wide, tall);
      else { pen.fillStyle = ink.silence; pen.fillRect(at, top, seen, tall); }
      pen.restore();
      pen.strokeStyle = ink.line;
      pen.strokeRect(at + 0.5, top + 0.5, seen - 1, tall - 1);
      free = at + seen + 2;
    }
  }

  function layout() {
    const [top, tall] = rows.layout;
    for (const part of data.layout) {
      if (part.end < view.from || part.start > to) continue;
      const left = Math.max(0, x(part.start)), right = Math.min(view.width, x(part.end));
      pen.fillStyle = ink[part.kind] ?? ink.silence;
      pen.fillRect(left, top, Math.max(1, right - left - 1), tall);
      label(layoutNames[part.kind] ?? part.kind, left + 5, top + tall / 2 + 0.5, right - left - 10, ink.text);
    }
  }

  function topics() {
    const [top, tall] = rows.topics;
    data.topics.forEach((topic, i) => {
      if (topic.end < view.from || topic.start > to) return;
      const left = x(topic.start), right = x(topic.end), high = Math.max(2, (state.scores[i] ?? 0) / Math.max(0.01, state.best) * (tall - 18));
      pen.fillStyle = ink.topic;
      pen.fillRect(left, top + tall - high, Math.max(1, right - left - 1), high);
      pen.fillStyle = ink.score;
      pen.fillRect(left, top + tall - high, Math.max(1, right - left - 1), 2);
      const shown = Math.max(left, 0);
      label(topic.title, shown + 4, top + 8, Math.min(right, view.width) - shown - 8, ink.text);
    });
  }

  function ruler() {
    const step = steps.find(s => s * view.scale >= 72) ?? steps.at(-1);
    pen.fillStyle = ink.line;
    pen.fillRect(0, rows.ruler - 1, view.width, 1);
    for (let second = Math.floor(view.from / step) * step; second <= to; second += step) {
      pen.fillStyle = ink.line;
      pen.fillRect(Math.round(x(second)), rows.ruler - 6, 1, 6);
      pen.fillStyle = ink.quiet;
      if (x(second) + 4 + pen.measureText(words(second)).width < view.width) pen.fillText(words(second), x(second) + 4, 8);
    }
  }

  function selection() {
    if (!state.range) return;
    const [start, end] = state.range;
    pen.fillStyle = ink.range;
    pen.fillRect(x(start), rows.ruler, Math.max(1, x(end) - x(start)), view.height - rows.ruler);
    pen.fillStyle = ink.waiting;
    for (const second of state.range) pen.fillRect(Math.round(x(second)) - 1, rows.ruler, 2, view.height - rows.ruler);
  }

  // Where an edge that is being dragged may come to rest, and where it rests now.
  function snapLines() {
    if (!state.snap) return;
    const { points, at } = state.snap;
    pen.fillStyle = ink.snap;
    for (let i = Math.max(0, lastNotAbove(points, at - 90 / view.scale)); i < points.length && points[i] < at + 90 / view.scale; i++)
      pen.fillRect(Math.round(x(points[i])), rows.wave[0] - 4, 1, rows.wave[1] + 8);
    pen.fillStyle = ink.accent;
    pen.fillRect(Math.round(x(at)) - 1, rows.ruler, 2, view.height - rows.ruler);
  }

  function label(text, left, middle, room, colour) {
    if (room < 40) return; // two letters tell nothing
    pen.fillStyle = colour;
    let shown = text;
    if (pen.measureText(shown).width > room) {
      shown = shown.slice(0, Math.max(1, Math.floor(shown.length * room / pen.measureText(shown).width) - 1));
      while (shown.length > 1 && pen.measureText(shown + '…').width > room) shown = shown.slice(0, -1);
      shown += '…';
    }
    pen.fillText(shown, left, middle);
  }
}
