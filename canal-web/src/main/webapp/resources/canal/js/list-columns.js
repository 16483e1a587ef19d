/*
 * Which columns of a list are shown: each person chooses in her browser, page by page, and it is kept there.
 *   [data-list-columns]  a list (canal:list); the value is the word of the button
 * The first column and the one that names the row stay. Where nothing can be kept, the choice lasts until one leaves.
 */
(() => {
  const KEPT = 'canal.columns';
  const FEWEST = 5; // fewer need no choice

  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(KEPT)) || {};
    } catch {
      return {};
    }
  };

  const write = (place, off) => {
    const all = read();
    if (off.length) all[place] = off;
    else delete all[place];
    try {
      localStorage.setItem(KEPT, JSON.stringify(all));
    } catch {
      // nothing is kept in this browser
    }
  };

  const element = (name, attributes, ...children) => {
    const made = Object.assign(document.createElement(name), attributes);
    made.append(...children);
    return made;
  };

  const offer = (list) => {
    const heads = [...list.querySelectorAll('thead th')];
    const place = location.pathname + '#' + list.id;
    const named = heads.map((head) => head.textContent.trim());
    const bodyRows = () => list.querySelectorAll('tbody > tr[data-ri]');
    const filterRow = () => list.querySelectorAll('.filter-row');
    const stays = (at) =>
      !at || !named[at] || heads[at].matches('.list-more') || bodyRows()[0]?.cells[at]?.matches('.row-header');
    if (heads.length < FEWEST || !bodyRows().length) return;

    const show = (at, shown) =>
      [heads[at], ...[...bodyRows(), ...filterRow()].map((row) => row.cells[at])].forEach((cell) =>
        cell?.classList.toggle('column-off', !shown),
      );

    const boxes = [];
    const off = read()[place] || [];
    named.forEach((name, at) => {
      if (stays(at)) return;
      const box = element('input', { type: 'checkbox', checked: !off.includes(name), value: name });
      box.addEventListener('change', () => {
        show(at, box.checked);
        write(
          place,
          boxes.filter((one) => !one.checked).map((one) => one.value),
        );
      });
      boxes.push(box);
      if (!box.checked) show(at, false);
    });

    const word = list.dataset.listColumns;
    const choices = element('div', { className: 'list-columns-box', role: 'group', ariaLabel: word });
    boxes.forEach((box) => choices.append(element('label', { className: 'column-choice' }, box, ' ' + box.value)));
    const fold = element(
      'details',
      { className: 'list-columns' },
      element('summary', { className: 'button button-quiet button-small', textContent: word }),
      choices,
    );
    fold.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !fold.open) return;
      fold.open = false;
      fold.querySelector('summary').focus();
    });
    document.addEventListener('click', (event) => {
      if (!fold.contains(event.target)) fold.open = false;
    });
    const bar = document.querySelector('[data-filter-of="' + list.id + '"]');
    if (bar) bar.append(fold);
    else list.prepend(fold);
  };

  document.querySelectorAll('[data-list-columns]').forEach(offer);
})();
