// A box on a picture, moved, sized and drawn anew by pointer or keys. Places are shares of the picture's width and height.

const LEAST = 0.01;
const STEP = 0.01, FINE = 0.002;

const within = (least, value, most) => Math.min(most, Math.max(least, value));

/**
 * @param root Lies over the picture; holds [data-box-moved] with [data-box-sized] in it.
 * @param start { x, y, w, h }
 * @param page Told of every place it comes to rest at, by Moved; of Enter by KeepAsync and of Escape by LeaveAsync.
 */
export function attach(root, start, page) {
  const stop = new AbortController(), { signal } = stop;
  const box = root.querySelector('[data-box-moved]'), corner = root.querySelector('[data-box-sized]');
  let place = { ...start };
  let held = null;

  function put(next) {
    const w = within(LEAST, next.w, 1), h = within(LEAST, next.h, 1);
    place = { w, h, x: within(0, next.x, 1 - w), y: within(0, next.y, 1 - h) };
    for (const [side, share] of [['left', place.x], ['top', place.y], ['width', place.w], ['height', place.h]]) box.style[side] = `${100 * share}%`;
  }

  const tell = () => page.invokeMethodAsync('Moved', place.x, place.y, place.w, place.h);

  function at(event) {
    const picture = root.getBoundingClientRect();
    return { x: within(0, (event.clientX - picture.left) / picture.width, 1), y: within(0, (event.clientY - picture.top) / picture.height, 1) };
  }

  root.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    held = { from: at(event), was: place, does: event.target === corner ? 'size' : event.target === box ? 'move' : 'draw' };
    root.setPointerCapture(event.pointerId);
    event.preventDefault();
    box.focus({ preventScroll: true });
  }, { signal });

  root.addEventListener('pointermove', event => {
    if (!held) return;
    const { from, was, does } = held, to = at(event);
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    if (does === 'move') put({ ...was, x: was.x + dx, y: was.y + dy });
    else if (does === 'size') put({ ...was, w: within(LEAST, was.w + dx, 1 - was.x), h: within(LEAST, was.h + dy, 1 - was.y) });
    // A click draws nothing.
    else if (Math.abs(dx) > LEAST || Math.abs(dy) > LEAST) put({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), w: Math.abs(dx), h: Math.abs(dy) });
  }, { signal });

  for (const end of ['pointerup', 'pointercancel']) root.addEventListener(end, () => {
    if (held) tell();
    held = null;
  }, { signal });

  box.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey) return;
    const step = event.altKey ? FINE : STEP;
    const [dx, dy] = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key] ?? [0, 0];
    if (event.key === 'Enter') page.invokeMethodAsync('KeepAsync');
    else if (event.key === 'Escape') page.invokeMethodAsync('LeaveAsync');
    else if (dx === 0 && dy === 0) return;
    else {
      put(event.shiftKey ? { ...place, w: within(LEAST, place.w + dx, 1 - place.x), h: within(LEAST, place.h + dy, 1 - place.y) } : { ...place, x: place.x + dx, y: place.y + dy });
      tell();
    }
    // The list around it has keys of its own.
    event.preventDefault();
    event.stopPropagation();
  }, { signal });

  put(place);
  box.focus({ preventScroll: true });
  root.scrollIntoView({ block: 'nearest' });
  return { dispose() { stop.abort(); } };
}
