/*
 * Sends a form that staff fill in for somebody else, and tells beside each field what it lacks.
 *   form[data-send]               posted to its action; the words of what can go wrong are its data-offline,
 *                                 data-broken, data-signed-out, data-sign-in, data-then, data-problems, data-error,
 *                                 data-saving
 *   [data-state]                  in it: says "Guardando…"
 *   .desk-problems                in it: what is lacking, as links to the fields; a field that is changed loses its
 *                                 error
 *   #confirmar                    in it: changes of a person on record that want a yes ([data-confirm="yes"]) or a no
 * The answer is one of { filed }, { flaws: { field: words } }, { refused: words }, { changes, confirm } or something
 * else of the page's own. Events on the form: canal:sent (nothing typed is to be remembered), canal:filed,
 * canal:told (its flaws stand beside the fields), canal:declined (the changes are not wanted), canal:answered (any
 * other answer). The event canal:send, fired on it with values as its detail, sends it with these besides; they are
 * sent again with whatever follows.
 */
(() => {
  'use strict';
  const form = document.querySelector('form[data-send]');
  if (!form) return;
  const show = (element, shown) => {
    element.hidden = !shown;
  };
  const make = (name, text, style) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (style) element.className = style;
    return element;
  };
  const state = form.querySelector('[data-state]');
  const problems = form.querySelector('.desk-problems');
  const confirmation = document.getElementById('confirmar');
  let more = {};
  let busy = false;
  let done = false;
  const tell = (name, detail) => form.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));

  const mend = (place) => {
    place.querySelectorAll('.error').forEach((error) => error.remove());
    place.querySelectorAll('[aria-invalid]').forEach((input) => {
      input.removeAttribute('aria-invalid');
      if (input.dataset.described === undefined) return;
      if (input.dataset.described) input.setAttribute('aria-describedby', input.dataset.described);
      else input.removeAttribute('aria-describedby');
    });
  };
  const clean = () => {
    mend(form);
    form.querySelectorAll('.field-invalid').forEach((box) => box.classList.remove('field-invalid'));
    show(problems, false);
    show(confirmation, false);
  };
  const changed = ({ target }) => {
    const box = target.closest('.field-invalid');
    // Leaving a field tells of a change that was sent already.
    if (!box || target.dataset.refused === target.value) return;
    const ids = [...box.querySelectorAll('[aria-invalid]')].map((input) => '#' + input.id);
    mend(box);
    box.classList.remove('field-invalid');
    problems.querySelectorAll('a').forEach((link) => {
      if (ids.includes(link.getAttribute('href'))) link.closest('li').remove();
    });
    if (!problems.querySelector('li')) show(problems, false);
  };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  const complain = (...parts) => {
    problems.replaceChildren(...parts);
    show(problems, true);
    problems.focus();
  };
  const flaws = (found) => {
    const summary = make('ul');
    tell('canal:lacking', found);
    const places = [...form.elements];
    const place = ([name]) => {
      const at = places.indexOf(form.elements.namedItem(name));
      return at < 0 ? places.length : at;
    };
    Object.entries(found)
      .sort((one, other) => place(one) - place(other))
      .forEach(([name, words]) => {
        const found = form.elements.namedItem(name);
        const input = found instanceof RadioNodeList ? found[0] : found;
        const line = make('li');
        if (input?.id) {
          const named = input.closest('[role="group"]')?.querySelector('.label') ?? input.labels?.[0];
          const label = [...(named?.childNodes ?? [])].map((part) => part.textContent.trim()).find(Boolean);
          const link = make('a', label ? label + ': ' + words : words);
          const error = make('p', '', 'error');
          link.href = '#' + input.id;
          link.addEventListener('click', (event) => {
            event.preventDefault();
            input.focus();
          });
          error.id = input.id + '-error';
          error.append(make('span', form.dataset.error + ' ', 'sr'), words);
          if (input.dataset.described === undefined)
            input.dataset.described = input.getAttribute('aria-describedby') || '';
          if (input === found) input.dataset.refused = input.value;
          input.setAttribute('aria-invalid', 'true');
          input.setAttribute('aria-describedby', (input.dataset.described + ' ' + error.id).trim());
          input.closest('details')?.setAttribute('open', 'open');
          const box = input.closest('.field');
          box.classList.add('field-invalid');
          box.append(error);
          line.append(link);
        } else {
          line.textContent = words;
        }
        summary.append(line);
      });
    complain(make('h2', form.dataset.problems, 'problems-title'), summary);
    tell('canal:told');
    // The first of them in the order of the form is where the hands go.
    [...form.elements]
      .find((input) => input.getAttribute('aria-invalid') === 'true' && !input.closest('[hidden]'))
      ?.focus();
  };
  const confirm = (answer) => {
    confirmation.querySelector('tbody').replaceChildren(
      ...answer.changes.map((change) => {
        const row = make('tr');
        row.append(make('th', change.label), make('td', change.before), make('td', change.after));
        row.firstChild.scope = 'row';
        return row;
      })
    );
    confirmation.dataset.code = answer.confirm;
    show(confirmation, true);
    confirmation.querySelector('[data-confirm="yes"]').focus();
  };
  const signedOut = () => {
    const link = make('a', form.dataset.signIn);
    link.href = '/login';
    link.target = '_blank';
    const text = make('p', form.dataset.signedOut + ' ');
    text.append(link, ' ' + form.dataset.then);
    complain(text);
  };
  const save = async () => {
    if (busy || done) return;
    busy = true;
    clean();
    state.textContent = form.dataset.saving;
    try {
      const values = new URLSearchParams(new FormData(form));
      // A browser that says it in its own way would count two characters for each new line.
      form.querySelectorAll('textarea[name]').forEach((area) => values.set(area.name, area.value));
      Object.entries(more).forEach(([name, value]) => values.set(name, value));
      const answer = await fetch(form.action, { method: 'POST', credentials: 'same-origin', body: values });
      if (!(answer.headers.get('Content-Type') || '').startsWith('application/json')) {
        if (answer.redirected || answer.status === 409) signedOut();
        else complain(make('p', form.dataset.broken));
      } else {
        const said = await answer.json();
        if (said.filed) {
          done = true;
          tell('canal:sent');
          tell('canal:filed', said.filed);
        } else if (said.changes) confirm(said);
        else if (said.flaws) flaws(said.flaws);
        else if (said.refused) complain(make('p', said.refused));
        else tell('canal:answered', said);
      }
    } catch (failure) {
      complain(make('p', form.dataset.offline));
    }
    state.textContent = '';
    busy = false;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    more = {};
    save();
  });
  form.addEventListener('canal:send', (event) => {
    more = { ...more, ...event.detail };
    save();
  });
  confirmation.addEventListener('click', (event) => {
    const choice = event.target.closest?.('[data-confirm]')?.dataset.confirm;
    if (choice === 'yes') {
      more = { ...more, confirmed: confirmation.dataset.code };
      save();
    }
    if (choice === 'no') {
      show(confirmation, false);
      tell('canal:declined');
    }
  });
  confirmation.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      show(confirmation, false);
      form.querySelector('[type="submit"]').focus();
    }
  });
  // Enter in a field is a slip of somebody typing fast, not the end of the form.
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.matches('input, select') && !event.defaultPrevented && !event.ctrlKey)
      event.preventDefault();
  });

  /* form[data-topics]: only the subtopics of the topic */
  const topics = JSON.parse(form.dataset.topics || '{}');
  const topic = form.elements.namedItem('topic');
  const subtopic = form.elements.namedItem('subtopic');
  const all = [...subtopic.options].slice(1);
  const fit = () => {
    const chosen = topics[topic.value];
    const kept = subtopic.value;
    subtopic.replaceChildren(subtopic.options[0], ...all.filter((option) => chosen?.subtopics.includes(option.value)));
    subtopic.value = chosen?.subtopics.includes(kept) ? kept : '';
    show(document.getElementById('subtemas'), Boolean(chosen?.subtopics.length));
  };
  topic.addEventListener('change', fit);
  fit();
})();
