/*
 * Comfort for the guided form; without it everything is shown and judged on the server.
 *   form[data-topics]                {"CANASTAS":{"subtopics":[…],"product":true}}: shows only the
 *                                    subtopics of the topic chosen, and the product where it matters
 *   [data-first-aid="KIND"]          shown while that danger is marked
 *   .combo[data-warning]             a doubtful establishment chosen: says so in .school-warning
 *   .school-chosen                   the establishment chosen, whole, for the field may be too narrow for its name
 *   .school-notices                  what is announced of it; [data-school-notice] was of the one before
 *   #f:comunaCode:comunaCode         proposed as its comuna, while nobody chose another one
 *   [data-only-for="CODE"]           shown while the field that data-of names has that answer
 *   [id$="createAccount"]            shows #cuenta-clave only while it is ticked
 *   [data-faq][data-script]          that script (faq.js) comes once somebody begins to write
 *   details with an error inside     open by themselves
 *   .only-no-js                      taken away, so that Enter presses the button people see
 */
(() => {
  'use strict';
  document.querySelectorAll('.only-no-js').forEach((part) => part.remove());

  document.querySelectorAll('details').forEach((details) => {
    const typed = [...details.querySelectorAll('input:not([type="submit"]):not([type="hidden"]), textarea')].some(
      (field) => (field.type === 'radio' || field.type === 'checkbox' ? field.checked : field.value)
    );
    if (details.querySelector('[aria-invalid="true"]') || (details.matches('.elsewhere') && typed)) details.open = true;
  });

  const form = document.querySelector('form[data-topics]');
  const faq = document.querySelector('[data-faq][data-script]');
  if (form && faq) form.addEventListener('focusin', () => import(faq.dataset.script).catch(() => {}), { once: true });
  if (form) {
    const topics = JSON.parse(form.dataset.topics);
    const topic = document.getElementById('f:topic:topic');
    const subtopic = document.getElementById('f:subtopic:subtopic');
    const box = document.getElementById('subtemas');
    const product = document.getElementById('producto');
    const all = [...subtopic.querySelectorAll('option')].filter((option) => option.value);
    const first = subtopic.options[0];
    document.getElementById('f:subtopic-hint')?.remove();
    subtopic.removeAttribute('aria-describedby');
    const show = () => {
      const chosen = topics[topic.value] || { subtopics: [], product: true };
      const kept = subtopic.value;
      subtopic.replaceChildren(first, ...all.filter((option) => chosen.subtopics.includes(option.value)));
      subtopic.value = chosen.subtopics.includes(kept) ? kept : '';
      box.hidden = chosen.subtopics.length === 0;
      product.hidden = !chosen.product;
    };
    topic.addEventListener('change', show);
    show();
  }

  const aids = document.querySelectorAll('[data-first-aid]');
  const dangers = document.querySelectorAll('input[type="radio"][name$="danger"]');
  const help = () => {
    const marked = [...dangers].find((one) => one.checked)?.value;
    aids.forEach((part) => {
      part.hidden = part.dataset.firstAid !== marked;
    });
  };
  dangers.forEach((one) => one.addEventListener('change', help));
  help();

  const notice = ({ tone, title, body }) => {
    const box = document.createElement('div');
    const inside = document.createElement('div');
    const parts = [title, body].map((words) => Object.assign(document.createElement('p'), { textContent: words }));
    box.className = 'notice notice-' + tone;
    inside.className = 'notice-body';
    parts[0].className = 'notice-title';
    parts[1].className = 'lines';
    inside.append(...parts);
    box.append(inside);
    return box;
  };
  const chosen = document.querySelector('.school-chosen');
  const tellChosen = ({ target }) => {
    const box = target.closest?.('[data-school-search]');
    if (!box || !chosen) return;
    const [text, code] = box.querySelectorAll('input');
    chosen.textContent = code.value && text.value;
  };
  document.addEventListener('input', tellChosen);
  document.addEventListener('change', tellChosen);
  const warning = document.querySelector('.school-warning');
  document.addEventListener('school-chosen', (event) => {
    const school = event.detail;
    document.querySelector('[data-school-notice]')?.remove();
    const comuna = document.getElementById('f:comunaCode:comunaCode');
    if (comuna && school.comuna && [comuna.dataset.value, ''].includes(comuna.value)) {
      comuna.value = school.comuna;
      comuna.dataset.value = school.comuna;
    }
    const notices = document.querySelector('.school-notices');
    notices?.replaceChildren(...(school.notices || []).map(notice));
    if (!warning) return;
    warning.className = school.warning ? 'school-warning notice notice-warn' : 'school-warning';
    warning.textContent = school.warning
      ? school.label + ': ' + school.warning + '. ' + event.target.dataset.warning
      : '';
  });

  const only = () =>
    document.querySelectorAll('[data-only-for]').forEach((part) => {
      const name = 'f:' + part.dataset.of + ':' + part.dataset.of;
      part.hidden = part.closest('form').elements.namedItem(name)?.value !== part.dataset.onlyFor;
    });
  document.addEventListener('change', only);
  only();

  const account = document.querySelector('[id$="createAccount"]');
  const secret = document.getElementById('cuenta-clave');
  if (account && secret) {
    const reveal = () => {
      secret.hidden = !account.checked;
    };
    account.addEventListener('change', reveal);
    reveal();
  }
})();
