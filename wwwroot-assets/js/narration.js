// The script editor's ears and pointer: says a sentence (or a scene, sentence by sentence) with the voice of the video, and shows where on the
// page the sentence is about that is looked at or heard.

import { said, unheard } from './sounds.js';

export function attach(root, voice, toasts) {
  const stop = new AbortController(), { signal } = stop;
  const player = new Audio();
  let turn = 0;
  let button = null;

  const rowOf = element => element.closest?.('[data-sentence]');

  // ---- where it is on the page ----

  function point(row) {
    for (const on of root.querySelectorAll('[data-on]')) delete on.dataset.on;
    if (!row) return;
    const scene = row.closest('[data-scene]');
    const figures = [...scene.querySelectorAll('figure')];
    const shown = figures.find(figure => figure.dataset.page === row.dataset.pageOf) ?? figures[0];
    for (const figure of figures) figure.hidden = figure !== shown;
    shown?.querySelector(`[data-box="${row.dataset.sentence}"]`)?.setAttribute('data-on', '');
    row.dataset.on = '';
  }

  // While a place on the page is being chosen, that page stays.
  const look = event => { if (!button && !root.querySelector('[data-placing]')) point(rowOf(event.target)); };
  root.addEventListener('pointerover', look, { signal });
  root.addEventListener('focusin', look, { signal });

  // ---- how it sounds ----

  function quiet() {
    turn++;
    player.pause();
    if (button) { delete button.dataset.playing; icon(button, 'play_arrow'); }
    button = null;
    for (const busy of root.querySelectorAll('[aria-busy]')) busy.removeAttribute('aria-busy');
  }

  const icon = (of, name) => { of.querySelector('.ls-icon').textContent = name; };

  async function say(row) {
    const answer = await fetch('/api/voices/speak', {
      method: 'POST', signal,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: row.dataset.said, ...voice }),
    });
    if (!answer.ok) throw new Error(said(await answer.json().catch(() => ({}))));
    return URL.createObjectURL(await answer.blob());
  }

  async function play(rows, by) {
    const isSame = by === button;
    quiet();
    if (isSame || rows.length === 0) return;
    const mine = turn;
    button = by;
    by.dataset.playing = '';
    by.setAttribute('aria-busy', 'true');
    let next = say(rows[0]);
    try {
      for (const [i, row] of rows.entries()) {
        const sound = await next;
        next = rows[i + 1] && turn === mine ? say(rows[i + 1]) : null;
        next?.catch(() => {}); // told when its turn comes
        if (turn !== mine) return;
        by.removeAttribute('aria-busy');
        icon(by, 'stop');
        point(row);
        player.src = sound;
        await new Promise((ended, failed) => {
          [player.onended, player.onpause, player.onerror] = [ended, () => { if (!player.ended) ended(); }, failed];
          player.play().catch(failed);
        });
        URL.revokeObjectURL(sound);
        if (turn !== mine) return;
      }
    } catch (problem) {
      if (turn === mine && !signal.aborted) toasts.invokeMethodAsync('Fail', unheard(problem));
    }
    if (turn === mine) quiet();
  }

  root.addEventListener('click', event => {
    const one = event.target.closest('[data-say]'), scene = event.target.closest('[data-say-scene]');
    if (one) play([rowOf(one)], one);
    else if (scene) play([...scene.closest('[data-scene]').querySelectorAll('[data-sentence]')], scene);
  }, { signal });

  // A sentence is one line: Enter keeps it, which Blazor hears as well.
  root.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches?.('[data-oneline]')) event.preventDefault();
    if (event.key === 'b' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest('input, textarea, select')) rowOf(event.target)?.querySelector('[data-point]')?.click();
    if (event.key === 'p' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest('input, textarea, select')) {
      const row = rowOf(event.target);
      if (row) play([row], row.querySelector('[data-say]'));
    }
  }, { signal });

  return { dispose() { quiet(); stop.abort(); } };
}
