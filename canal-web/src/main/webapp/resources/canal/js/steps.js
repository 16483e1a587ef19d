/*
 * Turns the steps of a long form in the browser ("The citizen's form" in the README).
 *   form[data-rules]         what it demands (DraftRule); its steps are [data-step], templates while not shown
 *   form[data-next], [data-send]     words of its buttons; data-sending, data-offline: while it is sent
 *   [data-step-title]        the heading of the step
 *   [data-first-step]        taken away once a step was turned
 *   [data-not-for="MOTIVE"]  not asked of that motive
 *   [data-options-of="id"]   a list with the options of that one; data-value is what it holds
 *   [data-needed="words"]    a question, or a stop, that must be answered while it is shown
 *   [data-sum="field"]       what was typed there; [data-copy-of] copies first aid and effects
 *   [data-twin]              the description of the place, not shown while it says what the search says (comuna.js)
 *   #olvidar                 shown once something is kept, and throws it away
 *   template[data-problems], [data-error]   how what is wrong is drawn
 * What could not be sent is told by the event canal:unsent, whose detail.done may become a promise of whether it is
 * kept elsewhere; the event canal:refused brings flaws that were found later, and canal:listed files.
 * The answer to all is { leadsTo } or { flaws: [{ field, step, words }] }; after any other the browser sends the form.
 */
(() => {
  'use strict';
  const form = document.querySelector('form[data-rules]');
  if (!form) return;
  const rules = JSON.parse(form.dataset.rules);
  const KEPT = 'escrito:solicitud';
  const page = (n) => form.getAttribute('action').replace(/paso=\d+/, 'paso=' + n);
  const stepAt = (address) => Number(new URL(address, location).searchParams.get('paso')) || 1;
  let at = stepAt(form.action);

  /* One form of all steps */
  form.querySelectorAll('template[data-step]').forEach((template) => {
    const part = document.createElement('div');
    Object.assign(part.dataset, template.dataset);
    part.hidden = true;
    part.append(template.content);
    template.replaceWith(part);
  });
  const parts = [...form.querySelectorAll('[data-step]')];
  // What counts letters saw none of it yet.
  form.querySelectorAll('[data-counter]').forEach((area) => {
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const part = (n) => parts.find((one) => Number(one.dataset.step) === n);
  form.querySelectorAll('[data-options-of]').forEach((list) => {
    const whole = document.getElementById(list.dataset.optionsOf);
    list.replaceChildren(...[...whole.children].map((option) => option.cloneNode(true)));
    list.value = list.dataset.value || '';
  });
  const button = (name, words, style) => {
    const there = form.elements.namedItem(name);
    if (there) return there;
    const made = document.createElement('input');
    Object.assign(made, { type: 'submit', name, id: name, value: words, className: style });
    form.querySelector('.form-actions').append(made);
    return made;
  };
  const next = button('f:seguir', form.dataset.next, 'button');
  const send = button('f:enviar', form.dataset.send, 'button button-accent button-big');
  const state = form.querySelector('[data-autosave-state]');

  /* What is typed, by the key of its field */
  const inputs = (field) => [...form.querySelectorAll('[name$=":' + field + '"]')];
  const isMark = (input) => input.type === 'radio' || input.type === 'checkbox';
  const value = (field) => {
    const found = inputs(field);
    if (found[0]?.type === 'checkbox') return String(found[0].checked);
    return (found.find((input) => !isMark(input) || input.checked)?.value || '').trim();
  };
  const isShown = (element) => (element.closest('[hidden]') || element).matches('[data-step], :not([hidden])');

  /* What is wrong */
  const holds = ([field, wanted]) => (wanted ? value(field) === wanted : Boolean(value(field)));
  const isDemanded = ({ when = {}, unless = {} }) =>
    Object.entries(when).every(holds) && !Object.entries(unless).some(holds);
  const isBroken = (rule) => {
    if (!isDemanded(rule)) return false;
    const typed = value(rule.field);
    if (!rule.pattern) return !typed || typed === 'false';
    const plain = typed.normalize('NFKC').replace(rule.filling ? new RegExp(rule.filling, 'gu') : '', '');
    return Boolean(typed) && !new RegExp('^(?:' + rule.pattern + ')$', 'iu').test(plain);
  };
  const asked = (field, within) => inputs(field).some((input) => (!within || within.contains(input)) && isShown(input));
  const flawOf = (field) => rules.find((rule) => rule.field === field && isBroken(rule))?.words;
  const questionFlaw = (box) => {
    const marks = [...box.querySelectorAll('[name="' + box.dataset.question + '"]:not([type="hidden"])')];
    if (box.dataset.needed && !marks.some((one) => (isMark(one) ? one.checked : one.value.trim())))
      return box.dataset.needed;
    const stop = box.querySelector('[data-effect][data-needed]:not([hidden])');
    return stop?.querySelector('input[type="checkbox"]:not(:checked)') ? stop.dataset.needed : undefined;
  };
  const look = (within) => [
    ...[...new Set(rules.map((rule) => rule.field))]
      .filter((field) => asked(field, within))
      .map((field) => ({ field, words: flawOf(field) })),
    ...[...within.querySelectorAll('[data-question]')]
      .filter(isShown)
      .map((box) => ({ field: box.dataset.question, words: questionFlaw(box) }))
  ].filter((flaw) => flaw.words);

  /* …and how it is told, as the server draws it */
  const copy = (name) => document.querySelector('template[' + name + ']').content.firstElementChild.cloneNode(true);
  const boxOf = (field) =>
    document.getElementById('f:' + field + ':box') || form.querySelector('[data-question="' + field + '"]');
  const idOf = (field) => (field.startsWith('q-') ? field : 'f:' + field + ':' + field);
  const described = (box) => [box, ...box.querySelectorAll('input, select, textarea')];
  const mend = (field) => {
    const box = boxOf(field);
    if (box) self.mendField(box);
  };
  const mark = (field, words) => {
    const box = boxOf(field);
    if (!box) return;
    mend(field);
    const error = copy('data-error');
    error.id = (field.startsWith('q-') ? field : 'f:' + field) + '-error';
    error.querySelector(':scope > span').append(words);
    (box.querySelector('.hint') || box.querySelector('.label, h1')).after(error);
    box.classList.add('field-invalid');
    const group = box.getAttribute('role') === 'group';
    described(box)
      .filter((one) => one !== box || group)
      .forEach((one) => {
        const ids = (one.getAttribute('aria-describedby') || '').split(' ').filter(Boolean);
        one.setAttribute('aria-describedby', [...ids, error.id].join(' '));
        if (one !== box && !isMark(one)) one.setAttribute('aria-invalid', 'true');
      });
    box.closest('details')?.setAttribute('open', 'open');
  };
  const clear = () => {
    form.querySelectorAll('.field-invalid').forEach((box) => mend(box.dataset.question || box.id.split(':')[1]));
    document.querySelectorAll('.problems').forEach((summary) => summary.remove());
  };
  const tell = (flaws) => {
    clear();
    if (!flaws.length) return;
    const summary = copy('data-problems');
    const places = [...form.elements];
    const place = (flaw) => places.findIndex((input) => boxOf(flaw.field)?.contains(input));
    flaws
      .sort((one, other) => place(one) - place(other))
      .forEach(({ field, words }) => {
        mark(field, words);
        const line = document.createElement('li');
        const label = field.startsWith('q-') ? boxOf(field)?.querySelector('.label').firstChild.data.trim() + ' ' : '';
        if (boxOf(field)) {
          const link = document.createElement('a');
          link.href = '#' + idOf(field);
          link.textContent = label + words;
          line.append(link);
        } else line.textContent = words;
        summary.querySelector('ul').append(line);
      });
    document.querySelector('.steps').after(summary);
    summary.focus();
  };
  const told = ({ target }) => {
    const box = target.closest?.('.field-invalid');
    if (!box) return;
    const field = box.dataset.question || box.id.split(':')[1];
    if (box.dataset.question ? !questionFlaw(box) : !flawOf(field)) mend(field);
  };
  form.addEventListener('input', told);
  form.addEventListener('change', told);

  /* What this page may not have from the server yet stays in this tab: { como, typed by name, saved by name } */
  /** On a phone without signal another script says it (phone.js). */
  const writer = () => form.elements.namedItem('como')?.value || '';
  const tab = {
    read() {
      const nothing = { como: writer(), typed: {}, saved: {} };
      try {
        const before = JSON.parse(sessionStorage.getItem(KEPT));
        return before?.typed ? before : nothing;
      } catch {
        return nothing;
      }
    },
    write(kept) {
      try {
        if (Object.keys(kept.typed).length) sessionStorage.setItem(KEPT, JSON.stringify(kept));
        else tab.clear();
      } catch {
        // Forbidden or full: it goes to the server when the step is left.
      }
    },
    clear() {
      try {
        sessionStorage.removeItem(KEPT);
      } catch {
        // Forbidden: nothing is kept there.
      }
    }
  };
  const typed = ({ target }) => {
    // A password that is being looked at is a text to the browser.
    if (!target.name || /password/.test(target.autocomplete) || /^(password|file|submit)$/.test(target.type)) return;
    const before = tab.read();
    const kept = before.como === writer() ? before : { como: writer(), typed: {}, saved: {} };
    const keep = (name, value) => {
      kept.typed[name] = value;
      delete kept.saved[name];
    };
    const same = [...form.elements].filter((input) => input.name === target.name && isMark(input) && input.checked);
    keep(target.name, isMark(target) ? same.map((input) => input.value) : target.value);
    // The words and the establishment that they mean belong together.
    target.closest('[data-school-search]')?.querySelectorAll('[name]').forEach((input) => {
      keep(input.name, input.value);
    });
    tab.write(kept);
  };
  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  form.addEventListener('canal:saved', (event) => {
    const kept = tab.read();
    new Set(event.detail.keys()).forEach((name) => {
      const saved = event.detail.getAll(name).filter(Boolean);
      if (name in kept.typed && String([].concat(kept.typed[name])) === String(saved)) kept.saved[name] = Date.now();
    });
    tab.write(kept);
  });
  const putBack = (within) => {
    const kept = tab.read();
    // A page asked for before the last save ended may have been drawn without it.
    Object.keys(kept.saved)
      .filter((name) => kept.saved[name] < performance.timeOrigin)
      .forEach((name) => {
        delete kept.typed[name];
        delete kept.saved[name];
      });
    tab.write(kept);
    // Of somebody whose session ended: it waits until they sign in again.
    if (kept.como !== writer()) return;
    [...form.elements]
      .filter((input) => within.contains(input) && Object.hasOwn(kept.typed, input.name))
      .forEach((input) => {
        const before = kept.typed[input.name];
        if (isMark(input)) input.checked = before.includes(input.value);
        else if (!input.options || [...input.options].some((option) => option.value === before)) input.value = before;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
  };
  document.addEventListener('DOMContentLoaded', () => putBack(form));
  form.addEventListener('canal:asked', (event) => putBack(event.target));
  const forget = document.getElementById('olvidar');
  form.addEventListener('canal:saved', () => forget?.closest('details').removeAttribute('hidden'));
  forget?.addEventListener('submit', () => {
    tab.clear();
    // Or it would be kept again while the page is left.
    form.dataset.sent = 'true';
  });

  /* What the last step shows of the others */
  const words = (field) => {
    const found = inputs(field);
    if (found[0]?.options) return found[0].value ? found[0].selectedOptions[0].text : '';
    const marked = found.find((input) => isMark(input) && input.checked);
    if (marked) return marked.labels[0].querySelector('.choice-label').textContent;
    return isMark(found[0] || {}) ? '' : value(field);
  };
  const days = new Intl.DateTimeFormat('es-CL', { dateStyle: 'full', timeZone: 'UTC' });
  const fullDay = (text) => {
    const [one, month, other] = text.split(/\D+/).map(Number);
    const day = one > 31 ? [one, month, other] : [other, month, one];
    const date = new Date(Date.UTC(day[0], day[1] - 1, day[2]));
    return date.getUTCMonth() === month - 1 ? days.format(date).replace(',', '') : text;
  };
  const joined = (...texts) => texts.filter(Boolean).join(' · ');
  const summary = {
    place: () => value('schoolText') || value('schoolNote'),
    comuna: () => (value('school') ? '' : joined(words('placeComuna'), words('placeKind'))),
    topic: () => [words('topic'), words('subtopic')].filter(Boolean).join(': '),
    urgency: () => (asked('urgency') ? words('urgency') : ''),
    files: () => [...document.querySelectorAll('#archivos .file:not(.file-failed)')].map(named).join('\n')
  };
  const named = (file) =>
    [...file.querySelector('.file-text').childNodes].map((node) => node.textContent.trim()).find(Boolean);
  const row = (box) => {
    const line = document.createElement('div');
    const marks = [...box.querySelectorAll('[name="' + box.dataset.question + '"]')].filter(isMark);
    const answers = marks.filter((one) => one.checked).map((one) => one.labels[0].textContent.trim());
    const text = box.querySelector('input[type="text"], textarea')?.value.trim();
    line.dataset.answered = 'true';
    line.append(document.createElement('dt'), document.createElement('dd'));
    line.firstChild.textContent = box.querySelector('.label').firstChild.data.trim();
    line.lastChild.textContent = answers.join(', ') || text || '';
    return line.lastChild.textContent ? [line] : [];
  };
  const copyOf = (name, found) => {
    const place = form.querySelector('[data-copy-of="' + name + '"]');
    place?.replaceChildren(
      ...[...found].map((one) => {
        const twin = one.cloneNode(true);
        twin.querySelectorAll('.check, [data-raise], input').forEach((bit) => bit.remove());
        twin.removeAttribute('data-first-aid');
        twin.removeAttribute('data-effect');
        twin.removeAttribute('role');
        return twin;
      })
    );
  };
  const review = () => {
    form.querySelectorAll('[data-sum]').forEach((place) => {
      const field = place.dataset.sum;
      const text = summary[field] ? summary[field]() : words(field);
      place.textContent = place.dataset.day && text ? fullDay(text) : text;
      const line = place.closest('dl > div');
      if (!line.querySelector('a')) line.hidden = !text;
    });
    form.querySelectorAll('[data-answered]').forEach((line) => line.remove());
    const rows = [...form.querySelectorAll('[data-question]')].filter(isShown).flatMap(row);
    form.querySelector('[data-sum="files"]').closest('dl > div').before(...rows);
    copyOf('first-aid', form.querySelectorAll('[data-first-aid]:not([hidden])'));
    copyOf('effects', [...form.querySelectorAll('[data-effect]:not([hidden])')].filter(isShown));
  };

  /* One step at a time */
  const title = document.querySelector('[data-step-title]');
  const text = document.querySelector('.steps-text');
  const site = document.title.slice(document.title.lastIndexOf(' · '));
  const back = document.querySelector('.back a');
  const fit = () => {
    form.querySelectorAll('[data-not-for]').forEach((box) => {
      box.hidden = box.dataset.notFor === value('motive');
    });
    parts.forEach((one) => {
      one.hidden = one !== part(at);
    });
    const last = at === parts.length;
    next.hidden = next.disabled = last;
    send.hidden = send.disabled = !last;
    form.action = page(at);
    back.href = at === 1 ? form.dataset.home : page(at - 1);
    if (last) review();
  };
  const show = (n) => {
    at = n;
    fit();
    const { name } = part(n).dataset;
    document.querySelector('[data-first-step]')?.remove();
    title.textContent = name;
    text.firstChild.data = text.firstChild.data.replace(/\d+/, n);
    text.querySelector('.steps-name').textContent = name;
    document.querySelector('.steps-bar').value = n;
    document.title = name + site;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    document.querySelector('.back').scrollIntoView();
  };
  let keeping = Promise.resolve();
  const leave = () => {
    const kept = new CustomEvent('canal:keep', { detail: {} });
    form.dispatchEvent(kept);
    keeping = kept.detail.done || keeping;
  };
  const turn = (n) => {
    leave();
    clear();
    history.pushState({ from: at }, '', page(n));
    show(n);
  };
  const submit = () => {
    form.dataset.native = 'true';
    form.requestSubmit(at === parts.length ? send : next);
  };
  form.addEventListener('canal:gone', submit);
  window.addEventListener('popstate', () => {
    const n = stepAt(location);
    if (n === at || !part(n)) return;
    leave();
    clear();
    show(n);
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('main a[href]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const target = new URL(link.href);
    if (link.closest('.problems') && target.hash) {
      // Without an entry in the history, through which the way back would lead first.
      event.preventDefault();
      document.getElementById(decodeURIComponent(target.hash.slice(1)))?.focus();
      return;
    }
    if (target.pathname !== new URL(form.action).pathname || !target.searchParams.has('paso') || target.hash) return;
    event.preventDefault();
    const n = stepAt(link.href);
    if (link === back && history.state?.from === n) history.back();
    else turn(n);
  });

  /* Whether the words typed mean one establishment is for the server to say */
  const isForServer = () => {
    const chosen = part(at).querySelector('[data-school-value]');
    return Boolean(chosen && !chosen.value && value('schoolText') && !value('schoolNote'));
  };
  const isOffline = () => !navigator.onLine || 'offline' in document.documentElement.dataset;
  /* …which nobody can ask now: the words stay as they are, with their comuna. */
  const isTwin = () => !value('school') && form.querySelector('[data-twin]');
  const describeSchool = () => {
    const [note] = inputs('schoolNote');
    note.value = value('schoolText');
    note.closest('details').open = true;
    note.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const refuse = (flaws) => {
    const first = flaws[0].step;
    if (first !== at) turn(first);
    tell(flaws.filter((flaw) => flaw.step === first));
  };
  form.addEventListener('canal:refused', ({ detail }) => {
    refuse(detail);
    // A question that is on its way is named once it is there.
    if (detail.some(({ field }) => field.startsWith('q-') && !boxOf(field)))
      form.addEventListener('canal:asked', () => refuse(detail), { once: true });
  });
  form.addEventListener('canal:listed', fit);
  const unsent = async () => {
    const event = new CustomEvent('canal:unsent', { bubbles: true, detail: {} });
    form.dispatchEvent(event);
    const kept = await event.detail.done;
    state.textContent = kept ? '' : form.dataset.offline;
    if (kept) tab.clear();
    else delete form.dataset.sent;
  };
  const sendAll = async () => {
    if (form.dataset.sent) return;
    form.dataset.sent = 'true';
    state.textContent = form.dataset.sending;
    // What waits on the phone goes together.
    if (form.querySelector('[data-on-phone]')) {
      await unsent();
      return;
    }
    await Promise.race([keeping, new Promise((done) => setTimeout(done, 3000))]);
    try {
      const body = new URLSearchParams(new FormData(form));
      body.append(send.name, send.value);
      const answer = await fetch(form.action, {
        method: 'POST',
        body,
        headers: { Accept: 'application/json' },
        // Pressing again leads to the same number.
        signal: AbortSignal.timeout?.(60000)
      });
      state.textContent = '';
      if (!(answer.headers.get('Content-Type') || '').startsWith('application/json')) {
        delete form.dataset.sent;
        submit();
        return;
      }
      const said = await answer.json();
      if (said.leadsTo) {
        tab.clear();
        const filed = new CustomEvent('canal:filed', { bubbles: true, detail: {} });
        form.dispatchEvent(filed);
        // Else the page would go before the phone has put away what it kept of this request.
        await Promise.race([filed.detail.done, new Promise((done) => setTimeout(done, 3000))]);
        location.assign(said.leadsTo);
        return;
      }
      refuse(said.flaws);
    } catch {
      await unsent();
      return;
    }
    delete form.dataset.sent;
  };
  form.addEventListener('submit', (event) => {
    if (form.dataset.native) {
      delete form.dataset.native;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (isOffline() && (isForServer() || isTwin())) describeSchool();
    const flaws = look(part(at));
    tell(flaws);
    if (isOffline() && flaws[0]?.field === 'placeComuna') inputs('placeComuna')[0].focus();
    if (flaws.length) return;
    // A form that is just being submitted ignores to be submitted anew.
    if (isForServer()) setTimeout(submit);
    else if (at === parts.length) sendAll();
    else turn(at + 1);
  });
  form.addEventListener('change', (event) => {
    if (event.target.name === 'f:motive:motive') fit();
  });
  fit();
})();
