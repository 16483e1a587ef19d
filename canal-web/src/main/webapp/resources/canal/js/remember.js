/*
 * Keeps what is typed, in this tab, until the server has it: a session that ends takes no words with it.
 *   textarea[data-remember="key"]  kept under that key while it is typed, and put back when the page
 *                                  comes again with the field empty; data-remembered says so beside it
 *   form[data-remember="key"]      the same for all its named fields but passwords and files, together; when they
 *                                  were put back the form has data-restored. The event canal:sent forgets them
 *     data-remember-offer="words"  for a field that saves itself (event canal:kept): what was typed after
 *     data-remember-take="words"   the last saving is offered beside what was saved, never put over it
 *   [data-forget="key key"]        the server has these: they are not put back
 *   [data-forget-all]              somebody signed out: nothing stays for whoever comes next
 * A page drawn anew in parts (event canal:drawn) forgets what stood in a field that came back empty or
 * not at all: it was sent, or thrown away on purpose.
 */
(() => {
  'use strict';
  const PREFIX = 'escrito:';
  const seen = new Set();
  const areas = () => [...document.querySelectorAll('textarea[data-remember]')];
  const keyOf = (area) => PREFIX + area.dataset.remember;
  const forget = (key) => sessionStorage.removeItem(key);

  const offer = (area, kept) => {
    if (area.parentElement.querySelector('.remembered')) return;
    const box = document.createElement('div');
    box.className = 'notice notice-warn remembered';
    box.setAttribute('role', 'status');
    const said = document.createElement('p');
    said.textContent = area.dataset.rememberOffer;
    const words = document.createElement('p');
    words.className = 'plain';
    words.textContent = kept;
    const take = document.createElement('button');
    take.type = 'button';
    take.className = 'button button-secondary button-small';
    take.textContent = area.dataset.rememberTake;
    take.addEventListener('click', () => {
      area.value = kept;
      area.dispatchEvent(new Event('input', { bubbles: true }));
      box.remove();
      area.focus();
    });
    const body = document.createElement('div');
    body.className = 'notice-body';
    body.append(said, words, take);
    box.append(body);
    area.before(box);
  };

  const putBack = () =>
    areas().forEach((area) => {
      seen.add(keyOf(area));
      const kept = sessionStorage.getItem(keyOf(area));
      if (!kept || kept === area.value) return;
      if (area.dataset.rememberOffer) {
        offer(area, kept);
        return;
      }
      if (area.value) return;
      area.value = kept;
      area.closest('details')?.setAttribute('open', 'open');
      if (!area.dataset.remembered) return;
      const said = document.createElement('p');
      said.className = 'hint';
      said.setAttribute('role', 'status');
      said.textContent = area.dataset.remembered;
      area.after(said);
    });
  const drawn = () => {
    const filled = new Set(
      areas()
        .filter((area) => area.value)
        .map(keyOf)
    );
    seen.forEach((key) => {
      if (!filled.has(key)) {
        forget(key);
        seen.delete(key);
      }
    });
    putBack();
  };

  const forms = () => [...document.querySelectorAll('form[data-remember]')];
  const kept = (form) =>
    [...form.elements].filter(
      (field) => field.name && !/^(password|file|submit|button|checkbox)$/.test(field.type)
    );
  const keep = (form) =>
    sessionStorage.setItem(
      keyOf(form),
      JSON.stringify(
        Object.fromEntries(
          kept(form)
            .filter((field) => field.type !== 'radio' || field.checked)
            .map((field) => [field.name, field.value])
        )
      )
    );
  const fillIn = (form) => {
    const before = sessionStorage.getItem(keyOf(form));
    if (!before) return;
    const values = JSON.parse(before);
    kept(form).forEach((field) => {
      if (!Object.hasOwn(values, field.name)) return;
      if (field.type === 'radio') field.checked = values[field.name] === field.value;
      else field.value = values[field.name];
    });
    form.dataset.restored = 'true';
  };
  const typedIn = (event) => {
    const form = event.target.closest?.('form[data-remember]');
    if (form && !form.dataset.done) keep(form);
  };
  document.addEventListener('input', typedIn);
  document.addEventListener('change', typedIn);
  document.addEventListener('canal:sent', (event) => {
    event.target.dataset.done = 'true';
    forget(keyOf(event.target));
  });

  document.addEventListener('input', (event) => {
    const area = event.target;
    if (!area.matches?.('textarea[data-remember]')) return;
    if (area.value) sessionStorage.setItem(keyOf(area), area.value);
    else forget(keyOf(area));
  });
  document.addEventListener('canal:drawn', drawn);
  document.addEventListener('canal:kept', () =>
    areas()
      .filter((area) => area.dataset.rememberOffer)
      .map(keyOf)
      .forEach(forget)
  );

  document
    .querySelectorAll('[data-forget]')
    .forEach((part) => part.dataset.forget.split(' ').forEach((key) => forget(PREFIX + key)));
  if (document.querySelector('[data-forget-all]'))
    Object.keys(sessionStorage)
      .filter((key) => key.startsWith(PREFIX))
      .forEach(forget);
  putBack();
  forms().forEach(fillIn);
})();
