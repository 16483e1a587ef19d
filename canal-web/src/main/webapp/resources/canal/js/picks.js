/*
 * Rows chosen for an act on many.
 *   form[data-picks="{0} …"]   the act's form; its boxes stand in the rows (form="…", name="id")
 *     data-picks-one             what is said of one
 *   [data-picks-said]          says how many are chosen, also on pages of the list not shown now
 *   [data-pick-all]            chooses every row shown
 *                              (its id is read as an attribute: form.id would be those boxes)
 * Whatever is chosen stays so while the table turns its pages.
 */
(() => {
  'use strict';
  const chosen = new Set();
  const form = () => document.querySelector('form[data-picks]');
  const boxes = () => [
    ...document.querySelectorAll('input[name="id"][form="' + (form()?.getAttribute('id') || '') + '"]')
  ];
  const draw = () => {
    if (!form()) return;
    const rows = boxes();
    rows.forEach((box) => {
      box.checked = chosen.has(box.value);
      box.closest('tr')?.classList.toggle('row-picked', box.checked);
    });
    const all = document.querySelector('[data-pick-all]');
    if (all) {
      const on = rows.filter((box) => box.checked).length;
      all.checked = rows.length > 0 && on === rows.length;
      all.indeterminate = on > 0 && on < rows.length;
    }
    form().querySelector('[data-picks-said]').textContent = chosen.size
      ? (chosen.size === 1 && form().dataset.picksOne) || form().dataset.picks.replace('{0}', chosen.size)
      : '';
    form().querySelector('[value="elegidas"]').disabled = chosen.size === 0;
  };
  const turn = (box) => {
    if (box.checked) chosen.add(box.value);
    else chosen.delete(box.value);
  };
  document.addEventListener('change', (event) => {
    if (event.target.matches('[data-pick-all]')) {
      boxes().forEach((box) => {
        box.checked = event.target.checked;
        turn(box);
      });
    } else if (boxes().includes(event.target)) turn(event.target);
    else return;
    draw();
  });
  document.addEventListener('submit', (event) => {
    if (event.target !== form()) return;
    const shown = new Set(boxes().map((box) => box.value));
    chosen.forEach((number) => {
      if (shown.has(number)) return;
      const field = document.createElement('input');
      Object.assign(field, { type: 'hidden', name: 'id', value: number });
      form().append(field);
    });
  });
  // A page that comes back from the browser's own store has its boxes as they were left.
  window.addEventListener('pageshow', () => {
    boxes().forEach((box) => {
      if (box.checked) chosen.add(box.value);
    });
    draw();
  });
  document.addEventListener('canal:rows', draw);
  if (window.jQuery) window.jQuery(document).on('pfAjaxComplete', draw);
})();
