/*
 * Parts of a page that are one line until they are opened, and that the server builds only then (canal:fold).
 *   details[data-fold="name"]  such a part; with data-fold-empty its content is not there yet
 *   [data-fold-open="name"]    a link that has that part built in its own place
 * canalUnfold of the page asks for parts by their names. What somebody opens is kept in her browser, and is open on the
 * next page as well. A part that is closed keeps what was typed in it, and stays closed when the page is drawn anew.
 * canal.unfold(name) opens a part and promises its content.
 */
(() => {
  'use strict';
  const KEPT = 'canal.folds';
  const closed = new Set();
  let focus = null;
  let waiting = [];

  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(KEPT)) || [];
    } catch {
      return [];
    }
  };
  const keep = (name, open) => {
    const others = read().filter((one) => one !== name);
    try {
      localStorage.setItem(KEPT, JSON.stringify(open ? [...others, name] : others));
    } catch {
      // nothing is kept in this browser
    }
  };

  const find = (name) => document.querySelector(`details[data-fold="${name}"]`);
  const isEmpty = (fold) => fold && 'foldEmpty' in fold.dataset;
  // The library knows the nonce of the page's security policy only when the page is ready; answers before are refused.
  const ask = (names) => {
    names.forEach((name) => find(name)?.setAttribute('aria-busy', 'true'));
    window.jQuery?.(() => window.canalUnfold?.([{ name: 'parte', value: names.join(',') }]));
  };

  document.addEventListener('click', (event) => {
    const fold = event.target.closest?.('details[data-fold] > summary')?.parentElement;
    if (fold) {
      const name = fold.dataset.fold;
      keep(name, !fold.open);
      if (fold.open) closed.add(name);
      else closed.delete(name);
      focus = name;
      return;
    }
    const link = event.target.closest?.('[data-fold-open], .fold-link a');
    if (link && window.canalUnfold) {
      event.preventDefault();
      focus = link.dataset.foldOpen || link.closest('[data-fold]').dataset.fold;
      ask([focus]);
      return;
    }
    const jump = event.target.closest?.('a[href^="#t:"]');
    const part = jump && document.getElementById(jump.getAttribute('href').slice(1));
    const there = part?.querySelector(':scope > details[data-fold]');
    if (there && !there.open) {
      focus = there.dataset.fold;
      there.open = true;
    }
  });
  document.addEventListener(
    'toggle',
    (event) => {
      const fold = event.target;
      if (!isEmpty(fold)) return;
      if (!fold.open) fold.removeAttribute('aria-busy');
      else if (!fold.hasAttribute('aria-busy')) ask([fold.dataset.fold]);
    },
    true
  );

  document.addEventListener('canal:drawn', () => {
    closed.forEach((name) => find(name)?.removeAttribute('open'));
    waiting = waiting.filter(({ name, done }) => isEmpty(find(name)) || done());
    if (!focus || isEmpty(find(focus))) return;
    // What had the focus was drawn anew.
    const fold = find(focus);
    const place = fold?.querySelector('summary') || document.querySelector('#t\\:extras select, #t\\:opening');
    if (document.activeElement === document.body) place?.focus({ preventScroll: true });
    focus = null;
  });

  const unfold = (name) =>
    new Promise((resolve) => {
      const fold = find(name);
      if (!isEmpty(fold)) {
        if (fold) fold.open = true;
        resolve();
        return;
      }
      waiting.push({ name, done: resolve });
      ask([name]);
    });
  window.canal = Object.assign(window.canal || {}, { unfold });

  const before = read().filter((name) => isEmpty(find(name)));
  if (before.length) ask(before);
})();
