// Ties a lecture's page to its player: whatever has data-seek="SECONDS" jumps there, whatever has data-start="SECONDS" is marked while
// it is the current one of its list ([data-follow]), keys move the recording, and ?t=SECONDS in the address is where it starts.

const typing = 'input, textarea, select, [contenteditable]';

export function attach(root, media) {
  if (!root || !media) return { dispose() {} };
  const stop = new AbortController();
  const listen = (target, name, act, options) => target.addEventListener(name, act, { ...options, signal: stop.signal });
  let lastTouch = 0; // the list does not scroll by itself while a person reads in it

  function seek(seconds) {
    if (!Number.isFinite(seconds)) return;
    const end = Number.isFinite(media.duration) ? media.duration : Infinity;
    const target = Math.min(Math.max(0, seconds), end);
    if (media.readyState === 0) {
      media.addEventListener('loadedmetadata', () => { media.currentTime = target; }, { once: true });
      if (media.preload === 'none') media.load();
    } else media.currentTime = target;
    mark(target, true);
  }

  function mark(seconds, force) {
    for (const list of root.querySelectorAll('[data-follow]')) {
      const items = list.querySelectorAll('[data-start]');
      let low = 0, high = items.length - 1, found = -1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        if (Number(items[middle].dataset.start) <= seconds + 0.05) { found = middle; low = middle + 1; } else high = middle - 1;
      }
      const current = items[found];
      const before = list.querySelector('[aria-current="true"]');
      if (current === before) continue;
      before?.removeAttribute('aria-current');
      current?.setAttribute('aria-current', 'true');
      if (current && (force || performance.now() - lastTouch > 4000)) reveal(list, current);
    }
  }

  // Moves the list alone, never the page.
  function reveal(list, item) {
    const box = list.getBoundingClientRect(), at = item.getBoundingClientRect();
    const smooth = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    if (list.scrollWidth > list.clientWidth + 1 && (at.left < box.left || at.right > box.right))
      list.scrollBy({ left: at.left - box.left - (box.width - at.width) / 2, behavior: smooth });
    if (list.scrollHeight > list.clientHeight + 1 && (at.top < box.top || at.bottom > box.bottom))
      list.scrollBy({ top: at.top - box.top - box.height / 3, behavior: smooth });
  }

  listen(root, 'click', event => {
    const target = event.target.closest('[data-seek]');
    if (!target || !root.contains(target)) return;
    event.preventDefault();
    seek(Number(target.dataset.seek));
  });
  listen(root, 'click', async event => {
    const button = event.target.closest('[data-copy-moment], [data-copy-link]');
    if (!button) return;
    const address = new URL(location.href);
    if (button.dataset.copyLink === undefined) address.searchParams.set('t', Math.floor(media.currentTime));
    else address.search = '';
    let copied = true;
    try { await navigator.clipboard.writeText(address.href); } catch { copied = false; }
    const words = button.querySelector('[aria-live]');
    words.textContent = copied ? words.dataset.done : address.href;
    if (copied) setTimeout(() => { words.textContent = words.dataset.words; }, 2500);
  });
  listen(root, 'seekto', event => seek(event.detail));
  for (const name of ['wheel', 'touchmove'])
    listen(root, name, event => { if (event.target.closest('[data-follow]')) lastTouch = performance.now(); }, { passive: true });
  listen(media, 'timeupdate', () => mark(media.currentTime, false));
  listen(media, 'error', () => { root.dataset.unplayable = 'true'; }, { capture: true });

  // Whoever has just opened the page is on its heading or nowhere, and the keys are for them too.
  const isHere = target => root.contains(target) || target.contains(root) || target.matches('h1');
  listen(document, 'keydown', event => {
    if (!isHere(event.target) || event.altKey || event.ctrlKey || event.metaKey || event.target.closest(typing) || event.defaultPrevented) return;
    switch (event.key) {
      case 'k': case 'K': media.paused ? media.play().catch(() => {}) : media.pause(); break;
      case 'j': case 'J': seek(media.currentTime - 10); break;
      case 'l': case 'L': seek(media.currentTime + 10); break;
      default: return;
    }
    event.preventDefault();
  });

  const wanted = new URLSearchParams(location.search).get('t');
  if (wanted !== null && wanted !== '') seek(Number(wanted));
  else mark(0, false);

  return {
    dispose() { stop.abort(); },
  };
}
