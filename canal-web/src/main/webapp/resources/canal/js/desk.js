/*
 * The operator's desk: a call from the first word to the number read back, without a mouse.
 *   [data-desk-key="F2"]     that key goes there: a field gets the focus, a button or link is pressed
 *   F8                       goes to the next field that must be filled in and is not, or was found wrong, which may be
 *                            the one that has the focus; pressed again it passes that over. Its button counts them
 *   .desk-restored           a call that was left half-written: nothing is written until one goes on with it, or puts
 *                            it aside (.desk-aside, from where it comes back)
 *   [data-not-for="MOTIVE"]  not asked of that motive
 *   [data-clock]             counts from when the call began, which the form's field "started" keeps
 *   #personas, #escuelas     searches (school-search.js); choosing a person fills the form
 *   [data-first-aid="KIND"]   shown while that danger is answered, or read in the story
 *   [data-script]            part of the script; shown while its words fit the motive and the topic
 * Everything is judged on the server; the answers are those of the desk's feeds.
 */
(() => {
  'use strict';
  const form = document.getElementById('llamada');
  if (!form) return;
  const field = (name) => form.elements.namedItem(name);
  const byId = (id) => document.getElementById(id);
  const show = (element, shown) => {
    element.hidden = !shown;
  };
  const make = (name, text, style) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (style) element.className = style;
    return element;
  };
  const post = (url, values) =>
    fetch(url, { method: 'POST', credentials: 'same-origin', body: new URLSearchParams(values) });
  const written = () =>
    ['firstNames', 'lastNames', 'mobile', 'landline', 'document', 'person', 'schoolText', 'motive', 'subject', 'detail']
      .map((name) => field(name)?.value.trim())
      .some(Boolean);
  const keep = () => form.dispatchEvent(new Event('input', { bubbles: true }));
  let onRecord = null;

  /* The clock; where nothing was written of what came back, it is another call */
  const restored = form.dataset.restored === 'true' && written();
  if (!field('started').value || !restored) field('started').value = String(Date.now());
  const clock = document.querySelector('[data-clock]');
  let ended = 0;
  const tick = () => {
    const seconds = Math.max(0, Math.floor(((ended || Date.now()) - Number(field('started').value)) / 1000));
    const minutes = Math.floor(seconds / 60);
    const pad = (number) => String(number).padStart(2, '0');
    clock.textContent =
      (minutes >= 60 ? Math.floor(minutes / 60) + ':' + pad(minutes % 60) : minutes) + ':' + pad(seconds % 60);
  };
  tick();
  setInterval(tick, 1000);

  /* Keys */
  document.addEventListener('keydown', (event) => {
    const name = event.ctrlKey && event.key === 'Enter' ? 'F9' : event.key;
    if (event.altKey || event.metaKey || (event.ctrlKey && name !== 'F9') || event.shiftKey) return;
    if (!/^F\d+$/.test(name)) return;
    const target = document.querySelector('[data-desk-key="' + name + '"]');
    if (!target || target.closest('[hidden], [inert]')) return;
    event.preventDefault();
    if (target.matches('a, button')) target.click();
    else {
      target.focus();
      target.select?.();
    }
  });
  const help = document.querySelector('[data-desk-key="F1"]');
  help.addEventListener('click', () => {
    const panel = byId('teclas');
    show(panel, panel.hidden);
    help.setAttribute('aria-expanded', String(!panel.hidden));
  });

  /* Motive and topic: what is asked, and what the script says */
  const topics = JSON.parse(form.dataset.topics);
  let flagged = false;
  let read = '';
  const fit = () => {
    const topic = topics[field('topic').value];
    document.querySelectorAll('[data-product]').forEach((part) => show(part, !topic || topic.product));
    const words = ['always', field('motive').value, field('topic').value];
    if (topic?.product && field('motive').value !== 'FELICITACION') words.push('food');
    document.querySelectorAll('[data-script]').forEach((part) =>
      show(
        part,
        part.dataset.script.split(' ').some((word) => word && words.includes(word))
      )
    );
    form.querySelectorAll('[data-not-for]').forEach((part) => {
      const asked = part.dataset.notFor !== field('motive').value;
      show(part, asked);
      if (!asked) part.querySelector('select').value = '';
    });
    show(document.querySelector('[data-letter]'), field('answerChannel').value === 'CARTA');
    const urgent = document.querySelector('.desk-urgent');
    const answered = field('danger').value;
    const kind = answered && answered !== 'NINGUNO' ? answered : read;
    document
      .querySelectorAll('[data-first-aid]')
      .forEach((part) => show(part, part.dataset.firstAid === kind));
    const now = flagged || Boolean(kind) || field('urgency').value === 'ALTA';
    if (now && !urgent.classList.contains('desk-urgent-now')) urgent.open = true;
    urgent.classList.toggle('desk-urgent-now', now);
  };
  document.addEventListener('canal:flagged', (event) => {
    flagged = event.detail.some((flag) => flag.alert);
    read = event.detail.find((flag) => flag.danger)?.danger || '';
    fit();
  });

  /* What must be filled in and is not, in the order of the form */
  const REACHED_BY = {
    CORREO: ['email'],
    LLAMADA: ['mobile', 'landline'],
    SMS: ['mobile'],
    CARTA: ['postalAddress']
  };
  const PLACE = ['schoolText', 'schoolNote', 'placeComuna'];
  const isShown = (input) => !input.closest('[hidden], details:not([open])');
  const isEmpty = (input) => {
    const all = field(input.name);
    return !(all instanceof RadioNodeList ? [...all].some((one) => one.checked) : input.value.trim());
  };
  const lacking = () => {
    const ways = REACHED_BY[field('answerChannel').value] || [];
    const unreached = ways.every((name) => isEmpty(field(name)));
    return [...form.elements].filter((input) => {
      const box = input.closest('.field');
      // What a topic asks is recommended at this desk, and never in the way of saving.
      if (!box || !input.name || input.type === 'hidden' || !isShown(input)) return false;
      if (input.getAttribute('aria-invalid') === 'true') return true;
      if (input.closest('.questions')) return false;
      if (PLACE.includes(input.name))
        return !field('school').value && !(input.name === 'schoolText' ? field('schoolNote') : input).value.trim();
      if (!isEmpty(input)) return false;
      if (ways.includes(input.name)) return unreached && input.name === ways[0];
      if (input.type === 'radio' && field(input.name)[0] !== input) return false;
      return input.type !== 'checkbox' && !box.querySelector('.optional');
    });
  };
  const lack = document.querySelector('[data-lacking]');
  const count = () => {
    const left = lacking().length;
    lack.firstElementChild.textContent = left ? lack.dataset.lacking.replace('{0}', left) : lack.dataset.complete;
  };
  let passed = null;
  let here = null;
  // A click on the button of this key takes the focus from where the hands were.
  document.addEventListener('focusin', (event) => {
    if (event.target !== lack) here = form.contains(event.target) ? event.target : null;
  });
  lack.addEventListener('click', () => {
    const left = lacking();
    const stays = left.includes(here) && here !== passed;
    const after = here && left.find((input) => here.compareDocumentPosition(input) & Node.DOCUMENT_POSITION_FOLLOWING);
    passed = stays ? here : after || left[0] || field('detail');
    passed.focus();
    passed.scrollIntoView({ block: 'nearest' });
  });
  ['input', 'change', 'canal:asked', 'canal:told'].forEach((event) => form.addEventListener(event, count));

  /* Tickets at the side */
  const ticket = (row) => {
    const line = make('li');
    const link = make('a', row.number);
    const marks = make('span', '', 'desk-marks');
    link.href = row.href;
    link.target = '_blank';
    link.rel = 'noopener';
    marks.append(make('span', row.state, 'tag tag-' + row.tone));
    if (row.clock) marks.append(make('span', row.clock, 'tag tag-' + row.clockTone));
    marks.append(row.when);
    line.append(link, make('span', row.subject), marks);
    return line;
  };
  const list = (place, rows, text) => {
    const lines = make('ul', '', 'desk-tickets');
    lines.append(...rows.map(ticket));
    place.closest('.panel').classList.toggle('desk-told', rows.length > 0);
    place.replaceChildren(
      ...(rows.length ? [...(text ? [make('p', text)] : []), lines] : [make('p', place.dataset.none, 'muted')])
    );
  };
  let alikeAsked = '';
  const alike = async () => {
    const school = field('school').value;
    const topic = field('topic').value;
    const lot = field('lot').value.trim();
    const question = school + ' ' + topic + ' ' + lot;
    if ((!school && !lot) || !topic || question === alikeAsked) return;
    alikeAsked = question;
    const place = byId('parecidas');
    try {
      const answer = await post(place.dataset.url, { school, topic, lot });
      if (answer.ok && question === alikeAsked) list(place, await answer.json(), place.dataset.text);
    } catch (failure) {
      alikeAsked = '';
    }
  };

  /* Who is calling */
  const mark = () => {
    const known = Boolean(field('person').value);
    const part = (name) => document.querySelector('[data-person="' + name + '"]');
    show(part('new'), !known);
    show(part('known'), known && !onRecord?.account);
    show(part('owner'), known && Boolean(onRecord?.account));
    show(part('other'), known);
    ['email', 'document'].forEach((name) => {
      field(name).readOnly = known && Boolean(onRecord?.account);
    });
  };
  const fill = (values) =>
    Object.entries(values).forEach(([name, value]) => {
      const input = field(name);
      if (input && (value || name !== 'documentType')) input.value = value;
    });
  const person = async (id, overwrite) => {
    const place = byId('anteriores');
    try {
      const answer = await post(place.dataset.url, { person: id });
      if (answer.status === 404) forgetPerson();
      if (!answer.ok) return;
      const sheet = await answer.json();
      onRecord = sheet;
      field('person').value = sheet.handle;
      if (overwrite) {
        field('version').value = sheet.version;
        fill(sheet.fields);
        fit();
      }
      list(place, sheet.tickets);
      if (sheet.tickets.length) {
        const all = make('a', place.dataset.all);
        all.href = '/gestion/personas/' + sheet.handle;
        all.target = '_blank';
        all.rel = 'noopener';
        place.append(all);
      }
      mark();
      keep();
    } catch (failure) {
      /* the form says so when it is sent */
    }
  };
  const forgetPerson = () => {
    onRecord = null;
    field('person').value = '';
    field('version').value = '';
    byId('anteriores').replaceChildren(make('p', byId('anteriores').dataset.choose, 'muted'));
    byId('anteriores').closest('.panel').classList.remove('desk-told');
    mark();
    keep();
  };
  document.querySelector('[data-person="other"]').addEventListener('click', () => {
    forgetPerson();
    field('firstNames').focus();
  });

  /* A RUT or a telephone of somebody on record: it may be them */
  const known = document.querySelector('.desk-known');
  const lookUp = async (typed) => {
    show(known, false);
    if (field('person').value || !typed.trim()) return;
    try {
      const answer = await post(known.dataset.url, { q: typed });
      const found = answer.ok ? await answer.json() : [];
      if (!found.length || field('person').value) return;
      known.replaceChildren(
        make('p', known.dataset.text),
        ...found.slice(0, 3).map((row) => {
          const choice = make(
            'button',
            row.label + (row.detail ? ' · ' + row.detail : ''),
            'button button-small button-secondary'
          );
          choice.type = 'button';
          choice.addEventListener('click', () => {
            show(known, false);
            person(row.value, true);
            field('mobile').focus();
          });
          return choice;
        })
      );
      show(known, true);
    } catch (failure) {
      /* a hint only */
    }
  };
  form.addEventListener('change', (event) => {
    if (['document', 'mobile', 'landline'].includes(event.target.name)) lookUp(event.target.value);
  });
  // Whoever saves with the key never leaves the field.
  let pause = 0;
  field('document').addEventListener('input', ({ target }) => {
    clearTimeout(pause);
    if (target.value.replace(/\W/g, '').length >= 8) pause = setTimeout(() => lookUp(target.value), 400);
  });

  /* How much of the story still fits, near its end */
  const room = document.querySelector('[data-count]');
  const story = byId(room.dataset.count);
  story.addEventListener('input', () => {
    const left = story.maxLength - story.value.length;
    room.textContent = left > 500 ? '' : room.dataset.text.replace('{0}', left);
  });

  const warning = document.querySelector('.school-warning');
  document.addEventListener('school-chosen', async (event) => {
    const chosen = event.detail;
    if (event.target.id === 'personas' && chosen.href) {
      // What was written of this call stays where it is.
      byId('d-search').value = '';
      if (written()) window.open(chosen.href, '_blank', 'noopener');
      else location.assign(chosen.href);
      return;
    }
    if (event.target.id === 'personas') {
      // At once: whoever goes on typing must not write into the search.
      byId('d-schoolText').focus();
      await person(chosen.value, true);
      return;
    }
    warning.className = chosen.warning ? 'school-warning notice notice-warn' : 'school-warning';
    warning.textContent = chosen.warning
      ? chosen.label + ': ' + chosen.warning + '. ' + event.target.dataset.warning
      : '';
    keep();
    alike();
    field('motive').focus();
  });
  // What was typed in the search and found nobody belongs in the form.
  byId('d-search').addEventListener('change', () => {
    const typed = byId('d-search').value.trim();
    if (field('person').value || !typed) return;
    const digits = typed.replace(/\D/g, '');
    if (/^[+\d\s().-]+$/.test(typed) && digits.length >= 8) {
      const name = /^(56)?0?9/.test(digits) ? 'mobile' : 'landline';
      if (!field(name).value && digits.length >= 9) field(name).value = typed;
    }
    keep();
  });
  form.addEventListener('change', (event) => {
    if (['motive', 'topic', 'urgency', 'danger', 'answerChannel', 'lot'].includes(event.target.name)) {
      fit();
      alike();
    }
  });

  /* Saving: send-form.js sends it and tells what it lacks */
  form.addEventListener('canal:filed', (event) => {
    const filed = event.detail;
    ended = Date.now();
    tick();
    const part = (name) => document.querySelector('[data-done="' + name + '"]');
    part('number').textContent = filed.number;
    part('spoken').textContent = filed.spoken;
    show(part('alert'), filed.alert);
    part('say').replaceChildren(...filed.say.map((words) => make('li', words)));
    if (filed.href) {
      part('href').href = filed.href;
      show(part('href'), true);
    }
    show(document.querySelector('.desk'), false);
    document.querySelectorAll('.desk-head [data-desk-key="F8"], .desk-head [form]').forEach((key) => show(key, false));
    document.querySelector('.desk-restored').hidden = true;
    show(byId('guardada'), true);
    window.scrollTo(0, 0);
    part('next').focus();
  });
  form.addEventListener('canal:declined', () => {
    if (onRecord) fill(onRecord.fields);
    keep();
    byId('d-search').focus();
  });

  /* What came back after a reload, a new session or a look elsewhere */
  const KEPT = 'escrito:' + form.dataset.remember;
  const ASIDE = KEPT + ':aparte';
  const time = (began) => {
    const day = new Date(began).toDateString() === new Date().toDateString() ? {} : { day: 'numeric', month: 'long' };
    return new Date(began).toLocaleString('es-CL', { ...day, hour: '2-digit', minute: '2-digit', hour12: false });
  };
  const again = () => location.assign(location.pathname + location.search);
  const whose = (values, nobody) =>
    [values.firstNames, values.lastNames].filter(Boolean).join(' ').trim() ||
    values.mobile ||
    values.landline ||
    nobody;
  const resume = () => {
    form.querySelectorAll('details').forEach((details) => {
      if ([...details.querySelectorAll('input, select')].some((input) => input.value)) details.open = true;
    });
    if (field('person').value) person(field('person').value, false);
    field('detail').dispatchEvent(new Event('canal:typed'));
    alike();
  };
  const halted = document.querySelector('.desk-restored');
  const choose = () => {
    const began = Number(field('started').value);
    const raw = sessionStorage.getItem(KEPT);
    const values = JSON.parse(raw);
    const says = [
      [whose(values, halted.dataset.nobody)],
      [time(began), Math.max(0, Math.round((Date.now() - began) / 60000))]
    ];
    halted.querySelectorAll('[data-restored-words]').forEach((place, at) => {
      const words = place.dataset.restoredWords;
      place.textContent = says[at].reduce((text, one, n) => text.replace('{' + n + '}', one), words);
    });
    const parts = document.querySelectorAll('.desk, .desk-head [data-desk-key="F8"], .desk-head [form]');
    const wait = (waits) =>
      parts.forEach((part) => {
        part.inert = waits;
      });
    const go = halted.querySelector('[data-go]');
    const other = halted.querySelector('[data-aside]');
    go.addEventListener('click', () => {
      show(halted, false);
      wait(false);
      resume();
      count();
      lack.click();
    });
    other.addEventListener('click', () => {
      sessionStorage.setItem(ASIDE, raw);
      form.dispatchEvent(new Event('canal:sent', { bubbles: true }));
      again();
    });
    halted.addEventListener('keydown', (event) => {
      const act = { 1: go, 2: other }[event.key];
      if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      act.click();
    });
    wait(true);
    show(halted, true);
    go.focus();
  };
  const aside = document.querySelector('.desk-aside');
  const before = aside && JSON.parse(sessionStorage.getItem(ASIDE) || 'null');
  if (before && !restored) {
    const place = aside.querySelector('[data-aside-words]');
    place.textContent = place.dataset.asideWords
      .replace('{0}', whose(before, halted.dataset.nobody))
      .replace('{1}', time(Number(before.started)));
    aside.querySelector('[data-back]').addEventListener('click', () => {
      // They change places: what is written of the present one waits instead.
      const present = written() && sessionStorage.getItem(KEPT);
      sessionStorage.setItem(KEPT, JSON.stringify(before));
      if (present) sessionStorage.setItem(ASIDE, present);
      else sessionStorage.removeItem(ASIDE);
      again();
    });
    aside.querySelector('[data-drop]').addEventListener('click', () => {
      sessionStorage.removeItem(ASIDE);
      show(aside, false);
      byId('d-search').focus();
    });
    show(aside, true);
  }
  fit();
  mark();
  count();
  byId('d-search').focus();
  if (restored && halted.querySelector('[data-go]')) choose();
  else if (restored) {
    show(halted, true);
    halted.querySelector('[data-discard]').addEventListener('click', () => {
      form.dispatchEvent(new Event('canal:sent', { bubbles: true }));
      again();
    });
    resume();
  }
})();
