/*
 * The frame of the back office.
 *   button[data-menu="id"]           opens and closes the navigation on small screens
 *   [data-key="n"]                   a key that goes to a link or into a field, where keys.js lets it; to the palette
 *                                    where the bar has no room for the field
 *   #messages                        each message is announced by itself, so their list is none
 *   details.usermenu, details.bell   close with Escape and by clicking elsewhere
 *   details[data-open-wide]          open from the start where there is room for it, and in print
 *   [data-table-name]                names the table within, which keys reach where it scrolls
 *   [data-printed]                   says when the page was printed
 *   details[data-side]               a group of the navigation; this browser keeps whether it is open
 *   .side-current                    where one is; the navigation scrolls to it, the page does not
 */
(() => {
  'use strict';
  const OPENED = 'canal.menu.groups';
  const button = document.querySelector('[data-menu]');
  const menu = button && document.getElementById(button.dataset.menu);
  const toggle = (open) => {
    menu.classList.toggle('side-open', open);
    button.setAttribute('aria-expanded', String(open));
  };
  const groups = [...document.querySelectorAll('details[data-side]')];
  let opened = {};
  try {
    opened = JSON.parse(localStorage.getItem(OPENED)) || {};
  } catch {
    // nothing is kept in this browser
  }
  groups.forEach((group) => {
    const name = group.dataset.side;
    if (name in opened && !group.querySelector('.side-current')) group.open = opened[name];
    // Not on "toggle", which also says that the page came with the group open.
    group.querySelector('summary').addEventListener('click', () => {
      opened[name] = !group.open;
      try {
        localStorage.setItem(OPENED, JSON.stringify(opened));
      } catch {
        // nothing is kept in this browser
      }
    });
  });
  const here = menu?.querySelector('.side-current');
  if (here && here.offsetTop + here.offsetHeight > menu.clientHeight)
    menu.scrollTop = here.offsetTop - menu.clientHeight / 2;
  button?.addEventListener('click', () => toggle(button.getAttribute('aria-expanded') !== 'true'));

  const unfold = () =>
    document.querySelectorAll('details[data-open-wide]').forEach((details) => {
      details.open = true;
    });
  if (matchMedia('(min-width: 701px)').matches) unfold();

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      document.querySelectorAll('details:is(.usermenu, .bell)[open]').forEach((details) => {
        details.open = false;
        details.querySelector('summary').focus();
      });
      if (menu?.classList.contains('side-open')) {
        toggle(false);
        button.focus();
      }
    }
    if (!window.canal?.keys?.(event)) return;
    const target = document.querySelector('[data-key="' + CSS.escape(event.key) + '"]');
    if (!target) return;
    event.preventDefault();
    if (target.matches('a')) target.click();
    else if (!target.getClientRects().length) document.querySelector('[data-palette]')?.click();
    else {
      target.focus();
      target.select?.();
    }
  });
  const printed = document.querySelector('[data-printed]');
  window.addEventListener('beforeprint', () => {
    const style = { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23', timeZone: 'America/Santiago' };
    unfold();
    if (printed) printed.textContent = new Date().toLocaleString('es-CL', style);
  });

  // The component library gives each item the role of an alert, which a list may not hold.
  const plain = () =>
    document.querySelectorAll('#messages ul:not([role])').forEach((list) => list.setAttribute('role', 'presentation'));
  const messages = document.getElementById('messages');
  if (messages) {
    plain();
    new MutationObserver(plain).observe(messages.parentElement, { childList: true, subtree: true });
  }

  const name = () =>
    document.querySelectorAll('[data-table-name]').forEach((box) => {
      box.querySelector('table')?.setAttribute('aria-label', box.dataset.tableName);
      box.querySelectorAll('td.row-header').forEach((cell) => cell.setAttribute('role', 'rowheader'));
      const wrapper = box.querySelector('.ui-datatable-tablewrapper');
      if (wrapper && wrapper.scrollWidth > wrapper.clientWidth) wrapper.tabIndex = 0;
    });
  name();
  if (window.jQuery) window.jQuery(document).on('pfAjaxComplete', name);

  document.addEventListener('click', (event) => {
    document.querySelectorAll('details:is(.usermenu, .bell)[open]').forEach((details) => {
      if (!details.contains(event.target)) details.open = false;
    });
  });
})();
