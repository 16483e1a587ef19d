/*
 * The piles of the back office by keyboard.
 *   j, k            next and previous ticket; Enter opens it (the table's own keys would swallow that)
 *   [data-filters]  a list chosen in it is applied at once
 *   [data-instead-of="name"]  a field of it that says the same otherwise; emptied when that list is chosen from
 *   [data-fold]     what waits behind a word: one at a time, closed by Escape and by a click elsewhere
 *   [data-notice]   a line that its button closes in this browser until its words change
 * canal.address is called by the table when its order changes: the address keeps it, and that of the list as a file
 * ([data-list-file]: the parameter that asks for it); canal.column by the buttons that
 * move a column, so that the focus goes with it.
 */
(() => {
  'use strict';
  const links = () => [...document.querySelectorAll('.tickets-link')];
  const mark = () => {
    document.querySelectorAll('tr.row-current').forEach((row) => row.classList.remove('row-current'));
    document.activeElement?.closest?.('.tickets tr')?.classList.add('row-current');
  };
  document.addEventListener('focusin', mark);
  document.addEventListener('canal:rows', mark);
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !event.target.matches?.('.tickets-link') || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.target.click();
    },
    true
  );
  document.addEventListener('keydown', (event) => {
    if (!/^[jk]$/.test(event.key) || !window.canal.keys(event)) return;
    const all = links();
    if (!all.length) return;
    event.preventDefault();
    const here = all.findIndex((link) => link.closest('tr').contains(document.activeElement));
    const next = event.key === 'j' ? Math.min(here + 1, all.length - 1) : Math.max(here - 1, 0);
    all[next].focus();
    all[next].closest('tr').scrollIntoView({ block: 'nearest' });
  });
  document.querySelectorAll('form[data-filters]').forEach((form) => {
    form.addEventListener('change', (event) => {
      if (!event.target.matches('select')) return;
      const other = form.querySelector('[data-instead-of="' + event.target.name + '"]');
      if (other) other.value = '';
      form.requestSubmit();
    });
    form.addEventListener('submit', () =>
      form.querySelectorAll('select, input').forEach((field) => {
        if (!field.value) field.disabled = true;
      })
    );
  });
  const folds = () => [...document.querySelectorAll('[data-fold][open]')];
  document.addEventListener('click', (event) => {
    folds().forEach((fold) => {
      if (event.target.isConnected && !fold.contains(event.target)) fold.open = false;
    });
  });
  document.addEventListener('keydown', (event) => {
    const fold = event.key === 'Escape' && folds()[0];
    if (!fold) return;
    fold.open = false;
    fold.querySelector('summary').focus();
  });
  const CLOSED = 'canal.avisos';
  const closed = () => {
    try {
      return JSON.parse(localStorage.getItem(CLOSED)) || [];
    } catch {
      return [];
    }
  };
  document.querySelectorAll('[data-notice]').forEach((line) => {
    line.hidden = closed().includes(line.dataset.notice);
    line.querySelector('[data-notice-close]').addEventListener('click', () => {
      line.hidden = true;
      document.getElementById('contenido').focus();
      try {
        localStorage.setItem(CLOSED, JSON.stringify([...closed(), line.dataset.notice].slice(-20)));
      } catch {
        // It is closed on this page only.
      }
    });
  });
  window.addEventListener('pageshow', () =>
    document.querySelectorAll('form[data-filters] :disabled').forEach((field) => {
      field.disabled = false;
    })
  );
  window.canal = Object.assign(window.canal || {}, {
    address: (args) => {
      if (!args?.address) return;
      history.replaceState(null, '', args.address);
      document.querySelectorAll('[data-list-file]').forEach((link) => {
        link.search = new URL(args.address, location.href).search + '&' + link.dataset.listFile;
      });
    },
    column: (column, act) => {
      const item = document.querySelector('[data-column="' + column + '"]');
      const button = item?.querySelector('[id$=":' + act + '"]:not(:disabled)') || item?.querySelector('button');
      button?.focus();
    }
  });
})();
