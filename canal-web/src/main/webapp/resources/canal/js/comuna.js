/*
 * Without signal no establishment is found, and the form asks for its comuna: this chooses the one that was typed with
 * the name. Where several are named nobody knows which is meant, and what somebody chose stays. The name is not asked
 * a second time: [data-twin] marks the field that would. Loaded by phone.js.
 */
(() => {
  'use strict';
  const text = document.getElementById('f:schoolText:schoolText');
  const list = document.getElementById('f:placeComuna:placeComuna');
  const note = document.getElementById('f:schoolNote:schoolNote');
  if (!text || !list || !note) return;
  if (['', text.value].includes(note.value)) note.closest('.field').dataset.twin = 'true';
  const fold = (words) => {
    const plain = words.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
    return ' ' + plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(' ') + ' ';
  };
  const names = [...list.options].filter((one) => one.value).map((one) => ({ code: one.value, name: fold(one.text) }));
  let chosen = '';
  const choose = () => {
    if (!('offline' in document.documentElement.dataset) || list.value !== chosen) return;
    const typed = fold(text.value);
    const found = names.filter(({ name }) => typed.includes(name));
    // "San Pedro de la Paz" is not San Pedro, too.
    const whole = found.filter((one) => !found.some((other) => other !== one && other.name.includes(one.name)));
    chosen = whole.length === 1 ? whole[0].code : '';
    if (list.value === chosen) return;
    list.value = chosen;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  };
  text.addEventListener('input', choose);
  text.addEventListener('change', choose);
  choose();
})();
