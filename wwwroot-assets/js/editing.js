// What the whole review page needs: undo and redo by keys, and a draft of the edits that outlives a reload (in this tab) and a closed tab
// (offered again). Drafts are text that only the page itself reads.

export function attach(key, page) {
  const stop = new AbortController(), { signal } = stop;
  document.addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target.closest('input:not([type="range"]), textarea, [contenteditable]')) return;
    const isRedo = event.key.toLowerCase() === 'y' || event.key.toLowerCase() === 'z' && event.shiftKey;
    if (!isRedo && event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    page.invokeMethodAsync(isRedo ? 'Redo' : 'Undo');
  }, { signal });
  // Another tab saved or dropped its edits and took the only copy away that outlives a closed tab: this tab's edits are still there.
  addEventListener('storage', event => {
    if (event.key !== key || event.newValue !== null) return;
    const mine = get(sessionStorage, key);
    if (mine !== null) put(localStorage, key, mine);
  }, { signal });
  return {
    keep(draft) {
      put(sessionStorage, key, draft);
      put(localStorage, key, draft);
    },
    forget() {
      for (const place of [sessionStorage, localStorage]) try { place.removeItem(key); } catch { /* private windows have none */ }
    },
    dispose() { stop.abort(); },
  };
}

function put(place, key, text) {
  try { place.setItem(key, text); } catch { /* full or forbidden: the edits are still in this tab */ }
}

function get(place, key) {
  try { return place.getItem(key); } catch { return null; }
}

/** This tab's own draft, or what a closed tab left; as bytes, because drafts may be longer than one message. */
export function read(key) {
  const mine = get(sessionStorage, key);
  return new TextEncoder().encode(JSON.stringify({ mine: mine !== null, draft: mine ?? get(localStorage, key) }));
}
