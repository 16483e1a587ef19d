/*
 * The staff template loads this. When a call in the background is not taken because nothing can be saved at the moment,
 * it says so: what was typed stays on the page, and one button does again what was done last.
 *   .session[data-away]              the box that says it; the button in it does it again
 */
(() => {
  'use strict';
  const box = document.querySelector('[data-away]');
  if (!box) return;
  const button = box.querySelector('button');
  let last = null;
  const remember = (event) => {
    const control = event.target.closest?.('button, a, input, select, textarea');
    if (control && !box.contains(control)) last = { control, type: event.type };
  };
  document.addEventListener('click', remember, true);
  document.addEventListener('change', remember, true);
  const failed = (status) => {
    if (status !== 503 && status !== 0) return;
    box.hidden = false;
    button.focus();
  };
  button.addEventListener('click', () => {
    box.hidden = true;
    if (!last?.control.isConnected) return;
    if (last.type === 'click') last.control.click();
    else last.control.dispatchEvent(new Event('change', { bubbles: true }));
  });
  window.jQuery?.(document).on('pfAjaxError', (event, request) => failed(request.status));
  window.faces?.ajax?.addOnError((error) => failed(error.responseCode));
})();
