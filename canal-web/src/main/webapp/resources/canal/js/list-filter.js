/*
 * The fields a list is narrowed by (canal:filter).
 *   [data-filter-of]  they belong to the list of that id
 *   [data-column]     a field: where there is room it stands under the header of the column of that id
 * Enter applies, in a list of choices too; Escape empties a field, and then hides them all. Without script, and on a
 * phone, they are a form above the list.
 */
(() => {
  'use strict';
  const room = window.matchMedia('(min-width: 701px)');

  const set = (bar) => {
    const form = bar.querySelector('form');
    const name = form.getAttribute('id');
    const fold = bar.querySelector('details');
    const list = document.getElementById(bar.dataset.filterOf);
    const heads = [...(list?.querySelectorAll('thead th') || [])];
    const fields = [...form.querySelectorAll('[data-column]')];
    const button = form.querySelector('[type="submit"]');
    const entries = () => [...form.elements].filter((one) => one.matches('select, input:not([type="hidden"])'));
    const row = Object.assign(document.createElement('tr'), { className: 'filter-row' });

    [...form.elements].forEach((one) => one.setAttribute('form', name));
    heads.forEach((head) => {
      const cell = document.createElement('td');
      cell.classList.toggle('column-off', head.classList.contains('column-off'));
      cell.append(Object.assign(document.createElement('div'), { className: 'filter-cell' }));
      row.append(cell);
    });
    if (heads.length) heads[0].parentElement.after(row);

    const place = () => {
      const wide = heads.length > 0 && room.matches;
      fields.forEach((field) => {
        const at = wide ? heads.findIndex((head) => head.id === list.id + ':' + field.dataset.column) : -1;
        const label = field.querySelector('.label').textContent.trim();
        field.classList.toggle('filter-named', at >= 0 && label !== heads[at].textContent.trim());
        if (at < 0) form.append(field);
        else row.cells[at].firstChild.append(field);
      });
      if (wide) fold.after(button);
      else form.append(button);
      form.hidden = wide && !form.querySelector('[data-column]');
      button.hidden = wide && !fold.open;
      row.hidden = !wide || !fold.open;
    };

    fold.querySelector('summary').addEventListener('click', () => {
      if (!fold.open) fold.addEventListener('toggle', () => entries()[0]?.focus(), { once: true });
    });
    fold.addEventListener('toggle', place);
    room.addEventListener('change', place);
    place();

    const keys = (event) => {
      if (!entries().includes(event.target)) return;
      if (event.key === 'Enter' && event.target.matches('select')) {
        event.preventDefault();
        form.requestSubmit();
      } else if (event.key === 'Escape') {
        event.preventDefault();
        if (event.target.value) {
          event.target.value = '';
          return;
        }
        fold.open = false;
        fold.querySelector('summary').focus();
      }
    };
    [form, row].forEach((part) => part.addEventListener('keydown', keys));
    form.addEventListener('submit', () =>
      entries().forEach((one) => {
        one.disabled = !one.value;
      }),
    );
    window.addEventListener('pageshow', () =>
      entries().forEach((one) => {
        one.disabled = false;
      }),
    );
  };

  document.querySelectorAll('[data-filter-of]').forEach(set);
})();
