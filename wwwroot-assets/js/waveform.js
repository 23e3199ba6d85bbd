// The recording's loudness over time, drawn from one byte a 100 ms, with the slide changes and the place that is playing.
// It is a slider for the keyboard and for assistive technology; it asks the player to move by a "seekto" event.

export function attach(slider, media, peaksUrl, marks, duration) {
  const canvas = slider?.querySelector('canvas');
  if (!canvas) return { dispose() {} };
  const stop = new AbortController();
  let peaks = null, length = duration, hover = null, scheduled = false;

  const seek = seconds => slider.dispatchEvent(new CustomEvent('seekto', { bubbles: true, detail: Math.min(Math.max(0, seconds), length) }));
  const now = () => media?.currentTime ?? 0;

  function words(seconds) {
    const s = Math.floor(seconds % 60), m = Math.floor(seconds / 60) % 60, h = Math.floor(seconds / 3600);
    const two = n => String(n).padStart(2, '0');
    return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
  }

  function draw() {
    scheduled = false;
    const width = canvas.clientWidth, height = canvas.clientHeight, ratio = devicePixelRatio || 1;
    if (width === 0 || height === 0) return;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    const style = getComputedStyle(canvas);
    const [played, ahead, mark, needle] = [style.color, style.outlineColor, style.borderBottomColor, style.caretColor];
    const pen = canvas.getContext('2d');
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    const at = now() / length * width;
    for (let x = 0; x < width; x += 3) {
      const tall = Math.max(2, loudest(x, x + 3, width) / 255 * (height - 6));
      pen.fillStyle = x < at ? played : ahead;
      pen.fillRect(x, (height - tall) / 2, 2, tall);
    }
    pen.fillStyle = mark;
    for (const second of marks) pen.fillRect(Math.round(second / length * width), 0, 1, height);
    pen.fillStyle = needle;
    pen.fillRect(Math.round(at) - 1, 0, 2, height);
    if (hover !== null) { pen.globalAlpha = 0.5; pen.fillRect(hover, 0, 1, height); pen.globalAlpha = 1; }
    slider.setAttribute('aria-valuenow', Math.floor(now()));
    slider.setAttribute('aria-valuetext', `${words(now())} of ${words(length)}`);
  }

  function loudest(from, to, width) {
    if (!peaks) return 0;
    const per = length * 10 / width; // bytes a pixel
    let best = 0;
    const end = Math.min(peaks.length, Math.max(Math.floor(from * per) + 1, Math.ceil(to * per)));
    for (let i = Math.floor(from * per); i < end; i++) if (peaks[i] > best) best = peaks[i];
    return best;
  }

  function redraw() {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(draw);
  }

  const listen = (target, name, act, options) => target?.addEventListener(name, act, { ...options, signal: stop.signal });
  const secondAt = event => (event.clientX - canvas.getBoundingClientRect().left) / canvas.clientWidth * length;

  listen(slider, 'pointerdown', event => { if (event.button === 0) { slider.setPointerCapture(event.pointerId); seek(secondAt(event)); } });
  listen(slider, 'pointermove', event => {
    hover = event.clientX - canvas.getBoundingClientRect().left;
    slider.title = words(Math.min(Math.max(0, secondAt(event)), length));
    if (slider.hasPointerCapture(event.pointerId)) seek(secondAt(event));
    redraw();
  });
  listen(slider, 'pointerleave', () => { hover = null; redraw(); });
  listen(slider, 'keydown', event => {
    const t = now();
    const target = {
      ArrowRight: t + 5, ArrowUp: t + 5, ArrowLeft: t - 5, ArrowDown: t - 5, Home: 0, End: length,
      PageDown: marks.find(m => m > t + 0.5) ?? length, PageUp: marks.findLast(m => m < t - 1.5) ?? 0,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    seek(target);
  });
  for (const name of ['timeupdate', 'seeking', 'play', 'pause']) listen(media, name, redraw);
  listen(media, 'durationchange', () => { if (Number.isFinite(media.duration) && media.duration > 0) { length = media.duration; slider.setAttribute('aria-valuemax', Math.floor(length)); redraw(); } });
  listen(matchMedia('(prefers-color-scheme: dark)'), 'change', redraw);
  const resized = new ResizeObserver(redraw);
  resized.observe(canvas);
  const themed = new MutationObserver(redraw); // the theme is an attribute of the root
  themed.observe(document.documentElement, { attributes: true });

  if (peaksUrl) fetch(peaksUrl, { signal: stop.signal })
    .then(answer => answer.ok ? answer.arrayBuffer() : null)
    .then(bytes => { if (bytes) { peaks = new Uint8Array(bytes); redraw(); } })
    .catch(() => {}); // without it there is still a time line
  redraw();

  return { dispose() { stop.abort(); resized.disconnect(); themed.disconnect(); } };
}
