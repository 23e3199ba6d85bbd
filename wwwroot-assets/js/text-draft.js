// Keeps what is written in a field across a reload of this tab, until it is emptied or used.

export function attach(field, key) {
  const stop = new AbortController();
  const get = () => { try { return sessionStorage.getItem(key); } catch { return null; } };
  const put = text => { try { if (text) sessionStorage.setItem(key, text); else sessionStorage.removeItem(key); } catch { /* private windows have none */ } };
  const kept = get();
  if (kept && field.value === '') {
    field.value = kept;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.addEventListener('input', () => put(field.value), { signal: stop.signal });
  return { dispose() { stop.abort(); } };
}

export function forget(key) {
  try { sessionStorage.removeItem(key); } catch { /* as above */ }
}
