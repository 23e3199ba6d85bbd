// A drawing in a frame is zoomed by buttons, keys, pinch and the wheel with Ctrl, and moved by dragging and arrows.
// One of its nodes at a time is in the tab order; arrows go from node to node, and what is chosen or focused comes into the frame.

export function attach(root) {
  const frame = root?.querySelector('[data-frame]');
  if (!frame) return { dispose() {} };
  const stop = new AbortController(), { signal } = stop, fingers = new Map();
  const least = 0.1, most = 3, readable = 0.6;
  let scale = 1, x = 0, y = 0, moved = 0;
  const drawing = () => frame.querySelector('svg');
  const size = () => ({ width: drawing().viewBox.baseVal.width, height: drawing().viewBox.baseVal.height });
  const nodes = () => [...frame.querySelectorAll('.node')];

  function show(glides = false) {
    // Something of it stays in the frame.
    const { width, height } = size(), edge = 60;
    x = Math.min(frame.clientWidth - edge, Math.max(edge - width * scale, x));
    y = Math.min(frame.clientHeight - edge, Math.max(edge - height * scale, y));
    frame.toggleAttribute('data-glides', glides);
    drawing().style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }

  function zoom(by, atX = frame.clientWidth / 2, atY = frame.clientHeight / 2, glides = false) {
    const next = Math.min(most, Math.max(least, scale * by)), real = next / scale;
    [x, y, scale] = [atX - (atX - x) * real, atY - (atY - y) * real, next];
    show(glides);
  }

  function all(glides = false) {
    const { width, height } = size();
    scale = Math.max(least, Math.min(1.2, frame.clientWidth / width, frame.clientHeight / height));
    [x, y] = [(frame.clientWidth - width * scale) / 2, (frame.clientHeight - height * scale) / 2];
    show(glides);
  }

  /** Small ones are seen whole, large ones begin where one can read. */
  function begin() {
    all();
    if (scale < readable) {
      [scale, x, y] = [0.85, 0, 0];
      show();
    }
    own(nodes().find(n => n.tabIndex === 0) ?? nodes()[0]);
  }

  function own(node) {
    if (!node) return;
    for (const other of nodes()) if (other !== node && other.tabIndex === 0) other.tabIndex = -1;
    node.tabIndex = 0;
  }

  /** Brings a node into the frame. Where it is, is reckoned from the drawing: the screen may still be gliding. */
  function reveal(node, edge = 24) {
    if (!node || fingers.size > 0) return;
    const at = node.transform.baseVal.consolidate().matrix, box = node.getBBox();
    const [left, right] = [x + (at.e + box.x) * scale, x + (at.e + box.x + box.width) * scale];
    const [top, bottom] = [y + (at.f + box.y) * scale, y + (at.f + box.y + box.height) * scale];
    if (left < edge) x += edge - left;
    else if (right > frame.clientWidth - edge) x -= right - frame.clientWidth + edge;
    if (top < edge) y += edge - top;
    else if (bottom > frame.clientHeight - edge) y -= bottom - frame.clientHeight + edge;
    show(true);
  }

  /** The nearest node that lies more in a direction than beside it. */
  function towards(node, [dx, dy]) {
    const middle = n => { const m = n.transform.baseVal.consolidate().matrix; return [m.e, m.f]; };
    const [fromX, fromY] = middle(node);
    let best = null, least = Infinity;
    for (const other of nodes()) {
      const [toX, toY] = middle(other), along = (toX - fromX) * dx + (toY - fromY) * dy, beside = Math.abs((toX - fromX) * dy) + Math.abs((toY - fromY) * dx);
      if (other === node || along < 1 || beside > along * 3) continue;
      if (along + beside * 2 < least) [best, least] = [other, along + beside * 2];
    }
    return best;
  }

  const place = event => { const box = frame.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
  root.addEventListener('click', event => {
    const how = event.target.closest('[data-zoom]')?.dataset.zoom;
    if (how) how === 'all' ? all(true) : zoom(how === 'in' ? 1.25 : 0.8, undefined, undefined, true);
  }, { signal });
  // The end of a drag is no press on a concept.
  frame.addEventListener('click', event => { if (moved > 6) event.stopPropagation(); }, { signal, capture: true });
  // The wheel alone scrolls the page past the map.
  frame.addEventListener('wheel', event => {
    const isAcross = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (event.ctrlKey || event.metaKey) zoom(Math.exp(-event.deltaY / 300), ...place(event));
    else if (isAcross) { x -= event.deltaX || event.deltaY; show(); }
    else return;
    event.preventDefault();
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
    const node = event.target.closest('.node'), step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (node && step) towards(node, step)?.focus({ preventScroll: true });
    else if (node && (event.key === 'Enter' || event.key === ' ')) { moved = 0; node.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); }
    else if (step) { [x, y] = [x - step[0] * 40, y - step[1] * 40]; show(true); }
    else if (event.key === '+' || event.key === '=') zoom(1.25, undefined, undefined, true);
    else if (event.key === '-') zoom(0.8, undefined, undefined, true);
    else if (event.key === '0') all(true);
    else return;
    event.preventDefault();
  }, { signal });
  frame.addEventListener('focusin', event => { const node = event.target.closest('.node'); if (node) { own(node); reveal(node); } }, { signal });
  // What the browser scrolls to (a search in the page, a screen reader) is the drawing's place, not the frame's.
  frame.addEventListener('scroll', () => {
    if (frame.scrollLeft === 0 && frame.scrollTop === 0) return;
    [x, y] = [x - frame.scrollLeft, y - frame.scrollTop];
    frame.scrollLeft = frame.scrollTop = 0;
    show();
  }, { signal });
  const redrawn = new MutationObserver(begin);
  redrawn.observe(drawing(), { attributes: true, attributeFilter: ['viewBox'] });
  const chosen = new MutationObserver(changes => reveal(changes.map(c => c.target).find(n => n.getAttribute('aria-pressed') === 'true'), 60));
  chosen.observe(drawing(), { attributes: true, attributeFilter: ['aria-pressed'], subtree: true });
  begin();
  return { dispose() { stop.abort(); redrawn.disconnect(); chosen.disconnect(); } };
}
