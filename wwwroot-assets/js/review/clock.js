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

/** The nearest of sorted numbers. */
export function nearest(numbers, value) {
  const at = lastNotAbove(numbers, value);
  if (at < 0) return numbers[0];
  if (at === numbers.length - 1) return numbers[at];
  return value - numbers[at] <= numbers[at + 1] - value ? numbers[at] : numbers[at + 1];
}
