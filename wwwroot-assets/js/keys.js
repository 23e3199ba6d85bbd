// Keyboard for a list or a tree of [data-row] elements: one row at a time is in the tab order, arrows move between rows,
// → and ← open and close, Enter, F2 and Delete press the row's own [data-open], [data-rename] and [data-delete];
// Space ticks a row that has a [data-check].
// Lines of a reading list may stand for themselves: without [data-open], Enter clicks the row.

export function attach(root) {
  if (!root) return { dispose() {} };
  let neighbours = [];

  const rows = () => [...root.querySelectorAll('[data-row]')];
  const level = row => Number(row.getAttribute('aria-level') ?? 1);
  const press = (row, part) => row.querySelector(`[${part}]`)?.click();

  function own(row, focus) {
    for (const other of root.querySelectorAll('[data-row][tabindex="0"]')) if (other !== row) other.tabIndex = -1;
    row.tabIndex = 0;
    if (!focus) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }

  // Rows come and go while jobs run and lectures are deleted: there is always one to tab to, and the focus never falls out of the list.
  function settle() {
    const all = rows();
    if (all.length === 0) return;
    const lost = neighbours.length > 0 && document.activeElement === document.body;
    if (lost) {
      const next = neighbours.find(n => n.isConnected);
      neighbours = [];
      own(next ?? all[0], true);
    } else if (!root.querySelector('[data-row][tabindex="0"]')) own(all[0], false);
  }

  function onKey(event) {
    const row = event.target.closest?.('[data-row]');
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    if (event.target !== row && (event.key === 'Enter' || event.key === ' ')) return; // a button or a link within the row
    const all = rows();
    const at = all.indexOf(row);
    const isOpen = row.getAttribute('aria-expanded');
    const step = event.target === row || event.key === 'ArrowUp' || event.key === 'ArrowDown' || event.key === 'Delete' || event.key === 'F2';
    if (!step) return;
    switch (event.key) {
      case 'ArrowDown': go(all[at + 1]); break;
      case 'ArrowUp': go(all[at - 1]); break;
      case 'Home': go(all[0]); break;
      case 'End': go(all.at(-1)); break;
      case 'ArrowRight':
        if (isOpen === 'false') press(row, 'data-toggle');
        else if (isOpen === 'true' && all[at + 1] && level(all[at + 1]) > level(row)) go(all[at + 1]);
        else if (isOpen === null && root.dataset.keys === 'grid') go(all[at + 1]);
        break;
      case 'ArrowLeft':
        if (isOpen === 'true') press(row, 'data-toggle');
        else if (root.dataset.keys === 'grid') go(all[at - 1]);
        else go(all.slice(0, at).findLast(r => level(r) < level(row)));
        break;
      case 'Enter': case ' ':
        if (event.key === ' ' && row.querySelector('[data-check]')) press(row, 'data-check');
        else if (row.querySelector('[data-open]')) press(row, 'data-open');
        else if (row.querySelector('[data-toggle]')) press(row, 'data-toggle');
        else row.click();
        break;
      case 'F2': press(row, 'data-rename'); break;
      case 'Delete':
        neighbours = [...all.slice(at + 1).filter(r => level(r) === level(row)), ...all.slice(0, at).reverse()];
        press(row, 'data-delete');
        break;
      default: return;
    }
    event.preventDefault();

    function go(target) {
      if (target) own(target, true);
    }
  }

  // The row that is returned to after a field in it closes is the one it belongs to.
  const onFocus = event => {
    const row = event.target.closest('[data-row]');
    if (row) own(row, false);
  };

  const watcher = new MutationObserver(settle);
  root.addEventListener('keydown', onKey);
  root.addEventListener('focusin', onFocus);
  watcher.observe(root, { childList: true, subtree: true });
  settle();
  return {
    dispose() {
      watcher.disconnect();
      root.removeEventListener('keydown', onKey);
      root.removeEventListener('focusin', onFocus);
    },
  };
}

// After a field in a row has closed, the row has the focus again.
export function focusRow(id) {
  document.getElementById(id)?.focus();
}
