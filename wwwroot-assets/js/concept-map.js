// A drawing in a frame is zoomed by buttons, keys, pinch and the wheel with Ctrl, and moved by dragging, arrows and the wheel.

export function attach(root) {
  const frame = root?.querySelector('[data-frame]');
  if (!frame) return { dispose() {} };
  const stop = new AbortController(), { signal } = stop, fingers = new Map();
  const least = 0.1, most = 3;
  let scale = 1, x = 0, y = 0, moved = 0;
  const drawing = () => frame.querySelector('svg');
  const size = () => ({ width: drawing().viewBox.baseVal.width, height: drawing().viewBox.baseVal.height });

  function show() {
    // Something of it stays in the frame.
    const { width, height } = size(), edge = 60;
    x = Math.min(frame.clientWidth - edge, Math.max(edge - width * scale, x));
    y = Math.min(frame.clientHeight - edge, Math.max(edge - height * scale, y));
    drawing().style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }

  function zoom(by, atX = frame.clientWidth / 2, atY = frame.clientHeight / 2) {
    const next = Math.min(most, Math.max(least, scale * by)), real = next / scale;
    [x, y, scale] = [atX - (atX - x) * real, atY - (atY - y) * real, next];
    show();
  }

  function all() {
    const { width, height } = size();
    scale = Math.max(least, Math.min(1.2, frame.clientWidth / width, frame.clientHeight / height));
    [x, y] = [(frame.clientWidth - width * scale) / 2, (frame.clientHeight - height * scale) / 2];
    show();
  }

  /** Small ones are seen whole, large ones begin where one can read. */
  function begin() {
    all();
    if (scale >= 0.6) return;
    const { height } = size();
    [scale, x] = [0.8, 12];
    y = Math.min(12, (frame.clientHeight - height * scale) / 2);
    show();
  }

  const place = event => { const box = frame.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
  root.addEventListener('click', event => {
    const how = event.target.closest('[data-zoom]')?.dataset.zoom;
    if (how) how === 'all' ? all() : zoom(how === 'in' ? 1.25 : 0.8);
  }, { signal });
  // The end of a drag is no press on a concept.
  frame.addEventListener('click', event => { if (moved > 6) event.stopPropagation(); }, { signal, capture: true });
  frame.addEventListener('wheel', event => {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) zoom(Math.exp(-event.deltaY / 300), ...place(event));
    else { x -= event.shiftKey ? event.deltaY : event.deltaX; y -= event.shiftKey ? 0 : event.deltaY; show(); }
  }, { signal, passive: false });
  frame.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    if (fingers.size === 0) moved = 0;
    fingers.set(event.pointerId, place(event));
    frame.dataset.held = '';
  }, { signal });
  addEventListener('pointermove', event => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    moved += Math.abs(now[0] - before[0]) + Math.abs(now[1] - before[1]);
    if (fingers.size === 2) {
      const other = [...fingers].find(([id]) => id !== event.pointerId)[1];
      const apart = p => Math.hypot(p[0] - other[0], p[1] - other[1]) || 1;
      zoom(apart(now) / apart(before), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
    } else {
      [x, y] = [x + now[0] - before[0], y + now[1] - before[1]];
      show();
    }
    fingers.set(event.pointerId, now);
  }, { signal });
  const lift = event => { fingers.delete(event.pointerId); if (fingers.size === 0) delete frame.dataset.held; };
  addEventListener('pointerup', lift, { signal });
  addEventListener('pointercancel', lift, { signal });
  frame.addEventListener('keydown', event => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowLeft: [40, 0], ArrowRight: [-40, 0], ArrowUp: [0, 40], ArrowDown: [0, -40] }[event.key];
    if (step) { x += step[0]; y += step[1]; show(); }
    else if (event.key === '+' || event.key === '=') zoom(1.25);
    else if (event.key === '-') zoom(0.8);
    else if (event.key === '0') all();
    else return;
    event.preventDefault();
  }, { signal });
  // A concept that is reached by Tab comes into the frame.
  frame.addEventListener('focusin', event => {
    frame.scrollLeft = frame.scrollTop = 0;
    const node = event.target.closest('.node');
    if (!node || fingers.size > 0) return;
    const box = node.getBoundingClientRect(), outer = frame.getBoundingClientRect(), edge = 20;
    if (box.left < outer.left + edge) x += outer.left + edge - box.left;
    else if (box.right > outer.right - edge) x -= box.right - outer.right + edge;
    if (box.top < outer.top + edge) y += outer.top + edge - box.top;
    else if (box.bottom > outer.bottom - edge) y -= box.bottom - outer.bottom + edge;
    show();
  }, { signal });
  const watcher = new MutationObserver(() => begin());
  watcher.observe(drawing(), { attributes: true, attributeFilter: ['viewBox'] });
  begin();
  return { dispose() { stop.abort(); watcher.disconnect(); } };
}
