/*
 * Keeps what is being typed: a moment after the last key the form is posted to its own action (or to
 * data-autosave-url) with the header X-Autosave: true; files and passwords are left out.
 *   form[data-autosave="1500"]       milliseconds of silence before saving
 *   [data-autosave-state]            inside the form, role="status": says how it went, with its
 *                                    data-saving, data-saved (with {0} for the time) and data-failed
 *   [data-step][hidden]              inside the form: a step that is not shown is left out
 * The event canal:keep keeps at once what stands there, after what is being kept already; detail.done is its promise.
 * It is what leaving a step fires, so then the header is X-Autosave: step, and canal:answered brings the headers.
 * The form fires canal:saved with what was kept, and canal:gone when it is not to be written on any more (410).
 * The header X-Draft names the draft that holds it now, for the form's field "clave".
 * The header X-Saved-At says, percent-encoded, when that was in the time of the place. A failed save is tried again
 * with the next key and every 20 seconds. Leaving the page sends what is still unsaved.
 */
(() => {
  'use strict';
  document.querySelectorAll('form[data-autosave]').forEach((form) => {
    const state = form.querySelector('[data-autosave-state]');
    const wait = Number(form.dataset.autosave) || 1500;
    let timer = 0;
    let dirty = false;
    let sending = false;

    const say = (key, time) => {
      if (state) state.textContent = (state.dataset[key] || '').replace('{0}', time || '');
    };
    // A password that is being looked at is a text to the browser.
    const isSecret = (field) => field?.type === 'password' || /password/.test(field?.autocomplete);
    const body = () => {
      const values = new URLSearchParams();
      const away = new Set(
        [...form.querySelectorAll('[data-step][hidden] [name]')].map((field) => field.name)
      );
      for (const [name, value] of new FormData(form)) {
        if (typeof value === 'string' && !isSecret(form.elements[name]) && !away.has(name)) values.append(name, value);
      }
      return values;
    };
    const post = async (values, kind) => {
      sending = true;
      say('saving');
      try {
        const answer = await fetch(form.dataset.autosaveUrl || form.action, {
          method: 'POST',
          body: values,
          headers: { 'X-Autosave': kind },
          credentials: 'same-origin',
          // A page that is left does not take it along, as far as browsers allow (64 kB).
          keepalive: values.toString().length < 30000
        });
        if (answer.status === 410) form.dispatchEvent(new CustomEvent('canal:gone'));
        if (!answer.ok) throw new Error(String(answer.status));
        const key = form.elements.namedItem('clave');
        if (key) key.value = answer.headers.get('X-Draft') || key.value;
        form.dispatchEvent(new CustomEvent('canal:saved', { detail: values }));
        form.dispatchEvent(new CustomEvent('canal:answered', { detail: answer.headers }));
        say('saved', decodeURIComponent(answer.headers.get('X-Saved-At') || ''));
      } catch (failure) {
        dirty = true;
        say('failed');
      }
      sending = false;
    };
    let last = Promise.resolve();
    const keep = (kind = 'true') => {
      clearTimeout(timer);
      dirty = false;
      const values = body();
      last = last.then(() => post(values, kind));
      return last;
    };
    const save = () => {
      if (dirty && !sending && !form.dataset.sent) keep();
    };
    form.addEventListener('canal:keep', (event) => {
      event.detail.done = keep('step');
    });
    const typed = () => {
      dirty = true;
      clearTimeout(timer);
      timer = setTimeout(save, wait);
    };
    form.addEventListener('input', typed);
    form.addEventListener('change', typed);
    form.addEventListener('submit', () => {
      clearTimeout(timer);
      dirty = false;
    });
    setInterval(save, 20000);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'hidden' || !dirty || form.dataset.sent) return;
      dirty = false;
      fetch(form.dataset.autosaveUrl || form.action, {
        method: 'POST',
        body: body(),
        headers: { 'X-Autosave': 'true' },
        credentials: 'same-origin',
        keepalive: true
      }).catch(() => {
        dirty = true;
      });
    });
  });
})();
