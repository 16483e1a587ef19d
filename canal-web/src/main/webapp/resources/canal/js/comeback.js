/*
 * The forms of administration, all in one place: what was sent while the session had ended is put back into its form
 * once its writer has signed in again, and body[data-came-back] says so. Loaded by those pages and by the door; the key
 * is one of remember.js, which forgets it when somebody signs out.
 */
(() => {
  'use strict';
  const SENT = 'escrito:administracion';
  const here = location.pathname + location.search;
  const typedOf = (form) =>
    [...form.elements].filter((field) => field.name && !/^(password|file|submit|button|hidden)$/.test(field.type));
  const keep = (event) => {
    const form = event.target.closest?.('form');
    if (!form || !location.pathname.startsWith('/admin/') || !form.id || form.method !== 'post') return;
    const values = typedOf(form).map((field) => [
      field.name,
      field.type === 'checkbox' || field.type === 'radio' ? field.value : null,
      field.type === 'checkbox' || field.type === 'radio'
        ? field.checked
        : [...(field.selectedOptions || [])].map((one) => one.value).join('\n') || field.value
    ]);
    sessionStorage.setItem(SENT, JSON.stringify({ page: here, form: form.id, values }));
  };
  ['input', 'change', 'submit'].forEach((what) => document.addEventListener(what, keep, true));
  const comeBack = () => {
    const before = JSON.parse(sessionStorage.getItem(SENT) || 'null');
    if (!before) return;
    if (location.pathname === '/login') {
      sessionStorage.setItem(SENT, JSON.stringify({ ...before, entered: true }));
      return;
    }
    // The door leads back to the page, not to the thing it was about.
    if (before.entered && !location.search && before.page.startsWith(here + '?')) {
      location.replace(before.page);
      return;
    }
    const form = document.getElementById(before.form);
    if (!form && before.page === here) return;
    sessionStorage.removeItem(SENT);
    if (!before.entered || before.page !== here) return;
    typedOf(form).forEach((field) => {
      const was = before.values.find(([name, mark]) => name === field.name && (mark === null || mark === field.value));
      if (!was) return;
      if (was[1] === null) field.value = was[2];
      else field.checked = was[2];
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const said = document.createElement('p');
    said.className = 'notice notice-info';
    said.setAttribute('role', 'status');
    said.textContent = document.body.dataset.cameBack || '';
    if (said.textContent) form.before(said);
  };
  comeBack();
})();
