/*
 * The form of a question shows only what its kind has; without scripts all is shown, and the server leaves out the
 * rest.
 *   form[data-question-form]   in it [data-kinds="UNA VARIAS"] and [data-effects="AVISO ALTO"]: shown while that is
 *                              chosen
 */
(() => {
  'use strict';
  const form = document.querySelector('form[data-question-form]');
  if (!form) return;
  const value = (ending) => form.querySelector('select[id$="' + ending + '"]').value;
  const fit = () => {
    form.querySelectorAll('[data-kinds]').forEach((part) => {
      part.hidden = !part.dataset.kinds.split(' ').includes(value(':kind'));
    });
    form.querySelectorAll('[data-effects]').forEach((part) => {
      part.hidden = !part.dataset.effects.split(' ').includes(value(':effect'));
    });
    const effect = value(':effect') !== 'NINGUNO';
    form.querySelectorAll('[id$=":followed"]').forEach((box) => {
      box.closest('.check').hidden = !effect;
    });
  };
  form.addEventListener('change', fit);
  fit();
})();
