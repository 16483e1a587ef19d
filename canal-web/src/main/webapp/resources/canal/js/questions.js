/*
 * The questions of a topic, inside whatever form asks them; all is judged again on the server.
 *   [data-questions="address"]     asked for them when the topic changes: data-topic, data-subtopic and data-motive are
 *                                  ids of fields or choices, the last also a code; data-said is told when others came
 *   [data-question="q-X"]          one of them; with data-when="q-Y" data-when-is="SI NO" shown only while Y is so
 *   input[data-alone]              "none of these": it and the others of its question take each other away
 *   [data-raise]                   within a stop: shown until the form's urgency says that somebody is at risk
 *   [data-effect="q-X"]            shown while X is answered as data-effect-is says, if it says anything
 *   input[name="preguntasEscritas"] keeps what was ever typed, for forms that are remembered in the tab
 *   input[name="q-.SIN_PREGUNTAR"] of a form without that says while they have not come, so that none is demanded
 * Fires canal:asked on the box when others came.
 */
(() => {
  'use strict';
  const box = document.querySelector('[data-questions]');
  if (!box) return;
  const form = box.closest('form');
  const memory = form?.elements.namedItem('preguntasEscritas');
  const code = (what) => {
    const found = document.getElementById(what);
    if (!found) return what ?? '';
    return found.value ?? found.querySelector('input:checked')?.value ?? '';
  };
  const fields = () => [...box.querySelectorAll('[data-question]')];
  const inputs = (name) =>
    [...box.querySelectorAll('[name^="q-"]')].filter(
      (input) => input.type !== 'hidden' && (!name || input.name === name)
    );
  const isMark = (input) => input.type === 'checkbox' || input.type === 'radio';
  const values = (name) =>
    inputs(name)
      .filter((input) => !isMark(input) || input.checked)
      .map((input) => input.value)
      .filter(Boolean);
  let typed = {};
  const unasked = document.createElement('input');
  Object.assign(unasked, { type: 'hidden', name: 'q-.SIN_PREGUNTAR' });
  if (!memory) form?.append(unasked);

  const fit = () => {
    const closed = new Set();
    fields().forEach((field) => {
      const other = field.dataset.when;
      const open =
        !other ||
        (!closed.has(other) && values(other).some((value) => field.dataset.whenIs.split(' ').includes(value)));
      if (!open) closed.add(field.dataset.question);
      field.hidden = !open;
    });
    box.querySelectorAll('[data-effect]').forEach((effect) => {
      const wanted = effect.dataset.effectIs.split(' ').filter(Boolean);
      effect.hidden = Boolean(wanted.length) && !values(effect.dataset.effect).some((value) => wanted.includes(value));
    });
    raise();
  };
  const urgent = () => Boolean(form?.querySelector('input[name$=":urgency"][value="ALTA"]:checked'));
  const raise = () =>
    box.querySelectorAll('[data-raise]').forEach((line) => {
      line.hidden = urgent();
    });
  const note = () => {
    inputs().forEach((input) => {
      typed[input.name] = values(input.name);
    });
    if (memory) memory.value = JSON.stringify(typed);
  };
  const putBack = () =>
    inputs().forEach((input) => {
      const before = typed[input.name];
      if (!before) return;
      if (isMark(input)) input.checked = before.includes(input.value);
      else if (!input.value && before.length) input.value = before[0];
    });

  const question = () =>
    new URLSearchParams({
      motivo: code(box.dataset.motive),
      tema: code(box.dataset.topic),
      subtema: code(box.dataset.subtopic),
      canal: box.dataset.channel
    }).toString();
  let asked = '';
  const load = async () => {
    const now = question();
    if (now === asked || (!code(box.dataset.topic) && !fields().length)) return;
    asked = now;
    note();
    unasked.value = 'si';
    try {
      const answer = await fetch(box.dataset.questions + '?' + now, { credentials: 'same-origin' });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (now !== asked) return;
      box.replaceChildren(...page.body.childNodes);
      unasked.value = '';
      putBack();
      fit();
      box.dispatchEvent(new CustomEvent('canal:asked', { bubbles: true }));
      const said = document.createElement('p');
      said.className = 'sr';
      said.setAttribute('role', 'status');
      box.append(said);
      const open = fields().filter((field) => !field.hidden).length;
      if (open)
        setTimeout(() => {
          said.textContent = box.dataset.said.replace('{0}', open);
        }, 100);
    } catch (failure) {
      if (now === asked) asked = '';
    }
  };

  box.addEventListener('input', () => {
    note();
    fit();
  });
  const settle = (mark) => {
    if (mark.type !== 'checkbox' || !mark.checked || !mark.name.startsWith('q-')) return;
    inputs(mark.name)
      .filter((other) => other !== mark && (mark.dataset.alone || other.dataset.alone))
      .forEach((other) => {
        other.checked = false;
      });
  };
  box.addEventListener('change', (event) => {
    settle(event.target);
    note();
    fit();
  });
  form?.addEventListener('change', raise);
  addEventListener('online', load);
  form?.addEventListener('change', (event) => {
    const { id, name } = event.target;
    if ([box.dataset.motive, box.dataset.topic, box.dataset.subtopic].some((one) => one && [id, name].includes(one)))
      load();
  });

  // The server asks others by now.
  form?.addEventListener('canal:lacking', (event) => {
    if (event.detail.formulario) {
      asked = '';
      load();
    }
  });

  // What is drawn already is what was chosen; a form put back by the tab has chosen more.
  try {
    typed = JSON.parse(memory?.value || '{}');
  } catch (failure) {
    typed = {};
  }
  if (memory) {
    if (code(box.dataset.topic)) load();
  } else if (form) asked = question();
  putBack();
  fit();
})();
