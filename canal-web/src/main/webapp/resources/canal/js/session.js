/*
 * Says that the session is about to end, and prolongs it when asked.
 *   [data-session="1800"]            seconds a session lives without use
 *     data-session-left="43200"      seconds to the end that no use puts off
 *     data-session-warn="180"        seconds before either end that the box appears
 *     data-session-url="/sesion"     asked to prolong it: 204 while it lives, 410 afterwards
 *   [data-session-extend]            the button inside
 *   [data-session-last="words"]      what a part of the box says instead before the last end
 * Every request of the page prolongs the session too, so the count starts again after each; canal.used()
 * says that another part of the page made one.
 */
(() => {
  'use strict';
  const box = document.querySelector('[data-session]');
  if (!box) return;
  const button = box.querySelector('[data-session-extend]');
  const life = Number(box.dataset.session) * 1000;
  const warn = Number(box.dataset.sessionWarn) * 1000;
  const end = Date.now() + Number(box.dataset.sessionLeft) * 1000;
  let used = Date.now();
  let before = null;
  let last = false;
  const touched = () => {
    used = Date.now();
  };
  window.canal = Object.assign(window.canal || {}, { used: touched });
  const close = () => {
    if (!box.hidden) {
      box.hidden = true;
      before?.focus?.();
    }
  };
  const show = () => {
    before = document.activeElement;
    box.hidden = false;
    button.focus();
  };
  const extend = async () => {
    try {
      const answer = await fetch(box.dataset.sessionUrl, { credentials: 'same-origin', cache: 'no-store' });
      if (answer.status === 204) {
        touched();
        close();
      } else if (answer.status === 410) {
        location.reload();
      }
    } catch (failure) {
      /* offline: the box stays */
    }
  };
  button.addEventListener('click', extend);
  const open = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (...rest) {
    touched();
    return open.apply(this, rest);
  };
  setInterval(() => {
    const now = Date.now();
    if (!last && now > end - warn) {
      last = true;
      box.querySelectorAll('[data-session-last]').forEach((part) => {
        part.textContent = part.dataset.sessionLast;
      });
      show();
    } else if (box.hidden && now - used > life - warn) {
      show();
    }
  }, 5000);
})();
