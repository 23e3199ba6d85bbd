// The questions of a module: checks, tells why, keeps the points.
(() => {
  const { state, save, key, right, fill, make, words } = window.courseParts;
  const module = document.body.dataset.module;
  const forms = [...document.querySelectorAll('form.question')];

  // Case, outer and repeated white space do not matter; nor does how a letter is composed.
  const plain = text => text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
  const inputs = form => [...form.elements].filter(e => e.name === 'a');

  function given(form) {
    const fields = inputs(form);
    return fields[0].matches('[type=radio], [type=checkbox]') ? fields.filter(f => f.checked).map(f => +f.value) : fields.map(f => f.value);
  }

  function put(form, values) {
    const fields = inputs(form);
    if (!Array.isArray(values)) return;
    if (fields[0].matches('[type=radio], [type=checkbox]')) fields.forEach(f => f.checked = values.includes(+f.value));
    else fields.forEach((f, i) => f.value = typeof values[i] === 'string' ? values[i] : '');
  }

  const isEmpty = values => values.length === 0 || values.every(v => typeof v === 'string' && v.trim() === '');

  /** Share that is right, 0 to 1. */
  function mark(form, values) {
    const answer = JSON.parse(form.dataset.answer);
    const share = hits => hits.filter(Boolean).length / hits.length;
    switch (form.dataset.kind) {
      case 'MultipleAnswer': {
        // A wrong tick takes away what a right one gives, so that ticking everything earns nothing.
        const hits = values.filter(v => answer.includes(v)).length;
        const others = inputs(form).length - answer.length;
        return Math.max(0, hits / answer.length - (others ? (values.length - hits) / others : 0));
      }
      case 'Matching': return share(answer.map((a, i) => values[i] !== '' && +values[i] === a));
      case 'Cloze': case 'ShortAnswer': return share(answer.map((accepted, i) => accepted.some(a => plain(a) === plain(values[i]))));
      default: return values[0] === answer[0] ? 1 : 0;
    }
  }

  function tell(form, points) {
    const verdict = form.querySelector('.verdict');
    const result = points >= 1 ? 'right' : points > 0 ? 'partly' : 'wrong';
    verdict.className = `verdict ${result}`;
    verdict.replaceChildren(make('b', { textContent: { right: `✓ ${words.right}`, partly: `◐ ${words.partlyRight}`, wrong: `✕ ${words.wrong}` }[result] }));
    const feedback = inputs(form).filter(f => f.checked && f.dataset.feedback).map(f => f.dataset.feedback);
    for (const text of feedback) verdict.append(make('p', { textContent: text, dir: 'auto' }));
    form.dataset.checked = result;
    form.querySelector('.answer').open = result === 'right';
    form.querySelector('.again').hidden = false;
  }

  function clear(form) {
    delete form.dataset.checked;
    form.querySelector('.verdict').className = 'verdict';
    form.querySelector('.verdict').replaceChildren();
    form.querySelector('.answer').open = false;
    form.querySelector('.again').hidden = true;
  }

  function showScore() {
    const answers = forms.map(f => state.answers[key(module, f.id.slice(2))]);
    const score = document.querySelector('.score');
    score.hidden = !answers.some(Boolean);
    const sum = Math.round(answers.reduce((total, a) => total + right(a), 0) * 100) / 100;
    score.textContent = fill(words.score, sum, forms.length);
  }

  for (const form of forms) {
    const id = key(module, form.id.slice(2));
    const again = make('button', { type: 'button', className: 'button plain again', textContent: words.tryAgain, hidden: true });
    form.querySelector('.act').append(make('button', { type: 'submit', className: 'button', textContent: words.check }), again);
    form.addEventListener('submit', e => {
      e.preventDefault();
      const values = given(form);
      if (isEmpty(values)) {
        clear(form);
        form.querySelector('.verdict').replaceChildren(make('b', { textContent: words.answerFirst }));
        return;
      }
      const points = mark(form, values);
      state.answers[id] = { right: points, given: values };
      tell(form, points);
      save();
      showScore();
    });
    again.addEventListener('click', () => {
      form.reset();
      clear(form);
      delete state.answers[id];
      save();
      showScore();
      inputs(form)[0].focus();
    });
    const kept = state.answers[id];
    if (kept) {
      put(form, kept.given);
      tell(form, right(kept));
    }
  }
  showScore();
})();
