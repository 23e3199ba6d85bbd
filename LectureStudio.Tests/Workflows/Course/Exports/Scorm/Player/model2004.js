// SCORM 2004 4th edition Run-Time Environment, 4.2: element → access and type. In names, n stands for an index.
window.model2004 = (() => {
  const { text, words, pattern, number } = types;
  const identifier = pattern(/^[\w.:/-]+$/, 4000), short = '[\\w.-]+', language = '(\\{lang=[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\})';
  const time = pattern(/^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,2})?)?)?)?$/), span = pattern(/^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/);
  const real = number(-1e9, 1e9), scaled = number(-1, 1), localized = value => value.length <= 250;
  const fillIn = `${language}?[^]*`;
  const responses = {
    'true-false': words('true', 'false'), choice: pattern(new RegExp(`^(${short}(\\[,\\]${short})*)?$`)), matching: pattern(new RegExp(`^(${short}\\[\\.\\]${short}(\\[,\\]${short}\\[\\.\\]${short})*)?$`)),
    'fill-in': value => value.split('[,]').length <= 10 && value.split('[,]').every(part => part.length <= 250 && new RegExp(`^${fillIn}$`).test(part)),
  };
  const patterns = { ...responses, 'fill-in': value => responses['fill-in'](value.replace(/^\{case_matters=(true|false)\}/, '').replace(/^\{order_matters=(true|false)\}/, '')) };
  const success = words('passed', 'failed', 'unknown'), completion = words('completed', 'incomplete', 'not attempted', 'unknown');
  const score = prefix => ({ [`${prefix}.scaled`]: ['rw', scaled], [`${prefix}.raw`]: ['rw', real], [`${prefix}.min`]: ['rw', real], [`${prefix}.max`]: ['rw', real] });
  return {
    elements: {
      'cmi._version': ['r'], 'cmi.learner_id': ['r'], 'cmi.learner_name': ['r'], 'cmi.credit': ['r'], 'cmi.entry': ['r'], 'cmi.mode': ['r'], 'cmi.total_time': ['r'], 'cmi.scaled_passing_score': ['r'],
      'cmi.completion_status': ['rw', completion], 'cmi.success_status': ['rw', success], 'cmi.location': ['rw', text(1000)], 'cmi.suspend_data': ['rw', text(64000)],
      'cmi.exit': ['w', words('time-out', 'suspend', 'logout', 'normal', '')], 'cmi.session_time': ['w', span], 'cmi.progress_measure': ['rw', number(0, 1)], ...score('cmi.score'),
      'cmi.objectives._count': ['r'], 'cmi.objectives.n.id': ['rw', identifier], 'cmi.objectives.n.success_status': ['rw', success], 'cmi.objectives.n.completion_status': ['rw', completion],
      'cmi.objectives.n.progress_measure': ['rw', number(0, 1)], 'cmi.objectives.n.description': ['rw', localized], ...score('cmi.objectives.n.score'),
      'cmi.interactions._count': ['r'], 'cmi.interactions.n.id': ['rw', identifier], 'cmi.interactions.n.type': ['rw', words('true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric', 'other')],
      'cmi.interactions.n.objectives._count': ['r'], 'cmi.interactions.n.objectives.n.id': ['rw', identifier], 'cmi.interactions.n.timestamp': ['rw', time],
      'cmi.interactions.n.correct_responses.n.pattern': ['rw', (value, type) => patterns[type](value)], 'cmi.interactions.n.weighting': ['rw', real],
      'cmi.interactions.n.learner_response': ['rw', (value, type) => responses[type](value)], 'cmi.interactions.n.description': ['rw', localized],
      'cmi.interactions.n.result': ['rw', value => ['correct', 'incorrect', 'unanticipated', 'neutral'].includes(value) || real(value)],
    },
    first: { 'cmi._version': '1.0', 'cmi.learner_id': 'l1', 'cmi.learner_name': 'A Learner', 'cmi.credit': 'credit', 'cmi.mode': 'normal', 'cmi.completion_status': 'unknown', 'cmi.success_status': 'unknown', 'cmi.objectives.0.id': 'course' },
    errors: { notBegun: '132', begunBefore: '103', overBefore: '104', argument: '201', unknown: '401', count: '351', unset: '403', readOnly: '404', writeOnly: '405', type: '406', order: '408', taken: '351' },
    names: { begin: 'Initialize', end: 'Terminate', get: 'GetValue', set: 'SetValue', commit: 'Commit', error: 'GetLastError', text: 'GetErrorString', more: 'GetDiagnostic' },
    entry: 'cmi.entry', exit: 'cmi.exit', session: 'cmi.session_time', total: 'cmi.total_time',
    // 4.2.22.1: a scaled passing score overrides what the content says, as soon as there is a scaled score.
    judge(values, pass) {
      const scaled = values['cmi.score.scaled'];
      if (pass !== null && scaled !== undefined) values['cmi.success_status'] = Number(scaled) >= pass ? 'passed' : 'failed';
    },
  };
})();
