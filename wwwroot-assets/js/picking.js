// Selecting rows of a list by keys: Space one, Shift and an arrow on, Ctrl and A all, Escape none, Delete deletes what is selected.
// Beside keys.js, which moves between rows; [data-row] elements carry their [data-id].

export function attach(root, page) {
  if (!root) return { dispose() {} };
  const stop = new AbortController(), { signal } = stop;
  const hasPicked = () => root.querySelector('[data-picked]') !== null;
  const tell = (...what) => page.invokeMethodAsync(...what);

  // Before keys.js sees it: there Space and Delete mean the row itself.
  root.addEventListener('keydown', event => {
    const row = event.target.closest('[data-row]');
    if (!row || event.altKey) return;
    const isAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
    if (event.key === ' ' && event.target === row) tell('Toggled', row.dataset.id);
    else if (isAll) tell('PickAllAsync');
    else if (event.key === 'Escape' && hasPicked()) tell('PickNoneAsync');
    else if (event.key === 'Delete' && hasPicked()) tell('DeletePickedAsync');
    else if (event.shiftKey && event.key.startsWith('Arrow')) {
      // The row that has the focus once keys.js has moved it.
      setTimeout(() => {
        const next = document.activeElement?.closest('[data-row]');
        if (next && next !== row) tell('Extended', row.dataset.id, next.dataset.id);
      });
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }, { capture: true, signal });

  return { dispose() { stop.abort(); } };
}
