/*
 * Proposes how a request is sorted while it is written (ProposalPolicy); what a person chose stays.
 *   form[data-proposals]   the words that name a topic or a part of it (TopicWords), and the topics where none does
 *   [data-sorted]          says how it is sorted
 * The server proposes the same for what is still open when the form is sent.
 */
(() => {
  'use strict';
  const form = document.querySelector('form[data-proposals]');
  if (!form) return;
  const { words: table, daily, nursery, baskets } = JSON.parse(form.dataset.proposals);
  const field = (name) => form.elements.namedItem('f:' + name + ':' + name);
  const value = (name) => field(name)?.value || '';
  const school = () => form.querySelector('[data-school-value]')?.value || '';
  const proposed = {};
  const chosen = new Set();

  const fold = (text) =>
    text
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  const named = (topic) => {
    const typed = fold(value('subject') + ' ' + value('detail'));
    const names = (row) => typed.some((word) => row.beginnings.some((beginning) => word.startsWith(beginning)));
    return table.find((row) => row.topic === topic && names(row))?.code;
  };
  const wanted = {
    topic: () => named('') || (school() && !school().startsWith('RBD:') ? nursery : daily),
    subtopic: () => value('topic') && named(value('topic')),
    context: () => (value('topic') === baskets ? 'ENTREGA_CANASTAS' : 'SERVICIO_REGULAR'),
    urgency: () => {
      if (!['', 'NINGUNO'].includes(value('danger'))) return 'ALTA';
      return value('motive') === 'RECLAMO' ? 'MEDIA' : 'BAJA';
    }
  };
  const choices = (name) => [...(field(name)?.options || field(name) || [])];
  const set = (name) => {
    const code = wanted[name]() || '';
    const open = !chosen.has(name) && ['', proposed[name]].includes(value(name));
    const choice = choices(name).find((one) => one.value === code);
    if (!open || !choice) return;
    proposed[name] = code;
    if (value(name) === code) return;
    field(name).value = code;
    (choice.form === form && choice.type === 'radio' ? choice : field(name)).dispatchEvent(
      new Event('change', { bubbles: true })
    );
  };

  const label = (name) => {
    const choice = choices(name).find((one) => one.value && one.value === value(name));
    if (!choice || choice.closest('[data-not-for][hidden]')) return '';
    return choice.labels?.length ? choice.labels[0].querySelector('.choice-label').textContent : choice.text;
  };
  const say = () => {
    const sorted = ['topic', 'subtopic', 'urgency'].map(label).filter(Boolean).join(' · ');
    document.querySelectorAll('[data-sorted]').forEach((place) => {
      place.textContent = sorted;
    });
    form.querySelectorAll('details.sorted').forEach((box) => {
      box.classList.toggle('sorted-already', Boolean(sorted));
    });
  };
  const propose = () => {
    if (value('detail').trim()) Object.keys(wanted).forEach(set);
    say();
  };

  // Whoever leaves a text by a button is still pressing it: nothing moves from under the finger.
  let timer = 0;
  let pressed = false;
  ['pointerdown', 'pointerup', 'pointercancel'].forEach((kind) =>
    document.addEventListener(kind, () => (pressed = kind === 'pointerdown'), true)
  );
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (pressed ? later() : propose()), 400);
  };
  const isProse = (target) => [field('detail'), field('subject')].includes(target);
  form.addEventListener('input', ({ target }) => {
    if (isProse(target)) later();
  });
  form.addEventListener('change', (event) => {
    const name = event.target.name?.split(':').pop();
    if (!event.isTrusted) {
      say();
      return;
    }
    if (Object.hasOwn(wanted, name)) chosen.add(name);
    if (event.target.matches('textarea, input:not([type=radio], [type=checkbox])')) later();
    else propose();
  });
  document.addEventListener('school-chosen', later);
  document.addEventListener('submit', propose, true);
  // What stands there as it would be proposed was proposed before the page was drawn anew.
  document.addEventListener('DOMContentLoaded', () => {
    Object.keys(wanted).forEach((name) => {
      proposed[name] = wanted[name]();
    });
    say();
  });
})();
