// Buttons that play: [data-sound] an address, [data-speak] words with the voice that is taken by itself. A second press stops; one sound at a time.

export function attach(root) {
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

  async function spoken(text) {
    const answer = await fetch('/api/voices/speak', { method: 'POST', signal, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ text }) });
    if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).detail);
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
      const source = pressed.dataset.sound ?? await spoken(pressed.dataset.speak);
      if (button !== pressed) return;
      if (!pressed.dataset.sound) made = source;
      player.src = source;
      await player.play();
      pressed.removeAttribute('aria-busy');
    } catch (problem) {
      if (button === pressed) { quiet(); pressed.title = problem.message || 'This voice could not be heard.'; }
    }
  }, { signal });
  player.addEventListener('ended', quiet, { signal });
  player.addEventListener('error', () => { if (player.src) quiet(); }, { signal });

  return { dispose() { quiet(); stop.abort(); } };
}
