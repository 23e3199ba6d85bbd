// Times as the pages write them.

export function words(seconds) {
  const whole = Math.max(0, Math.floor(seconds)), s = whole % 60, m = Math.floor(whole / 60) % 60, h = Math.floor(whole / 3600);
  const two = n => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** With tenths, for edges. */
export const exact = seconds => `${words(seconds + 0.0005)}.${Math.floor(((seconds + 0.0005) % 1) * 10)}`;

/** Index of the last of sorted numbers that is not above the value; -1 when all are. */
export function lastNotAbove(numbers, value) {
  let low = 0, high = numbers.length - 1, found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= value) { found = middle; low = middle + 1; } else high = middle - 1;
  }
  return found;
}

const reach = 1.5; // seconds; longer than any word

/** Where an edge comes to rest: at the nearest of sorted places to cut at; where there is none near, where it is. */
export function rest(places, second) {
  const at = lastNotAbove(places, second);
  const near = [places[at], places[at + 1]].filter(p => p !== undefined && Math.abs(p - second) <= reach);
  return near.length === 0 ? second : near.reduce((best, p) => Math.abs(p - second) < Math.abs(best - second) ? p : best);
}
