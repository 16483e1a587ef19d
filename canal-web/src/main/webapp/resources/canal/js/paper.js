/*
 * A photograph and the form of one of its sheets (#hoja, sent by send-form.js).
 *   [data-watch="address"]        asks every twenty seconds who else has the photograph (data-photo) and whether it
 *                                 changed
 *   [data-folio-check="address"]  a folio typed by hand: told at once whether it will do, in [data-folio-told]
 *   [data-insert="words"]         puts these where the hands were last
 *   [data-known] fields           a RUT or telephone typed there is looked for; #conocidas offers who has it
 *   #revisar                      the second look: what will be kept, and the contact typed again
 *   [data-suggest="field"]        a choice that puts the words [data-suggestion="choice"] into that field of its form
 */
(() => {
  'use strict';
  const show = (element, shown) => {
    if (element) element.hidden = !shown;
  };
  const make = (name, text, style) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (style) element.className = style;
    return element;
  };
  const post = (url, values) =>
    fetch(url, { method: 'POST', credentials: 'same-origin', body: new URLSearchParams(values) });

  /* Who else looks */
  const watch = document.querySelector('[data-watch]');
  let left = false;
  const look = async () => {
    if (left || document.hidden) return;
    try {
      const answer = await post(watch.dataset.watch, { photo: watch.dataset.photo });
      if (!answer.ok) return;
      const now = await answer.json();
      const parts = [];
      if (now.others.length)
        parts.push(make('p', watch.dataset.others.replace('{0}', now.others.join(', ')), 'watch-others'));
      const open = document.querySelector('.photo-sheets [aria-current="true"][data-folio]');
      const taken = open && !open.querySelector('.icon') && now.settled.includes(open.dataset.folio);
      if (now.state !== watch.dataset.state || taken) {
        const said = make('p', watch.dataset.changed + ' ', 'notice notice-warn');
        const link = make('a', watch.dataset.reload);
        link.href = location.pathname;
        said.append(link);
        parts.push(said);
      }
      watch.replaceChildren(...parts);
    } catch (failure) {
      /* the next round tells */
    }
  };
  if (watch && watch.dataset.state === 'ESPERA') {
    setInterval(look, 20000);
    look();
  }

  document.querySelectorAll('[data-suggest]').forEach((choice) =>
    choice.addEventListener('change', () => {
      const words = choice.form.querySelector('textarea');
      const all = [...choice.form.querySelectorAll('[data-suggestion]')];
      const suggested = all.find((one) => one.dataset.suggestion === choice.value);
      if (!words.value || all.some((one) => one.textContent === words.value))
        words.value = suggested ? suggested.textContent : '';
    })
  );

  const form = document.getElementById('hoja');
  if (!form) return;
  const field = (name) => form.elements.namedItem(name);
  const keep = () => form.dispatchEvent(new Event('input', { bubbles: true }));

  /* The folio by hand */
  const folio = form.querySelector('[data-folio-check]');
  if (folio) {
    const told = form.querySelector('[data-folio-told]');
    let asked = '';
    let timer = 0;
    const say = (words, tone) => {
      told.textContent = words;
      told.className = 'photo-told' + (tone ? ' photo-told-' + tone : '');
    };
    const check = async () => {
      const typed = folio.value.trim();
      if (typed === asked) return;
      asked = typed;
      if (!/\d.*\d/.test(typed)) {
        say('');
        return;
      }
      try {
        const answer = await post(folio.dataset.folioCheck, { photo: field('photo').value, folio: typed });
        const said = await answer.json();
        if (asked !== typed) return;
        if (said.refused) say(said.refused, 'bad');
        else say(said.said + (said.warning ? ' ' + said.warning : ''), said.warning ? 'warn' : 'good');
      } catch (failure) {
        asked = '';
      }
    };
    folio.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(check, 400);
    });
    folio.addEventListener('change', check);
    check();
  }

  /* [ilegible] */
  let last = field('detail');
  form.addEventListener('focusin', (event) => {
    if (event.target.matches('input[type="text"], textarea')) last = event.target;
  });
  form.querySelector('[data-insert]').addEventListener('click', (event) => {
    const words = event.currentTarget.dataset.insert;
    last.setRangeText(words, last.selectionStart ?? last.value.length, last.selectionEnd ?? last.value.length, 'end');
    last.focus();
    last.dispatchEvent(new Event('input', { bubbles: true }));
  });

  /* A letter goes somewhere: to the school, unless the sheet says where */
  const letter = form.querySelector('[data-letter]');
  const way = field('answerChannel');
  const fit = () => {
    show(letter, way.value === 'CARTA');
    const address = field('postalAddress');
    if (way.value === 'CARTA' && !address.value) address.value = address.dataset.default;
    if (way.value !== 'CARTA') address.value = '';
  };
  way.addEventListener('change', fit);
  fit();

  /* Who has that RUT or telephone */
  const known = document.getElementById('conocidas');
  const unlinked = () => {
    field('person').value = '';
    field('version').value = '';
    known.replaceChildren();
    keep();
  };
  const linked = (name) => {
    const drop = make('button', known.dataset.unlink, 'link');
    drop.type = 'button';
    drop.addEventListener('click', () => {
      unlinked();
      field('firstNames').focus();
    });
    const said = make('p', known.dataset.linked.replace('{0}', name) + ' ');
    said.append(drop);
    known.replaceChildren(said);
  };
  const link = async (id, name) => {
    try {
      const answer = await post(known.dataset.person, { person: id });
      if (!answer.ok) return;
      const sheet = await answer.json();
      field('person').value = sheet.handle;
      field('version').value = sheet.version;
      linked(name);
      keep();
    } catch (failure) {
      /* a new person is always right */
    }
  };
  const seek = async (typed) => {
    if (field('person').value || typed.replace(/\D/g, '').length < 7) return;
    try {
      const answer = await post(known.dataset.people, { q: typed });
      if (!answer.ok || field('person').value) return;
      const people = await answer.json();
      const lines = people.slice(0, 4).map((person) => {
        const line = make('li');
        const button = make('button', known.dataset.same, 'button button-small button-secondary');
        button.type = 'button';
        button.append(make('span', ' ' + person.label, 'sr'));
        button.addEventListener('click', () => link(person.value, person.label));
        line.append(make('span', person.label + ' · ' + person.detail), button);
        return line;
      });
      const list = make('ul');
      list.append(...lines);
      known.replaceChildren(...(lines.length ? [make('p', known.dataset.text), list] : []));
    } catch (failure) {
      /* a new person is always right */
    }
  };
  form.querySelectorAll('[data-known]').forEach((input) => input.addEventListener('change', () => seek(input.value)));

  /* The second look */
  const second = document.getElementById('revisar');
  const typing = form.querySelector('[data-typing]');
  const part = (name) => second.querySelector('[data-look="' + name + '"]');
  const save = form.querySelector('.desk-save');
  let code = '';
  const looking = (on) => {
    show(second, on);
    show(typing, !on);
    show(save, !on);
  };
  form.addEventListener('canal:answered', (event) => {
    const seen = event.detail.look;
    code = seen.code;
    part('folio').textContent = seen.folio;
    part('document').textContent = seen.document;
    show(part('invalid'), !seen.valid);
    show(part('retype'), Boolean(seen.contact));
    ['CORREO', 'LLAMADA', 'SMS', 'CARTA'].forEach((way) => show(part(way), way === seen.channel));
    field('again').value = '';
    looking(true);
    second.scrollIntoView({ block: 'nearest' });
    (seen.contact ? field('again') : second).focus();
  });
  second.addEventListener('click', (event) => {
    const choice = event.target.closest?.('[data-look-do]')?.dataset.lookDo;
    if (choice === 'yes') form.dispatchEvent(new CustomEvent('canal:send', { detail: { looked: code } }));
    if (choice === 'no') {
      looking(false);
      field('firstNames').focus();
    }
  });
  field('again').addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      second.querySelector('[data-look-do="yes"]').click();
    }
  });
  form.addEventListener('canal:lacking', (event) => {
    if (!event.detail.again) looking(false);
    if (event.detail.document) show(form.querySelector('[data-document-kept]'), true);
    if (event.detail.writtenOn) show(form.querySelector('[data-old-confirmed]'), true);
  });
  form.addEventListener('canal:declined', () => {
    unlinked();
    form.dispatchEvent(new CustomEvent('canal:send', { detail: { confirmed: '' } }));
  });

  form.addEventListener('canal:filed', (event) => {
    const filed = event.detail;
    const tell = (name) => document.querySelector('[data-done="' + name + '"]');
    left = true;
    tell('number').textContent = filed.number;
    tell('said').textContent = filed.said;
    tell('next').href = filed.next;
    tell('next').textContent = filed.nextWords;
    if (filed.href) {
      tell('href').href = filed.href;
      show(tell('href'), true);
    }
    show(form, false);
    show(document.querySelector('.desk-restored'), false);
    document.querySelectorAll('.photo-act').forEach((act) => show(act, false));
    show(document.getElementById('guardada'), true);
    tell('next').focus();
  });

  if (form.dataset.restored === 'true') {
    field('again').value = '';
    show(document.querySelector('.desk-restored'), true);
    document.querySelector('[data-discard]').addEventListener('click', () => {
      form.dispatchEvent(new Event('canal:sent', { bubbles: true }));
      location.reload();
    });
    if (field('person').value) linked([field('firstNames').value, field('lastNames').value].join(' ').trim());
    field('detail').dispatchEvent(new Event('canal:typed'));
  }
})();
