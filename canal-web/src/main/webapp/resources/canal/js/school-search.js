/*
 * Turns a text field into a search of schools (ARIA combobox with a list).
 *   .combo[data-school-search="/buscar/establecimientos"]   holds one text input and one hidden input
 *     data-found    "{0} establecimientos. Use las flechas para elegir."   read aloud
 *     data-none     shown and read when nothing matches
 *     data-failed   shown when the search did not answer
 *                   nor where there is no signal (html[data-offline]): the page says so itself
 *     data-post     asks by POST, so that what is typed stands in no address
 *     data-most     how many the server lists at most; then data-more says that there may be others
 *     data-signed-out  shown instead of data-failed when nobody is signed in any more
 *     data-only     takes the only one found when its form is sent, as the server would; and what says that nothing
 *                   matches, which covers nothing there, stays until something else is typed
 *     data-first    marks the first of the list, so that Enter takes it, and brings the whole list into view
 *   input[data-school-value]         the hidden input: gets the value of the chosen school, and is
 *                                    emptied as soon as the text is changed by hand
 * It asks for ?q=text from two characters on and expects a list of { value, label }; title, which stays in the box,
 * detail, mark, warning, comuna and notices may be missing (SchoolSearchResource).
 * Choosing fires the event "school-chosen" on the box, with the school as its detail.
 */
(() => {
  'use strict';
  document.querySelectorAll('[data-school-search]').forEach((box, n) => {
    const input = box.querySelector('input:not([type="hidden"])');
    const hidden = box.querySelector('[data-school-value]');
    if (!input || !hidden) return;
    const list = document.createElement('ul');
    const status = document.createElement('span');
    let schools = [];
    let at = -1;
    // The first may be marked before anybody has pressed an arrow: then the first arrow means that one.
    let walked = false;
    let timer = 0;
    let asked = 0;
    let answered = '';

    list.id = 'schools-' + n;
    list.className = 'combo-list';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', box.dataset.label || input.labels?.[0]?.textContent || '');
    list.hidden = true;
    status.className = 'sr';
    status.setAttribute('role', 'status');
    box.append(list, status);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': list.id,
      autocomplete: 'off'
    }))
      input.setAttribute(name, value);

    const show = (open) => {
      list.hidden = !open;
      input.setAttribute('aria-expanded', String(open));
      if (!open) {
        at = -1;
        input.removeAttribute('aria-activedescendant');
      }
    };
    const span = (style, text) => {
      const part = document.createElement('span');
      part.className = style;
      part.textContent = text;
      return part;
    };
    const fill = (message) => {
      walked = false;
      list.replaceChildren(
        ...schools.map((school, i) => {
          const option = document.createElement('li');
          option.id = list.id + '-' + i;
          option.setAttribute('role', 'option');
          option.setAttribute('aria-selected', 'false');
          option.append(span('combo-label', school.label));
          if (school.detail) option.append(span('combo-detail', school.detail));
          if (school.mark) option.append(span('combo-mark', school.mark));
          if (school.warning) option.append(span('combo-warning', school.warning));
          option.addEventListener('mousedown', (event) => event.preventDefault());
          option.addEventListener('click', () => choose(i));
          return option;
        })
      );
      if (!schools.length) {
        const none = document.createElement('li');
        none.className = 'combo-none';
        none.textContent = message;
        none.setAttribute('role', 'option');
        none.setAttribute('aria-disabled', 'true');
        list.append(none);
      }
      status.textContent = schools.length ? (box.dataset.found || '').replace('{0}', schools.length) : message;
      show(true);
    };
    const move = (to) => {
      list.children[at]?.setAttribute('aria-selected', 'false');
      at = (to + schools.length) % schools.length;
      const option = list.children[at];
      option.setAttribute('aria-selected', 'true');
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    };
    const choose = (i) => {
      const school = schools[i];
      input.value = school.title || school.label;
      hidden.value = school.value;
      show(false);
      status.textContent = school.label;
      hidden.dispatchEvent(new Event('change', { bubbles: true }));
      box.dispatchEvent(new CustomEvent('school-chosen', { bubbles: true, detail: school }));
    };
    const ask = async () => {
      const text = input.value.trim();
      const turn = ++asked;
      if (text.length < 2) {
        show(false);
        return;
      }
      try {
        const query = new URLSearchParams({ q: text });
        const answer = box.dataset.post
          ? await fetch(box.dataset.schoolSearch, {
              method: 'POST',
              body: query,
              headers: { Accept: 'application/json' }
            })
          : await fetch(box.dataset.schoolSearch + '?' + query, { headers: { Accept: 'application/json' } });
        if (box.dataset.signedOut && (answer.redirected || answer.status === 401 || answer.status === 409)) {
          schools = [];
          fill(box.dataset.signedOut);
          return;
        }
        if (!answer.ok) throw new Error(String(answer.status));
        const found = await answer.json();
        if (turn !== asked) return;
        schools = found;
        answered = text;
        fill(box.dataset.none || '');
        if (schools.length >= Number(box.dataset.most || Infinity)) {
          const more = document.createElement('li');
          more.className = 'combo-none';
          more.textContent = box.dataset.more;
          more.setAttribute('role', 'option');
          more.setAttribute('aria-disabled', 'true');
          list.append(more);
        }
        if (box.dataset.first && schools.length) {
          list.scrollIntoView({ block: 'nearest' });
          move(0);
        }
      } catch (failure) {
        if (turn === asked) {
          schools = [];
          if ('offline' in document.documentElement.dataset) show(false);
          else fill(box.dataset.failed || '');
        }
      }
    };
    input.addEventListener('input', () => {
      hidden.value = '';
      clearTimeout(timer);
      timer = setTimeout(ask, 180);
    });
    input.addEventListener('keydown', (event) => {
      const open = !list.hidden && schools.length > 0;
      if (event.key === 'ArrowDown' && !open) {
        event.preventDefault();
        ask();
      } else if (event.key === 'ArrowDown') {
        event.preventDefault();
        move(walked || at < 0 ? at + 1 : at);
        walked = true;
      } else if (event.key === 'ArrowUp' && open) {
        event.preventDefault();
        move(at < 0 ? schools.length - 1 : at - 1);
        walked = true;
      } else if (event.key === 'Enter' && open && at >= 0) {
        event.preventDefault();
        choose(at);
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        show(false);
      }
    });
    // A page that moves under a finger would lose what was meant.
    input.addEventListener('blur', () => show(Boolean(box.dataset.only && !schools.length && !list.hidden)));
    if (box.dataset.only)
      document.addEventListener(
        'submit',
        () => {
          if (!hidden.value && schools.length === 1 && answered === input.value.trim()) choose(0);
        },
        true
      );
  });
})();
