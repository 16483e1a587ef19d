/*
 * A form that is tried while it is written.
 *   form[data-live="id"]             a moment after the last change its button of that id is pressed
 * What the button does is up to the page; without scripts people press it themselves.
 */
(() => {
  'use strict';
  document.querySelectorAll('form[data-live]').forEach((form) => {
    let timer = 0;
    const press = () => document.getElementById(form.dataset.live)?.click();
    const changed = (event) => {
      if (event.target.closest('[data-live-not]')) return;
      clearTimeout(timer);
      timer = setTimeout(press, 700);
    };
    form.addEventListener('input', changed);
    form.addEventListener('change', changed);
    form.addEventListener('submit', () => clearTimeout(timer));
  });
})();
