// Search over the index that lies beside the pages. It is loaded as a script, since a page opened from the disk may not fetch.
(() => {
  const { fill, make, icon, words, root } = window.courseParts;
  const MOST = 20, AROUND = 70;

  // The same letters without accents and case: é and E are e, ﬁ is fi. Hangul syllables stay whole.
  const foldLetter = c => /[\uAC00-\uD7A3]/.test(c) ? c : c.normalize('NFKD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/ß/g, 'ss').replace(/ı/g, 'i').replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/đ/g, 'd');
  const fold = text => Array.from(text, foldLetter).join('');
  const dense = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3041-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\u{20000}-\u{3FFFF}]+/gu;

  /** The terms of a query: words, and where a script has no spaces each two neighbours. As SearchTerms does. */
  function termsOf(query) {
    const terms = [];
    let rest = query.replace(dense, run => {
      const letters = Array.from(run);
      if (letters.length === 1) terms.push({ text: foldLetter(run), exact: false });
      for (let i = 0; i + 1 < letters.length; i++) terms.push({ text: fold(letters[i] + letters[i + 1]), exact: true });
      return ' ';
    });
    for (const word of rest.match(/[\p{L}\p{M}\p{Nd}\p{Nl}\p{No}_]+/gu) ?? []) {
      const text = fold(word).slice(0, 40);
      if (text) terms.push({ text, exact: false });
    }
    return terms;
  }

  let index = null, folded = null, loading = null;
  function load() {
    return loading ??= new Promise((done, failed) => {
      const script = make('script', { src: `${root}assets/search-index.js` });
      script.onload = () => {
        index = window.courseIndex;
        folded = index.terms.map(fold);
        done();
      };
      script.onerror = failed;
      document.head.append(script);
    });
  }

  /** Which terms of the index a term of the query means, with how much each is worth. */
  function meant(term) {
    const worth = new Map();
    const add = (i, w) => { if (w > (worth.get(i) ?? 0)) worth.set(i, w) };
    const look = (text, share) => {
      for (let i = 0; i < folded.length; i++) {
        const known = folded[i];
        if (known === text) add(i, share);
        else if (!term.exact && known.startsWith(text)) add(i, share * 0.55 * Math.max(0.3, text.length / known.length));
        else if (!term.exact && text.length === 1 && known.includes(text)) add(i, share * 0.4);
      }
    };
    look(term.text, 1);
    // "queues" is also looked for as "queue", and what stands after the Arabic article without it.
    if (!term.exact && term.text.length > 4) look(term.text.slice(0, -1), 0.5);
    if (/^\u0627\u0644...+/.test(term.text)) look(term.text.slice(2), 0.7);
    return worth;
  }

  // Okapi BM25 (Robertson and Zaragoza, 2009), k1 1.2, b 0.6; a place that has all the terms comes before one that has fewer.
  function find(query) {
    const terms = termsOf(query), places = index.places.length;
    if (!terms.length) return [];
    const mean = index.lengths.reduce((a, b) => a + b, 0) / Math.max(1, places) + 1;
    const scores = new Map();
    terms.forEach(term => {
      const best = new Map();
      for (const [t, worth] of meant(term)) {
        const posts = index.posts[t];
        const rare = Math.log(1 + places / (posts.length / 2 + 0.5));
        for (let i = 0, place = 0; i < posts.length; i += 2) {
          place += posts[i];
          const count = posts[i + 1];
          const score = worth * rare * count * 2.2 / (count + 1.2 * (0.4 + 0.6 * index.lengths[place] / mean));
          if (score > (best.get(place) ?? 0)) best.set(place, score);
        }
      }
      for (const [place, score] of best) {
        const sum = scores.get(place) ?? { score: 0, hits: 0 };
        sum.score += score;
        sum.hits++;
        scores.set(place, sum);
      }
    });
    return [...scores].sort(([a, x], [b, y]) => y.hits - x.hits || y.score - x.score || a - b).map(([place]) => index.places[place]);
  }

  /** Where in a text the terms are, letter by letter, so that marks stand right whatever folding did. */
  function marked(text, terms, from = 0, to = text.length) {
    const letters = [], starts = [];
    let at = 0;
    for (const c of text) {
      for (const f of foldLetter(c)) { letters.push(f); starts.push([at, at + c.length]) }
      at += c.length;
    }
    const flat = letters.join('');
    const spans = [];
    for (const term of terms) {
      for (let i = flat.indexOf(term.text); i >= 0; i = flat.indexOf(term.text, i + 1)) {
        const isInside = !term.exact && term.text.length > 1 && i > 0 && /[\p{L}\p{N}]/u.test(flat[i - 1]);
        if (!isInside) spans.push([starts[i][0], starts[i + term.text.length - 1][1]]);
      }
    }
    spans.sort((a, b) => a[0] - b[0]);
    const nodes = [];
    let last = from;
    for (const [a, b] of spans) {
      if (b <= last || a < last && a < from || b > to) continue;
      const start = Math.max(a, last);
      nodes.push(text.slice(last, start), make('mark', { textContent: text.slice(start, b) }));
      last = b;
    }
    nodes.push(text.slice(last, to));
    return { nodes, first: spans.length ? spans[0][0] : -1 };
  }

  function excerpt(text, terms) {
    const { first } = marked(text, terms);
    let from = Math.max(0, first - AROUND), to = Math.min(text.length, from + 2 * AROUND + 30);
    if (from > 0) from = text.indexOf(' ', from) + 1 || from;
    if (first >= 0 && from > first) from = Math.max(0, first - 20);
    const cut = text.slice(from, to).replace(/[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/g, '');
    return [from > 0 ? '… ' : '', ...marked(cut, terms).nodes, to < text.length ? ' …' : ''];
  }

  // The window
  const input = make('input', { type: 'search', autocomplete: 'off', spellcheck: false, placeholder: words.search, ariaLabel: words.search, dir: 'auto' });
  const close = make('button', { type: 'button', className: 'tool', ariaLabel: words.close, title: words.close }, icon('M6 6l12 12M18 6L6 18'));
  const found = make('p', { className: 'found', role: 'status' });
  const list = make('ol');
  const dialog = make('dialog', { className: 'search', ariaLabel: words.search }, make('div', { className: 'ask' }, input, close), found, list);
  document.body.append(dialog);

  function show() {
    const query = input.value.trim();
    list.replaceChildren();
    found.textContent = '';
    if (!query || !index) return;
    const terms = termsOf(query).sort((a, b) => b.text.length - a.text.length), all = find(query);
    found.textContent = all.length === 0 ? fill(words.nothingFound, query) : all.length === 1 ? words.oneResult : fill(words.someResults, all.length);
    for (const place of all.slice(0, MOST)) {
      const heading = make('b', { dir: 'auto' }, ...marked(place.heading, terms).nodes);
      const link = make('a', { href: root + place.url }, heading);
      if (place.module !== place.heading) link.append(make('small', { textContent: place.module, dir: 'auto' }));
      link.append(make('span', { dir: 'auto' }, ...excerpt(place.text, terms)));
      link.addEventListener('click', () => dialog.close());
      list.append(make('li', {}, link));
    }
    list.scrollTop = 0;
  }

  async function open() {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    await load();
    show();
  }

  input.addEventListener('input', show);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', e => { if (e.target === dialog) dialog.close() });
  dialog.addEventListener('keydown', e => {
    const links = [...list.querySelectorAll('a')], at = links.indexOf(document.activeElement);
    if (e.key === 'ArrowDown' && links.length) { e.preventDefault(); links[Math.min(at + 1, links.length - 1)].focus() }
    else if (e.key === 'ArrowUp' && at >= 0) { e.preventDefault(); (at === 0 ? input : links[at - 1]).focus() }
    else if (e.key === 'Enter' && document.activeElement === input && links.length) { e.preventDefault(); links[0].click() }
  });

  const button = make('button', { type: 'button', className: 'tool', ariaLabel: words.search, title: words.search }, icon('M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.5 15.5 21 21'), make('span', { className: 'name', textContent: words.search }), make('kbd', { textContent: '/' }));
  button.addEventListener('click', open);
  document.querySelector('.tools').prepend(button);
  addEventListener('keydown', e => {
    if (e.key === '/' && !e.ctrlKey && !e.metaKey && !e.altKey && !e.target.closest?.('input, select, textarea')) { e.preventDefault(); open() }
  });
})();
