// The colour of a slide around the camera picture that lies on it, found in the picture that is shown: the most frequent one, as the
// rendering finds it in the picture of the slide.
const width = 480, height = 270;
const ring = 10; // pixels around the rectangle that are looked at, but not the next two, which are blurred
const fresh = 0.5; // seconds of the recording for which a colour is good

/** Answers a function of a player, a rectangle (x, y, width and height as shares of its picture) and a second, to a CSS colour. */
export function groundFinder() {
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  let known = null;
  return (player, box, at) => {
    if (known?.box === box && Math.abs(known.at - at) < fresh) return known.colour;
    pen.drawImage(player, 0, 0, width, height);
    const colour = around(pen.getImageData(0, 0, width, height).data, box);
    // A picture that is still being sought is the one before.
    if (!player.seeking) known = { box, at, colour };
    return colour;
  };
}

function around(pixels, [x, y, w, h]) {
  const [left, right, top, bottom] = [x * width, (x + w) * width, y * height, (y + h) * height].map(Math.round);
  const groups = new Map();
  for (let row = Math.max(0, top - ring); row < Math.min(height, bottom + ring); row++) {
    for (let column = Math.max(0, left - ring); column < Math.min(width, right + ring); column++) {
      if (column >= left - 2 && column < right + 2 && row >= top - 2 && row < bottom + 2) continue;
      const at = (row * width + column) * 4, [r, g, b] = [pixels[at], pixels[at + 1], pixels[at + 2]];
      const key = r >> 3 << 10 | g >> 3 << 5 | b >> 3, group = groups.get(key) ?? [0, 0, 0, 0];
      groups.set(key, [group[0] + 1, group[1] + r, group[2] + g, group[3] + b]);
    }
  }
  const most = [...groups.values()].reduce((best, group) => group[0] > best[0] ? group : best, [0, 0, 0, 0]);
  return most[0] === 0 ? '#fff' : `rgb(${most.slice(1).map(sum => Math.round(sum / most[0])).join(' ')})`;
}
