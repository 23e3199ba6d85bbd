// What was answered, and what is right, as the data models write it down (SCORM 1.2 RTE 3.4.4, CMIFeedback; SCORM 2004 4th RTE 4.1.1.6 and 4.2.9).
window.courseResponses = {
  of(form, given, course) {
    const is12 = course.version === '1.2', values = Array.isArray(given) ? given : [];
    const between = is12 ? ',' : '[,]';
    // SCORM 1.2 names choices by one letter or digit.
    const letter = n => 'abcdefghijklmnopqrstuvwxyz0123456789'[n] ?? '9';
    const choice = n => is12 ? letter(n) : `c${n + 1}`;
    const pairs = options => options.map((to, at) => [at, to]).filter(([, to]) => String(to) !== '' && Number.isInteger(Number(to)))
      .map(([at, to]) => is12 ? `${letter(at)}.${letter(Number(to))}` : `l${at + 1}[.]r${Number(to) + 1}`).join(between);
    // 255 letters (1.2) and 250 letters for each text (2004) are what every platform keeps.
    const line = text => String(text).replace(/\s+/g, ' ').trim();
    const typed = texts => is12
      ? texts.map(line).join('; ').slice(0, 255)
      : texts.map(t => `{lang=${course.language}}${line(t).replaceAll('[,]', ',').slice(0, 200)}`).join(between);
    switch (form.kind) {
      case 'TrueFalse': {
        const word = n => is12 ? (n === 0 ? 't' : 'f') : String(n === 0);
        return { type: 'true-false', response: word(values[0]), right: word(form.answer[0]) };
      }
      case 'MultipleChoice': case 'MultipleAnswer':
        return { type: 'choice', response: values.map(choice).join(between), right: form.answer.map(choice).join(between) };
      case 'Matching':
        return { type: 'matching', response: pairs(values), right: pairs(form.answer) };
      default: {
        const right = typed(form.answer.map(accepted => accepted[0]));
        return { type: 'fill-in', response: typed(values), right: is12 ? right : `{case_matters=false}{order_matters=true}${right}` };
      }
    }
  },
};
