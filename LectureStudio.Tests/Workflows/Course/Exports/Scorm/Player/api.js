// The run-time API of a learning platform: states, access, types, lengths, order of indexes. What a package does wrong is kept in `faults`.
window.makeApi = (model, kept, pass, keep) => {
  const values = { ...model.first, ...kept.values }, faults = kept.faults ?? [];
  let state = 'before', last = '0';
  values[model.entry] = kept.sessions ? (kept.exit === 'suspend' ? 'resume' : '') : 'ab-initio';
  values[model.total] ??= '0';
  delete values[model.exit];
  delete values[model.session];
  const save = () => keep({ values, faults, state, sessions: (kept.sessions ?? 0) + 1, exit: values[model.exit] ?? '' });
  const fail = (code, why) => { last = code; if (code !== model.errors.unset) faults.push(`${code} ${why}`); return false; };
  const done = () => { last = '0'; return true; };
  const generic = element => element.replace(/\.\d+(?=\.|$)/g, '.n');
  const count = list => { let n = 0; while (Object.keys(values).some(k => k.startsWith(`${list}.${n}.`))) n++; return n; };
  const isOpen = what => state === 'open' || fail(state === 'before' ? model.errors.notBegun : model.errors.overBefore, `${what} while ${state}`);

  function begin(argument) {
    if (argument !== '') return fail(model.errors.argument, 'begin with an argument');
    if (state !== 'before') return fail(state === 'open' ? model.errors.begunBefore : model.errors.overBefore, `begin while ${state}`);
    state = 'open';
    save();
    return done();
  }

  function end(argument) {
    if (argument !== '') return fail(model.errors.argument, 'end with an argument');
    if (!isOpen('end')) return false;
    state = 'over';
    model.judge(values, pass);
    values.spans = [...(values.spans ?? []), values[model.session] ?? 'none'];
    save();
    return done();
  }

  function get(element) {
    if (!isOpen(`get ${element}`)) return '';
    const [access] = model.elements[generic(element)] ?? [];
    if (!access) { fail(model.errors.unknown, `get ${element}`); return ''; }
    if (!access.includes('r')) { fail(model.errors.writeOnly, `get ${element}`); return ''; }
    done();
    if (element.endsWith('._count')) return String(count(element.slice(0, -'._count'.length)));
    if (values[element] !== undefined) return values[element];
    if (model.errors.unset) fail(model.errors.unset, `get ${element}`);
    return '';
  }

  function set(element, value) {
    if (!isOpen(`set ${element}`)) return false;
    const what = `set ${element} to “${value}”`, [access, isRight] = model.elements[generic(element)] ?? [];
    if (typeof value !== 'string') return fail(model.errors.type, `${what}, which is no text`);
    if (!access) return fail(model.errors.unknown, what);
    if (!access.includes('w')) return fail(model.errors.readOnly, what);
    // Each index in a name is one that is there, or the next.
    for (const [whole, n] of element.matchAll(/\.(\d+)(?=\.)/g)) {
      const list = element.slice(0, element.indexOf(whole));
      if (Number(n) > count(list)) return fail(model.errors.count, `${what}: ${list} has ${count(list)}`);
    }
    const entry = /^cmi\.(interactions|objectives)\.\d+/.exec(element)?.[0];
    if (entry && !element.endsWith(`${entry}.id`) && values[`${entry}.id`] === undefined) return fail(model.errors.order, `${what} before its id`);
    const typed = /\.(pattern|learner_response|student_response)$/.test(element) ? values[`${entry}.type`] : '';
    if (typed === undefined) return fail(model.errors.order, `${what} before its type`);
    if (!isRight(value, typed)) return fail(model.errors.type, what);
    if (model.errors.taken && /^cmi\.objectives\.\d+\.id$/.test(element) && (values[element] ?? value) !== value) return fail(model.errors.taken, `${what}, which has another`);
    values[element] = value;
    return done();
  }

  function commit(argument) {
    if (argument !== '') return fail(model.errors.argument, 'commit with an argument');
    if (!isOpen('commit')) return false;
    save();
    return done();
  }

  const n = model.names, told = answer => String(answer);
  return {
    [n.begin]: a => told(begin(a)), [n.end]: a => told(end(a)), [n.get]: a => told(get(a)), [n.set]: (a, b) => told(set(a, b)), [n.commit]: a => told(commit(a)),
    [n.error]: () => last, [n.text]: code => `error ${code}`, [n.more]: code => `error ${code}`,
  };
};
