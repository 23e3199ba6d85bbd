// Progress, colours, copying, marked lines. Everything here is an addition: without it the course can be read.
(() => {
  const course = window.course, words = course.words, root = document.documentElement.dataset.root;
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, n) => values[n]);
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // A package for a learning platform brings a store of its own.
  let memory = null;
  window.courseStore ??= {
    load() { try { return JSON.parse(localStorage.getItem(course.id)) } catch { return memory } },
    save(state) { memory = state; try { localStorage.setItem(course.id, JSON.stringify(state)) } catch { /* kept for this page alone */ } },
  };
  const isObject = o => o !== null && typeof o === 'object' && !Array.isArray(o);
  const kept = window.courseStore.load();
  const state = {
    visited: isObject(kept?.visited) ? kept.visited : {},
    answers: isObject(kept?.answers) ? kept.answers : {},
    completed: false, score: 0,
  };
  const key = (module, question) => `${module}/${question}`;
  const right = answer => typeof answer?.right === 'number' ? Math.min(1, Math.max(0, answer.right)) : 0;
  const answered = module => module.questions.filter(q => state.answers[key(module.id, q)]).length;
  const isDone = module => !!state.visited[module.id] && answered(module) === module.questions.length;

  function save() {
    const all = course.modules.flatMap(m => m.questions.map(q => key(m.id, q)));
    state.completed = course.modules.every(isDone);
    state.score = all.length ? all.reduce((sum, q) => sum + right(state.answers[q]), 0) / all.length : state.completed ? 1 : 0;
    window.courseStore.save(state);
    show();
  }

  function show() {
    for (const module of course.modules) {
      const link = document.querySelector(`[data-state-of="${module.id}"] > a`);
      link?.querySelector('.tick')?.remove();
      if (isDone(module)) link?.append(make('span', { className: 'tick', textContent: '✓', ariaLabel: words.done, role: 'img' }));
      const place = document.querySelector(`[data-progress-of="${module.id}"]`);
      if (!place) continue;
      place.classList.toggle('done', isDone(module));
      place.textContent = isDone(module) ? `✓ ${words.done}` : !state.visited[module.id] ? ''
        : module.questions.length ? fill(words.answered, answered(module), module.questions.length) : words.read;
    }
    const begin = document.getElementById('begin');
    if (!begin) return;
    const done = course.modules.filter(isDone).length, started = Object.keys(state.visited).length > 0;
    const next = course.modules.find(m => !isDone(m)) ?? course.modules[0];
    begin.href = `modules/${next.id}.html`;
    begin.textContent = started ? words.continue : words.start;
    const area = begin.parentElement;
    area.querySelectorAll('.far, .again').forEach(e => e.remove());
    if (!started) return;
    const text = fill(words.modulesDone, done, course.modules.length);
    const again = make('button', { type: 'button', className: 'button plain again', textContent: words.startAgain });
    again.addEventListener('click', () => {
      if (!confirm(words.forgetProgress)) return;
      state.visited = {};
      state.answers = {};
      save();
    });
    area.append(make('div', { className: 'far' }, text, make('progress', { max: course.modules.length, value: done, ariaLabel: words.progress })), again);
  }

  // Colours
  const icon = path => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('d', path);
    svg.append(line);
    return svg;
  };
  const isDark = () => (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const theme = make('button', { type: 'button', className: 'tool', ariaLabel: words.lightOrDark, title: words.lightOrDark }, icon('M12 3a9 9 0 1 0 9 9 7 7 0 0 1-9-9Z'));
  theme.addEventListener('click', () => {
    const chosen = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = chosen;
    try { localStorage.setItem('course-theme', chosen) } catch { /* for this page alone */ }
  });
  document.querySelector('.tools').append(theme);

  // Code
  for (const figure of document.querySelectorAll('figure.code')) {
    const copy = make('button', { type: 'button', className: 'copy', textContent: words.copy });
    copy.addEventListener('click', async () => {
      const code = figure.querySelector('code');
      try { await navigator.clipboard.writeText(code.textContent) }
      catch {
        // A page opened from the disk may not be allowed to; then the code is selected for the person.
        getSelection().selectAllChildren(code);
        if (!document.execCommand('copy')) return;
        getSelection().removeAllRanges();
      }
      copy.textContent = words.copied;
      setTimeout(() => copy.textContent = words.copy, 1600);
    });
    figure.querySelector('figcaption').append(copy);
  }

  // Cited lines: #L4 or #L4-L9
  function showLines() {
    document.querySelectorAll('.line.shown').forEach(l => l.classList.remove('shown'));
    const lines = /^#L(\d+)(?:-L(\d+))?$/.exec(location.hash);
    if (!lines) return;
    for (let n = +lines[1]; n <= +(lines[2] ?? lines[1]) && n - lines[1] < 5000; n++) document.getElementById(`L${n}`)?.classList.add('shown');
  }
  addEventListener('hashchange', showLines);
  showLines();

  // On a phone the modules are a list to open.
  if (matchMedia('(max-width: 59.99rem)').matches) document.querySelector('.side details').open = false;

  window.courseParts = { state, save, key, right, fill, make, icon, words, root };
  const module = document.body.dataset.module;
  if (module && !state.visited[module]) { state.visited[module] = true; save() } else show();
})();
