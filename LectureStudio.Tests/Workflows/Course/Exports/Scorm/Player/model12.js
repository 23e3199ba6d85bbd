// SCORM 1.2 Run-Time Environment, 3.4.4: element → access (r, w, rw) and type. In names, n stands for an index.
window.model12 = (() => {
  const { text, words, pattern, number } = types;
  // CMIIdentifier, CMITime, CMITimespan, CMIDecimal as the data types of 3.4.3 have them.
  const identifier = pattern(/^[\w.:-]+$/, 255), time = pattern(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/), span = pattern(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
  const percent = number(0, 100), decimal = number(-1e9, 1e9);
  const status = words('passed', 'completed', 'failed', 'incomplete', 'browsed');
  // CMIFeedback depends on the type of the interaction.
  const one = '[0-9a-z]';
  const responses = {
    'true-false': pattern(/^[01tf]/), choice: pattern(new RegExp(`^(${one}(,${one})*|\\{${one}(,${one})*\\})$`)), 'fill-in': text(255),
    matching: pattern(new RegExp(`^(${one}\\.${one}(,${one}\\.${one})*)?$`)),
  };
  return {
    elements: {
      'cmi.core.student_id': ['r'], 'cmi.core.student_name': ['r'], 'cmi.core.credit': ['r'], 'cmi.core.entry': ['r'], 'cmi.core.total_time': ['r'], 'cmi.core.lesson_mode': ['r'],
      'cmi.core.lesson_location': ['rw', text(255)], 'cmi.core.lesson_status': ['rw', status], 'cmi.core.exit': ['w', words('time-out', 'suspend', 'logout', '')], 'cmi.core.session_time': ['w', span],
      'cmi.core.score.raw': ['rw', percent], 'cmi.core.score.min': ['rw', percent], 'cmi.core.score.max': ['rw', percent],
      'cmi.suspend_data': ['rw', text(4096)], 'cmi.launch_data': ['r'],
      'cmi.objectives._count': ['r'], 'cmi.objectives.n.id': ['rw', identifier], 'cmi.objectives.n.status': ['rw', words('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted')],
      'cmi.objectives.n.score.raw': ['rw', percent], 'cmi.objectives.n.score.min': ['rw', percent], 'cmi.objectives.n.score.max': ['rw', percent],
      'cmi.interactions._count': ['r'], 'cmi.interactions.n.id': ['w', identifier], 'cmi.interactions.n.objectives.n.id': ['w', identifier], 'cmi.interactions.n.time': ['w', time],
      'cmi.interactions.n.type': ['w', words('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric')],
      'cmi.interactions.n.correct_responses.n.pattern': ['w', (value, type) => responses[type](value)], 'cmi.interactions.n.weighting': ['w', decimal],
      'cmi.interactions.n.student_response': ['w', (value, type) => responses[type](value)],
      'cmi.interactions.n.result': ['w', value => ['correct', 'wrong', 'unanticipated', 'neutral'].includes(value) || decimal(value)],
    },
    first: { 'cmi.core.student_id': 'l1', 'cmi.core.student_name': 'Learner, A', 'cmi.core.credit': 'credit', 'cmi.core.lesson_mode': 'normal', 'cmi.core.lesson_status': 'not attempted', 'cmi.core.lesson_location': '', 'cmi.suspend_data': '', 'cmi.core.score.raw': '', 'cmi.core.score.min': '', 'cmi.core.score.max': '', 'cmi.launch_data': '' },
    errors: { notBegun: '301', begunBefore: '101', overBefore: '101', argument: '201', unknown: '401', count: '402', readOnly: '403', writeOnly: '404', type: '405', order: '201' },
    names: { begin: 'LMSInitialize', end: 'LMSFinish', get: 'LMSGetValue', set: 'LMSSetValue', commit: 'LMSCommit', error: 'LMSGetLastError', text: 'LMSGetErrorString', more: 'LMSGetDiagnostic' },
    entry: 'cmi.core.entry', exit: 'cmi.core.exit', session: 'cmi.core.session_time', total: 'cmi.core.total_time',
    // 3.4.4, lesson_status: a mastery score in the manifest overrides what the content says, as soon as there is a score.
    judge(values, pass) {
      const raw = values['cmi.core.score.raw'];
      if (pass !== null && raw !== undefined && raw !== '') values['cmi.core.lesson_status'] = Number(raw) >= pass * 100 ? 'passed' : 'failed';
    },
  };
})();
