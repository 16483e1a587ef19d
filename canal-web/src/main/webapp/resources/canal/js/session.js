/*
 * Says that the session is about to end, and prolongs it when asked.
 *   [data-session="1800"]            seconds a session lives without use
 *     data-session-warn="180"        seconds before its end that the box appears
 *     data-session-url="/sesion"     asked to prolong it: 204 while it lives, 410 afterwards
 *   [data-session-extend]            the button inside
 * Every request of the page prolongs the session too, so the count starts again after each.
 */
(() => {
  'use strict';
  const box = document.querySelector('[data-session]');
  if (!box) return;
  const life = Number(box.dataset.session) * 1000;
  const warn = Number(box.dataset.sessionWarn) * 1000;
  let used = Date.now();
  let before = null;
  const touched = () => { used = Date.now(); };
  const close = () => { if (!box.hidden) { box.hidden = true; before?.focus?.(); } };
  const extend = async () => {
    try {
      const answer = await fetch(box.dataset.sessionUrl, { credentials: 'same-origin', cache: 'no-store' });
      if (answer.status === 204) { touched(); close(); } else { location.reload(); }
    } catch (failure) { /* offline: the box stays */ }
  };
  box.querySelector('[data-session-extend]').addEventListener('click', extend);
  const open = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (...rest) { touched(); return open.apply(this, rest); };
  setInterval(() => {
    if (box.hidden && Date.now() - used > life - warn) {
      before = document.activeElement;
      box.hidden = false;
      box.querySelector('[data-session-extend]').focus();
    }
  }, 5000);
})();
