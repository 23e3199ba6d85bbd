// The state of the course as a short text: SCORM 1.2 keeps 4,096 letters of it (RTE 3.4.4), SCORM 2004 64,000 (4th edition, RTE 4.2.21).
// version|key|visited modules, a bit each, in hexadecimal|points, one or two letters a question|what was answered, as far as there is room
window.coursePacking = (() => {
  // 1260 has the divisors 1 to 7, 9, 10 and 12: the shares that questions give come back as they were. Two digits to the base of 36 reach 1295.
  const steps = 1260;

  const points = answer => answer === undefined ? '-' : answer.right >= 1 ? '+' : !(answer.right > 0) ? '!' : Math.round(answer.right * steps).toString(36).padStart(2, '0');

  // Letters that every platform takes.
  const ascii = json => json.replace(/[\u007f-\uffff|]/g, c => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));

  function pack(state, course) {
    let bits = '';
    for (let at = 0; at < course.modules.length; at += 4) {
      bits += [0, 1, 2, 3].reduce((sum, n) => sum + (state.visited[course.modules[at + n]?.id] ? 1 << n : 0), 0).toString(16);
    }
    const head = `1|${course.key}|${bits}|${course.questions.map(q => points(state.answers[q.id])).join('')}|`;
    const given = [];
    let room = course.room - head.length - 2;
    course.questions.forEach((question, index) => {
      const answer = state.answers[question.id];
      if (!answer) return;
      const text = ascii(JSON.stringify([index, answer.given ?? null]));
      if (text.length + 1 > room) return;
      room -= text.length + 1;
      given.push(text);
    });
    return head.length > course.room ? '' : `${head}[${given.join()}]`;
  }

  /** The state; null for a text that is not this course's. */
  function unpack(text, course) {
    try {
      const [version, key, bits, marks, ...rest] = text.split('|');
      if (version !== '1' || key !== course.key) return null;
      const state = { visited: {}, answers: {}, completed: false, score: 0 };
      course.modules.forEach((module, at) => { if (parseInt(bits[at >> 2], 16) >> (at & 3) & 1) state.visited[module.id] = true; });
      let at = 0;
      for (const question of course.questions) {
        const mark = marks[at];
        if (mark === undefined) return null;
        if (mark === '+' || mark === '!') state.answers[question.id] = { right: mark === '+' ? 1 : 0, given: null };
        else if (mark !== '-') state.answers[question.id] = { right: parseInt(marks.slice(at, ++at + 1), 36) / steps, given: null };
        at++;
      }
      for (const [index, given] of JSON.parse(rest.join('|'))) {
        const answer = state.answers[course.questions[index]?.id];
        if (answer) answer.given = given;
      }
      return state;
    } catch {
      return null;
    }
  }

  return { pack, unpack };
})();
