/*
 * Takes the error off a field (canal:field) that was changed since, and its line off the summary.
 *   form[data-rules]     decides itself when (steps.js) and calls mendField(box)
 */
(() => {
  'use strict';
  const controls = (box) => [...box.querySelectorAll('input, select, textarea')];
  self.mendField = (box) => {
    const error = document.getElementById((box.dataset.question || box.id.replace(/:box$/, '')) + '-error');
    if (!error) return;
    box.classList.remove('field-invalid');
    [box, ...controls(box)].forEach((one) => {
      one.removeAttribute('aria-invalid');
      const rest = (one.getAttribute('aria-describedby') || '').split(' ').filter((id) => id && id !== error.id);
      if (rest.length) one.setAttribute('aria-describedby', rest.join(' '));
      else one.removeAttribute('aria-describedby');
    });
    error.remove();
    const summary = document.querySelector('.problems');
    summary?.querySelectorAll('a[href^="#"]').forEach((link) => {
      if (box.contains(document.getElementById(link.getAttribute('href').slice(1)))) link.closest('li').remove();
    });
    if (summary && !summary.querySelector('li')) summary.remove();
  };
  const isChanged = (one) => {
    if (one.options) return [...one.options].some((option) => option.selected !== option.defaultSelected);
    if (/^(radio|checkbox)$/.test(one.type)) return one.checked !== one.defaultChecked;
    return one.value.trim() !== one.defaultValue.trim();
  };
  const told = ({ target }) => {
    const box = target.closest?.('.field-invalid');
    if (box && !box.closest('form[data-rules]') && controls(box).some(isChanged)) self.mendField(box);
  };
  document.addEventListener('input', told);
  document.addEventListener('change', told);
})();
