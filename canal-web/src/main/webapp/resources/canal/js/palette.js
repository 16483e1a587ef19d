/*
 * The palette of the back office (ARIA combobox with a list of options, in a dialog).
 *   [data-palette="address"]   a button that opens it; so does Ctrl+K or Cmd+K
 *   dialog#paleta              its words are data attributes of it
 *   [data-close]               closes the dialog it stands in
 *   [data-macros]              names the macros of a ticket, which are offered too
 * The address tells the pages and views of whoever asks and what they may do anywhere, and with ?q= what the one search
 * finds: requests, people, pages by their other names, establishments, help and settings, each with why. What may be
 * done to the ticket on the page is read off its own buttons (.ticket-acts), so that nothing is offered that the page
 * does not. What is not found goes on to the page of the search (data-seek) with the words.
 */
(() => {
  'use strict';
  const dialog = document.getElementById('paleta');
  const opener = document.querySelector('[data-palette]');
  if (!dialog?.showModal || !opener) return;
  const input = dialog.querySelector('input');
  const list = dialog.querySelector('[role="listbox"]');
  const said = dialog.querySelector('[data-said]');
  const words = dialog.dataset;
  let known = null;
  let options = [];
  let at = -1;
  let asked = 0;
  let timer = 0;
  let moved = false;

  const fold = (text) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase();
  const part = (tag, style, text) => {
    const one = document.createElement(tag);
    one.className = style;
    one.textContent = text;
    return one;
  };
  const get = async (query) => {
    const answer = await fetch(opener.dataset.palette + query, {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' }
    });
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    return answer.json();
  };
  const acts = () =>
    [...document.querySelectorAll('.ticket-acts button, .ticket-acts .acts-list a, .ticket-acts input[type="submit"]')]
      .filter((one) => !one.disabled)
      .map((one) => ({ texto: (one.value || one.textContent).trim(), donde: '', act: one }))
      .filter((one) => one.texto);
  // A macro is chosen in its own panel, where what it would do is read before it is done.
  const macros = () =>
    [...document.querySelectorAll('[data-macros] option')]
      .map((one) => ({ texto: words.macro.replace('{0}', one.textContent.trim()), donde: '', macro: one.value }));
  const pick = async (value) => {
    await window.canal.unfold('macros');
    const select = document.querySelector('[data-fold="macros"] select');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    select.scrollIntoView({ block: 'center' });
    select.focus();
  };
  const send = (address) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = address;
    document.body.append(form);
    form.submit();
  };
  const fits = (one, terms) => {
    const text = fold(one.texto + ' ' + one.donde);
    return terms.every((term) => text.includes(term));
  };
  const mark = (to) => {
    options[at]?.element.setAttribute('aria-selected', 'false');
    at = options.length ? (to + options.length) % options.length : -1;
    if (at < 0) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    options[at].element.setAttribute('aria-selected', 'true');
    options[at].element.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', options[at].element.id);
  };
  const seek = () => {
    const typed = input.value.trim();
    const text = words.seekText.replace('{0}', typed);
    return typed && words.seek ? [{ texto: text, donde: '', href: words.seek + encodeURIComponent(typed) }] : [];
  };
  const same = (one, other) => one.texto === other.texto && one.href === other.href;
  const draw = (found = null) => {
    const terms = fold(input.value).split(/\s+/).filter(Boolean);
    const of = (...kinds) =>
      (found || []).filter((one) => kinds.includes(one.tipo)).map((one) => [one.titulo, one.lista]);
    const chosen = moved ? options[at] : null;
    const groups = [
      ...of('SOLICITUDES', 'PERSONAS'),
      [words.acts, [...acts(), ...macros()].filter((one) => fits(one, terms))],
      [words.commands, (known?.ordenes || []).filter((one) => terms.length && fits(one, terms))],
      [words.views, (known?.vistas || []).filter((one) => fits(one, terms))],
      ...(found ? of('PAGINAS') : [[words.pages, (known?.paginas || []).filter((one) => fits(one, terms))]]),
      ...of('ESTABLECIMIENTOS', 'PALABRAS', 'PARECIDOS', 'AYUDA', 'AJUSTES'),
      [words.more, seek()]
    ];
    options = [];
    list.replaceChildren(
      ...groups
        .filter(([, all]) => all.length)
        .map(([title, all], n) => {
          const group = document.createElement('div');
          const heading = part('div', 'palette-group', title);
          heading.id = 'paleta-grupo-' + n;
          group.setAttribute('role', 'group');
          group.setAttribute('aria-labelledby', heading.id);
          heading.setAttribute('role', 'presentation');
          group.append(
            heading,
            ...all.slice(0, 40).map((one) => {
              const option = document.createElement('div');
              option.id = 'paleta-' + options.length;
              option.className = 'palette-option';
              option.setAttribute('role', 'option');
              option.setAttribute('aria-selected', 'false');
              option.append(part('span', 'palette-text', one.texto));
              if (one.donde) option.append(part('span', 'palette-where', one.donde));
              if (one.porque) option.append(part('span', 'palette-why', one.porque));
              options.push({ ...one, element: option });
              return option;
            })
          );
          return group;
        })
    );
    input.setAttribute('aria-expanded', String(options.length > 0));
    said.textContent = options.length
      ? options.length === 1
        ? words.foundOne
        : words.found.replace('{0}', options.length)
      : words.none;
    said.classList.toggle('sr', options.length > 0);
    mark(Math.max(0, chosen ? options.findIndex((one) => same(one, chosen)) : 0));
  };
  const look = () => {
    moved = false;
    draw();
    clearTimeout(timer);
    const typed = input.value.trim();
    if (typed.length < 2 && !/\d/.test(typed)) return;
    const mine = ++asked;
    timer = setTimeout(async () => {
      try {
        const told = await get('?q=' + encodeURIComponent(typed));
        if (mine === asked) draw(told.grupos);
      } catch {
        /* what is known stays */
      }
    }, 250);
  };
  const open = async () => {
    if (document.querySelector('dialog[open]')) return;
    input.value = '';
    dialog.showModal();
    input.focus();
    draw();
    try {
      known = await get('');
      if (dialog.open) look();
    } catch {
      said.textContent = words.failed;
      said.classList.remove('sr');
    }
  };
  const choose = (one) => {
    if (!one) return;
    dialog.close();
    if (one.act) one.act.click();
    else if (one.macro) pick(one.macro);
    else if (one.envia) send(one.envia);
    else location.assign(one.href);
  };
  opener.addEventListener('click', open);
  input.addEventListener('input', () => {
    asked++;
    look();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      moved = true;
      mark(event.key === 'ArrowDown' ? at + 1 : at - 1);
    } else if (event.key === 'Enter' && event.target === input) choose(options[at]);
    else return;
    event.preventDefault();
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => choose(options.find((one) => one.element.contains(event.target))));
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      open();
    }
  });
})();
