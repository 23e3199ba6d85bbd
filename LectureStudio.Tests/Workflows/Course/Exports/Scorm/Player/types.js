// Data types of both data models: each tells whether a text is one.
window.types = {
  text: most => value => value.length <= most,
  words: (...words) => value => words.includes(value),
  pattern: (expression, most = 4096) => value => value.length <= most && expression.test(value),
  number: (least, most) => value => /^-?\d+(\.\d+)?$/.test(value) && Number(value) >= least && Number(value) <= most,
};
