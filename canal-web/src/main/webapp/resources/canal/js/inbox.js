/*
 * The piles of the back office by keyboard.
 *   j, k            next and previous ticket; Enter opens it (the table's own keys would swallow that)
 *   [data-filters]  a list chosen in it is applied at once
 * canal.address is called by the table when its order changes: the address keeps it.
 */
(() => {
  'use strict';
  const links = () => [...document.querySelectorAll('.tickets-link')];
  const mark = () => {
    document.querySelectorAll('tr.row-current').forEach((row) => row.classList.remove('row-current'));
    document.activeElement?.closest?.('.tickets tr')?.classList.add('row-current');
  };
  document.addEventListener('focusin', mark);
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
      if (event.target.matches('select')) form.requestSubmit();
    });
    form.addEventListener('submit', () =>
      form.querySelectorAll('select, input').forEach((field) => {
        if (!field.value) field.disabled = true;
      })
    );
  });
  window.addEventListener('pageshow', () =>
    document.querySelectorAll('form[data-filters] :disabled').forEach((field) => {
      field.disabled = false;
    })
  );
  window.canal = Object.assign(window.canal || {}, {
    address: (args) => {
      if (args?.address) history.replaceState(null, '', args.address);
    }
  });
})();
