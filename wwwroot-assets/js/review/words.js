// Editing by text: the words of a clip are boxes that are ticked while they are heard. Selecting words (with the mouse, a finger, or
// Shift and the arrow keys) marks them; Delete strikes the marked ones out; a struck word comes back by a click.

export function attach(root, page) {
  const review = root.closest('[data-review]');
  const stop = new AbortController(), { signal } = stop;
  const listen = (target, name, act, options) => target.addEventListener(name, act, { ...options, signal });
  const all = () => [...root.querySelectorAll('[data-w]')];
  const number = word => Number(word.dataset.w);
  let anchor = null, marked = null, lit = null;

  function mark(first, last) {
    const range = first === null ? null : [Math.min(first, last), Math.max(first, last)];
    if (range?.[0] === marked?.[0] && range?.[1] === marked?.[1]) return;
    marked = range;
    paint();
    page.invokeMethodAsync('Marked', marked?.[0] ?? -1, marked?.[1] ?? -1);
  }

  function paint() {
    for (const word of all()) word.toggleAttribute('data-marked', marked !== null && number(word) >= marked[0] && number(word) <= marked[1]);
  }

  function own(word, focus) {
    if (!word) return;
    for (const other of root.querySelectorAll('[data-w][tabindex="0"]')) if (other !== word) other.tabIndex = -1;
    word.tabIndex = 0;
    if (!focus) return;
    word.focus({ preventScroll: true });
    const box = root.getBoundingClientRect(), at = word.getBoundingClientRect();
    if (at.top < box.top || at.bottom > box.bottom) root.scrollBy({ top: at.top - box.top - box.height / 3 });
  }

  // Browsers do not select text across elements that can have the focus: while the button is down the words cannot.
  listen(root, 'pointerdown', event => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    const focused = root.querySelector('[data-w][tabindex="0"]');
    for (const word of all()) word.removeAttribute('tabindex');
    const restore = () => { for (const word of all()) word.tabIndex = word === focused ? 0 : -1; settle(); };
    addEventListener('pointerup', restore, { once: true, signal });
    addEventListener('pointercancel', restore, { once: true, signal });
  });

  // What is selected on the page, where it is words of this clip.
  listen(document, 'selectionchange', () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (!root.contains(range.commonAncestorContainer)) return;
    const chosen = all().filter(word => range.intersectsNode(word) && overlap(range, word));
    if (chosen.length > 0) { anchor = number(chosen[0]); mark(number(chosen[0]), number(chosen.at(-1))); }
  });

  // A range that only touches the edge of a word does not mean it.
  function overlap(range, word) {
    const text = word.firstChild;
    if (!text) return false;
    const from = range.startContainer === text ? range.startOffset : 0;
    const to = range.endContainer === text ? range.endOffset : text.length;
    return range.startContainer === text && from >= text.length ? false : range.endContainer === text && to === 0 ? false : true;
  }

  listen(root, 'click', event => {
    const word = event.target.closest('[data-w]');
    if (!word || (!document.getSelection()?.isCollapsed && marked && marked[0] !== marked[1])) return;
    if (event.shiftKey && anchor !== null) { mark(anchor, number(word)); return; }
    anchor = number(word);
    own(word, true);
    if (word.getAttribute('aria-checked') === 'true') {
      mark(anchor, anchor);
      root.dispatchEvent(new CustomEvent('seekto', { bubbles: true, detail: { time: Number(word.dataset.at), play: false } }));
    } else { mark(null); page.invokeMethodAsync('Back', anchor); }
  });

  listen(root, 'keydown', event => {
    const word = event.target.closest?.('[data-w]');
    if (!word || event.ctrlKey || event.metaKey || event.altKey) return;
    const words = all(), at = words.indexOf(word);
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -line(words, at, -1), ArrowDown: line(words, at, 1), Home: -at, End: words.length - 1 - at }[event.key];
    if (step !== undefined) {
      const next = words[Math.min(words.length - 1, Math.max(0, at + step))];
      if (event.shiftKey) { anchor ??= number(word); mark(anchor, number(next)); } else { anchor = number(next); mark(null); }
      own(next, true);
    } else if (event.key === 'Delete' || event.key === 'Backspace') strike(word);
    else if (event.key === ' ') word.getAttribute('aria-checked') === 'true' ? strike(word) : page.invokeMethodAsync('Back', number(word));
    else if (event.key === 'Enter') root.dispatchEvent(new CustomEvent('seekto', { bubbles: true, detail: { time: Number(word.dataset.at), play: true } }));
    else if (event.key === 'Escape') { mark(null); document.getSelection()?.removeAllRanges(); } else return;
    event.preventDefault();
    event.stopPropagation();
  });

  // With the mouse alone the focus is nowhere in particular; Delete means the marked words all the same.
  listen(document, 'keydown', event => {
    if (event.defaultPrevented || marked === null || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
    const focus = document.activeElement;
    if (event.target.closest?.('input, textarea, select, [data-row]') || !(focus.contains(review) || review.contains(focus))) return;
    event.preventDefault();
    strike(null);
  });

  function strike(word) {
    const [first, last] = marked ?? [number(word), number(word)];
    document.getSelection()?.removeAllRanges();
    marked = null;
    anchor = null;
    paint();
    page.invokeMethodAsync('Strike', first, last);
  }

  // How many words further the same place of the next line is.
  function line(words, at, direction) {
    const here = words[at].getBoundingClientRect();
    let best = 0, distance = Infinity, row = null;
    for (let i = at + direction; i >= 0 && i < words.length; i += direction) {
      const box = words[i].getBoundingClientRect();
      if (direction * (box.top - here.top) < 4) continue;
      row ??= box.top;
      if (Math.abs(box.top - row) > 4) break;
      if (Math.abs(box.left - here.left) < distance) { distance = Math.abs(box.left - here.left); best = i; }
    }
    return row === null ? 0 : Math.abs(best - at);
  }

  listen(root, 'focusin', event => { const word = event.target.closest('[data-w]'); if (word) own(word, false); });
  listen(review, 'playhead', event => {
    const { time, playing } = event.detail;
    const now = playing ? all().findLast(w => Number(w.dataset.at) <= time + 0.03) : null;
    if (now === lit) return;
    lit?.removeAttribute('data-now');
    now?.setAttribute('data-now', '');
    lit = now ?? null;
  });
  const settle = () => { if (!root.querySelector('[data-w][tabindex="0"]')) own(root.querySelector('[data-w][aria-checked="true"]') ?? root.querySelector('[data-w]'), false); };
  const watcher = new MutationObserver(settle);
  watcher.observe(root, { childList: true });
  settle();

  return {
    unmark() { marked = null; anchor = null; document.getSelection()?.removeAllRanges(); paint(); },
    dispose() { stop.abort(); watcher.disconnect(); },
  };
}
