// The part of a SCORM package that speaks with the learning platform. The course itself is in the frame, so that going from page to page
// stays within one session: a session that was ended cannot be begun again (SCORM 1.2 RTE 3.2.2; SCORM 2004 4th RTE 3.1.6.1).
(() => {
  const course = window.scormCourse, is12 = course.version === '1.2', frame = document.getElementById('course');

  // Names of the functions and of the elements (SCORM 1.2 RTE 3.2 and 3.4; SCORM 2004 4th RTE 3.1 and 4.2).
  const functions = is12
    ? { begin: 'LMSInitialize', end: 'LMSFinish', get: 'LMSGetValue', set: 'LMSSetValue', commit: 'LMSCommit', error: 'LMSGetLastError' }
    : { begin: 'Initialize', end: 'Terminate', get: 'GetValue', set: 'SetValue', commit: 'Commit', error: 'GetLastError' };
  const names = is12
    ? { mode: 'cmi.core.lesson_mode', location: 'cmi.core.lesson_location', score: 'cmi.core.score', time: 'cmi.core.session_time', exit: 'cmi.core.exit' }
    : { mode: 'cmi.mode', location: 'cmi.location', score: 'cmi.score', time: 'cmi.session_time', exit: 'cmi.exit' };

  // Up through the pages around this one, then those around the one that opened it (RTE, "Finding the API").
  function climb(start, name) {
    for (let at = start, steps = 0; at && steps < 500; at = at.parent, steps++) {
      try { if (at[name]) return at[name]; } catch { return null; }
      if (at.parent === at) return null;
    }
    return null;
  }
  const apiName = is12 ? 'API' : 'API_1484_11';
  const api = climb(window.parent === window ? null : window.parent, apiName) ?? climb(window.opener, apiName);
  const call = (name, ...values) => { try { return String(api[functions[name]](...values)); } catch { return 'false'; } };

  let isOpen = api !== null && call('begin', '') === 'true';
  const begun = Date.now();
  const get = element => isOpen ? call('get', element) : '';
  // What a platform does not take is left out; the rest is told all the same.
  const set = (element, value) => isOpen && !isReview && call('set', element, String(value)) === 'true';
  let isReview = false;
  isReview = ['review', 'browse'].includes(get(names.mode));

  // Status
  const status = () => is12 ? get('cmi.core.lesson_status') : get('cmi.completion_status');
  const hasPassed = () => is12 ? ['passed', 'completed'].includes(get('cmi.core.lesson_status')) : get('cmi.completion_status') === 'completed' && get('cmi.success_status') !== 'failed';
  if (['', 'not attempted', 'unknown'].includes(status())) set(is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status', 'incomplete');
  set(names.exit, 'suspend');

  // State
  const text = isOpen ? get('cmi.suspend_data') : '';
  let state = text ? window.coursePacking.unpack(text, course) : null;
  const told = new Map(Object.entries(state?.answers ?? {}).map(([id, answer]) => [id, JSON.stringify([answer.right, answer.given])]));

  const percent = share => String(Math.round(share * 10000) / 100);

  function tellScore(prefix, share) {
    if (!is12) set(`${prefix}.scaled`, Math.round(share * 10000) / 10000);
    set(`${prefix}.min`, 0);
    set(`${prefix}.max`, 100);
    set(`${prefix}.raw`, percent(share));
  }

  // A score is told once the course is complete: platforms hold it against the mastery score as soon as it is there,
  // and a course that is half done would have failed. What was passed stays passed when a learner begins again.
  function tellResult() {
    const visited = Object.keys(state.visited).length / Math.max(1, course.modules.length);
    const answered = course.questions.length ? Object.keys(state.answers).length / course.questions.length : 1;
    if (!is12 && !hasPassed()) set('cmi.progress_measure', state.completed ? 1 : Math.min(0.99, Math.round((visited + answered) * 50) / 100));
    if (!state.completed) return;
    const score = Math.max(state.score, hasPassed() ? (Number(get(`${names.score}.raw`)) || 0) / 100 : 0);
    const result = score >= course.pass ? 'passed' : 'failed';
    if (course.questions.length) tellScore(names.score, score);
    if (is12) set('cmi.core.lesson_status', course.questions.length ? result : 'completed');
    else {
      set('cmi.completion_status', 'completed');
      set('cmi.success_status', course.questions.length ? result : 'passed');
    }
  }

  // Objectives: a module each. The platform may have made them from the manifest, so they are looked for by their names.
  const objectives = new Map();
  function objective(id) {
    if (objectives.has(id)) return objectives.get(id);
    const count = Number(get('cmi.objectives._count')) || 0;
    let at = 0;
    while (at < count && get(`cmi.objectives.${at}.id`) !== id) at++;
    if (at === count && !set(`cmi.objectives.${at}.id`, id)) return null;
    objectives.set(id, at);
    return at;
  }

  function tellObjectives() {
    for (const module of course.modules) {
      const questions = course.questions.filter(q => q.module === module.id), answers = questions.map(q => state.answers[q.id]);
      if (!state.visited[module.id] && !answers.some(Boolean)) continue;
      const at = objective(module.id);
      if (at === null) continue;
      const isDone = state.visited[module.id] && answers.every(Boolean);
      const share = questions.length ? answers.reduce((sum, a) => sum + (a?.right ?? 0), 0) / questions.length : 1;
      const prefix = `cmi.objectives.${at}`, result = share >= course.pass ? 'passed' : 'failed';
      if (isDone && questions.length) tellScore(`${prefix}.score`, share);
      if (is12) set(`${prefix}.status`, !isDone ? 'incomplete' : questions.length ? result : 'completed');
      else {
        set(`${prefix}.completion_status`, isDone ? 'completed' : 'incomplete');
        if (isDone) set(`${prefix}.success_status`, result);
      }
    }
  }

  // Interactions: an entry for each question that was answered, and another for each time it is answered in a later session.
  const entries = new Map();
  function tellInteraction(question, form, answer) {
    const id = question.id.replace('/', '_');
    const at = entries.get(id) ?? (Number(get('cmi.interactions._count')) || 0);
    const prefix = `cmi.interactions.${at}`;
    if (!set(`${prefix}.id`, id)) return;
    entries.set(id, at);
    const now = new Date(), pad = n => String(n).padStart(2, '0'), clock = `${pad(now.getHours())}:${pad(now.getMinutes())}:${pad(now.getSeconds())}`;
    const { type, response, right } = window.courseResponses.of(form, answer.given, course);
    set(`${prefix}.objectives.0.id`, question.module);
    set(is12 ? `${prefix}.time` : `${prefix}.timestamp`, is12 ? clock : `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}T${clock}`);
    set(`${prefix}.type`, type);
    set(`${prefix}.correct_responses.0.pattern`, right);
    set(`${prefix}.weighting`, 1);
    set(is12 ? `${prefix}.student_response` : `${prefix}.learner_response`, response);
    set(`${prefix}.result`, answer.right >= 1 ? 'correct' : answer.right > 0 ? Math.round(answer.right * 100) / 100 : is12 ? 'wrong' : 'incorrect');
    if (!is12) set(`${prefix}.description`, `{lang=${course.language}}${question.text}`);
  }

  function tellAnswers(forms) {
    for (const question of course.questions) {
      const answer = state.answers[question.id], now = answer ? JSON.stringify([answer.right, answer.given]) : undefined;
      if (now === told.get(question.id)) continue;
      if (now === undefined) { told.delete(question.id); continue; }
      const form = forms.find(f => f.id === question.id);
      if (!form) continue;
      tellInteraction(question, form, answer);
      told.set(question.id, now);
    }
  }

  // Time: of the session so far; the platform adds the sessions up.
  function span() {
    const seconds = Math.max(0, Date.now() - begun) / 1000, hours = Math.floor(seconds / 3600), minutes = Math.floor(seconds / 60) % 60, rest = seconds % 60;
    return is12
      ? `${String(Math.min(9999, hours)).padStart(4, '0')}:${String(minutes).padStart(2, '0')}:${rest.toFixed(2).padStart(5, '0').replace('60.00', '59.99')}`
      : `PT${hours}H${minutes}M${rest.toFixed(2)}S`;
  }

  function commit() {
    if (!isOpen) return;
    set(names.time, span());
    call('commit', '');
  }

  function end() {
    if (!isOpen) return;
    commit();
    call('end', '');
    isOpen = false;
  }

  if (isOpen) {
    window.courseSession = {
      load: () => JSON.stringify(state),
      save(json, forms) {
        state = JSON.parse(json);
        set('cmi.suspend_data', window.coursePacking.pack(state, course));
        tellAnswers(JSON.parse(forms));
        tellObjectives();
        tellResult();
        commit();
      },
    };
    addEventListener('pagehide', end);
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') commit(); });
    // Shown again from the browser's memory: the session is over, so a new one is begun.
    addEventListener('pageshow', e => { if (e.persisted) location.reload(); });
  }

  // Bookmark: where one was is told, and gone to the next time, if it is a page of this course.
  const pages = new Set(['index.html', ...course.modules.map(m => `modules/${m.id}.html`)]);
  const base = new URL('.', location.href).href;
  frame.addEventListener('load', () => {
    let at = '';
    try { at = frame.contentWindow.location.href; } catch { return; }
    const page = at.startsWith(base) ? at.slice(base.length).replace(/[?#].*$/, '') : '';
    if (!pages.has(page)) return;
    document.title = frame.contentDocument.title || document.title;
    if (get(names.location) !== page) { set(names.location, page); commit(); }
  });
  const left = get(names.location);
  frame.src = pages.has(left) ? left : 'index.html';
})();
