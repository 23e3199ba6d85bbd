// Buttons that play: [data-sound] an address, [data-speak] words with the voice that is taken by itself. A second press stops; one sound at a time.

/** What the studio says of why there is no sound. */
export const said = problem => [problem.detail, problem.remedy].filter(Boolean).join(' ');

/** The same of an error; what the browser says of sounds is not for people. */
export const unheard = problem => problem.constructor === Error && problem.message || 'This could not be played.';

export function attach(root, toasts) {
  const stop = new AbortController(), { signal } = stop;
  const player = new Audio();
  let button = null;
  let made = null;

  function quiet() {
    player.pause();
    if (made) URL.revokeObjectURL(made);
    if (button) {
      delete button.dataset.playing;
      button.removeAttribute('aria-busy');
      button.querySelector('.ls-icon').textContent = 'play_arrow';
    }
    [button, made] = [null, null];
  }

  async function sound(of) {
    const answer = of.dataset.sound
      ? await fetch(of.dataset.sound, { signal })
      : await fetch('/api/voices/speak', { method: 'POST', signal, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ text: of.dataset.speak }) });
    if (!answer.ok) throw new Error(said(await answer.json().catch(() => ({}))));
    return URL.createObjectURL(await answer.blob());
  }

  root.addEventListener('click', async event => {
    const pressed = event.target.closest('[data-sound], [data-speak]');
    if (!pressed || pressed.disabled) return;
    const isSame = pressed === button;
    quiet();
    if (isSame) return;
    button = pressed;
    pressed.dataset.playing = '';
    pressed.setAttribute('aria-busy', 'true');
    pressed.querySelector('.ls-icon').textContent = 'stop';
    try {
      const source = await sound(pressed);
      if (button !== pressed) return URL.revokeObjectURL(source);
      player.src = made = source;
      await player.play();
      pressed.removeAttribute('aria-busy');
    } catch (problem) {
      if (button !== pressed || signal.aborted) return;
      quiet();
      toasts.invokeMethodAsync('Fail', unheard(problem));
    }
  }, { signal });
  player.addEventListener('ended', quiet, { signal });
  player.addEventListener('error', () => { if (player.src) quiet(); }, { signal });

  return { dispose() { quiet(); stop.abort(); } };
}
