/*
 * Single keys of the back office. They rest while one types, while a dialog is open, and for whoever switched them off
 * (body[data-keys="off"]); keys with Ctrl, Cmd or Alt are never theirs.
 *   ?                       opens dialog#atajos, which lists them; so does [data-keys-open]
 *   [data-keys-switch]      a box that switches them off or on for the account, at that address
 *   g, then a letter        goes to a page of the menu, where there is such a line
 *   o, x                    in a list: opens, and chooses, the ticket that j and k have come to
 *   [data-no-answer]        why no answer can be written now; r shows it
 *   j, k, r, c, u           on a ticket: the next and the one before of its list, answer, note, back to the list
 *   a[data-next="words {0}"]   after an act: leads on in the list the ticket was opened from
 *   body[data-ticket]       the ticket is shown beside its list, to which those keys lead
 * canal.keys(event) is true when a single key may act; staff.js and inbox.js ask it too. canal.act(key) does what a key
 * does.
 */
(() => {
  'use strict';
  const PAGES = {
    b: '/gestion',
    s: '/gestion/buscar',
    v: '/gestion/vistas',
    m: '/gestion/masivas',
    i: '/gestion/incidentes',
    d: '/gestion/vencimientos',
    a: '/gestion/area',
    l: '/gestion/llamada',
    h: '/gestion/ayuda'
  };
  const LIST = 'canal.lista';
  const typing = (element) =>
    element.isContentEditable ||
    (/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && !/^(checkbox|radio|button|submit)$/.test(element.type)) ||
    element.closest?.('[role="textbox"], [role="combobox"]');
  const may = (event) =>
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !event.isComposing &&
    document.body.dataset.keys !== 'off' &&
    !typing(event.target) &&
    !document.querySelector('dialog[open]');
  window.canal = Object.assign(window.canal || {}, { keys: may });

  const dialog = document.getElementById('atajos');
  const box = document.querySelector('[data-keys-switch]');
  if (box) box.checked = document.body.dataset.keys !== 'off';
  const show = () => {
    if (dialog?.showModal && !document.querySelector('dialog[open]')) dialog.showModal();
  };
  document.addEventListener('click', (event) => {
    if (event.target.closest?.('[data-keys-open]')) {
      document.querySelectorAll('details:is(.usermenu, .bell)[open]').forEach((one) => {
        one.open = false;
      });
      show();
    }
    const close = event.target.closest?.('[data-close]');
    if (close) close.closest('dialog').close();
  });
  document.addEventListener('change', async (event) => {
    if (event.target !== box) return;
    const state = box.checked ? 'on' : 'off';
    try {
      const answer = await fetch(box.dataset.keysSwitch, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'teclas=' + state
      });
      if (!answer.ok) throw new Error(String(answer.status));
      document.body.dataset.keys = state;
    } catch {
      box.checked = !box.checked;
    }
  });

  // Where j and k lead on a ticket: the list it was opened from, for this tab alone.
  const framed = document.body.dataset.ticket && window.parent !== window;
  const here = location.pathname.startsWith('/gestion/tickets/')
    ? decodeURIComponent(location.pathname.split('/').pop())
    : document.body.dataset.ticket || null;
  const remember = () => {
    const numbers = [...document.querySelectorAll('.tickets-link')].map((link) => link.textContent.trim());
    if (!here && numbers.length)
      sessionStorage.setItem(LIST, JSON.stringify({ numbers, address: location.pathname + location.search }));
  };
  const list = () => {
    try {
      return JSON.parse(sessionStorage.getItem(LIST)) || {};
    } catch {
      return {};
    }
  };
  document.addEventListener(
    'click',
    (event) => {
      if (event.target.closest?.('.tickets-link')) remember();
    },
    true
  );
  const beside = (step) => {
    if (framed) {
      window.parent.canal.walk(step);
      return;
    }
    const { numbers = [] } = list();
    const at = numbers.indexOf(here);
    const next = at < 0 ? undefined : numbers[at + step];
    if (next) location.assign('/gestion/tickets/' + next);
  };
  // What is offered after an act: the next of the list one came from, as long as it has one.
  const ahead = () => {
    const link = document.querySelector('a[data-next]');
    const { numbers = [] } = list();
    const at = numbers.indexOf(here);
    if (!link || framed || at < 0 || at + 1 >= numbers.length) return;
    link.href = '/gestion/tickets/' + numbers[at + 1];
    link.textContent = link.dataset.next.replace('{0}', numbers.length - at - 1);
  };
  document.addEventListener('canal:drawn', ahead);
  const current = () => document.querySelector('tr.row-current, .tickets tr:focus-within');
  const focus = (selector) => {
    const field = document.querySelector(selector);
    window.canal.reveal?.(field);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
    return Boolean(field);
  };

  // The answer is not open yet: its button opens it, and the field takes the focus once it is there.
  const begin = () => {
    const button = document.querySelector('[id="t:begin"]');
    if (!button) return false;
    window.canal.reveal?.(button);
    const place = document.querySelector('.ticket-main');
    const seen = new MutationObserver(() => {
      if (focus('.composer textarea')) seen.disconnect();
    });
    seen.observe(place, { childList: true, subtree: true });
    setTimeout(() => seen.disconnect(), 10000);
    button.click();
    return true;
  };
  const refuse = () => {
    const why = document.querySelector('[data-no-answer]');
    if (!why) return false;
    why.hidden = false;
    window.canal.reveal?.(why);
    why.scrollIntoView({ block: 'center' });
    return true;
  };

  let gone = 0;
  const page = (key) => {
    const link = document.querySelector('#menu a[href="' + PAGES[key] + '"]');
    if (link) location.assign(link.href);
    return Boolean(link);
  };
  const ACTS = {
    '?': () => {
      show();
      return true;
    },
    g: () => {
      gone = Date.now();
      return true;
    },
    o: () => {
      const link = current()?.querySelector('.tickets-link');
      link?.click();
      return Boolean(link);
    },
    x: () => {
      const box = current()?.querySelector('input[type="checkbox"][name="id"]');
      box?.click();
      return Boolean(box);
    },
    j: () => here && (beside(1), true),
    k: () => here && (beside(-1), true),
    r: () => here && (focus('.composer textarea') || begin() || refuse()),
    c: () => here && focus('.note textarea'),
    u: () => {
      if (framed) beside(0);
      else if (here) location.assign(list().address || '/gestion');
      return here;
    }
  };
  window.canal.act = (key) => ACTS[key]();
  document.addEventListener('keydown', (event) => {
    if (!may(event)) {
      gone = 0;
      return;
    }
    const second = Date.now() - gone < 1500 && Object.hasOwn(PAGES, event.key);
    gone = 0;
    const done = second ? page(event.key) : Object.hasOwn(ACTS, event.key) && ACTS[event.key]();
    if (done) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  });
})();
