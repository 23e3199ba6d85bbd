// Re-ordering a list, or lists within it that carry [data-places], by dragging a row's handle (rows make room while it is held) or by Alt and an arrow; the page is told where it went.

export function attach(list, page) {
  const stop = new AbortController(), { signal } = stop;
  let drag = null;
  const rowsBeside = row => [...row.parentElement.children].filter(other => other.dataset.place);
  const tell = (row, to) => row.parentElement === list ? page.invokeMethodAsync('Ordered', row.dataset.place, to) : page.invokeMethodAsync('OrderedWithin', row.parentElement.dataset.places, row.dataset.place, to);

  list.addEventListener('pointerdown', event => {
    const grip = event.target.closest('[data-grip]');
    if (!grip || event.button !== 0) return;
    event.preventDefault();
    const row = grip.closest('[data-place]');
    const rows = rowsBeside(row), boxes = rows.map(r => r.getBoundingClientRect());
    drag = { row, rows, boxes, from: rows.indexOf(row), to: rows.indexOf(row), y: event.clientY, scroll: list.scrollTop, id: event.pointerId };
    row.dataset.held = '';
    list.setPointerCapture(event.pointerId);
  }, { signal });

  list.addEventListener('pointermove', event => {
    if (drag?.id !== event.pointerId) return;
    const outer = list.getBoundingClientRect();
    if (event.clientY > outer.bottom - 30) list.scrollTop += 8;
    else if (event.clientY < outer.top + 30) list.scrollTop -= 8;
    const by = event.clientY - drag.y + list.scrollTop - drag.scroll;
    const own = drag.boxes[drag.from], middle = own.top + own.height / 2 + by;
    drag.to = drag.boxes.filter((box, i) => i !== drag.from && box.top + box.height / 2 < middle).length;
    drag.rows.forEach((row, i) => {
      const shift = row === drag.row ? by : i > drag.from && i <= drag.to ? -own.height - 8 : i < drag.from && i >= drag.to ? own.height + 8 : 0;
      row.style.transform = shift ? `translateY(${shift}px)` : '';
    });
  }, { signal });

  const drop = event => {
    if (drag?.id !== event.pointerId) return;
    const { row, rows, from, to } = drag;
    drag = null;
    delete row.dataset.held;
    for (const each of rows) each.style.transform = '';
    if (event.type === 'pointerup' && to !== from) tell(row, to);
  };
  list.addEventListener('pointerup', drop, { signal });
  list.addEventListener('pointercancel', drop, { signal });

  // Alt and an arrow move the row that has the focus.
  list.addEventListener('keydown', event => {
    const row = event.target.closest('[data-place]'), by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!row || !by || !event.altKey || event.target.closest('input, textarea')) return;
    event.preventDefault();
    const all = rowsBeside(row), to = all.indexOf(row) + by;
    if (to < 0 || to >= all.length) return;
    tell(row, to).then(() => requestAnimationFrame(() => (row.parentElement === list ? row : all[to]).focus()));
  }, { signal });
  return { dispose() { stop.abort(); } };
}
