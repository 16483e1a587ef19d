/*
 * The menu of a row, one for all rows of a list (canal:rowMenu, canal:rowMore).
 *   button[data-menu-of="id"]   opens it for its row; data-row names the row, data-acts what is offered for it
 *   [data-row-menu]          the menu
 *     [data-address]              a link, {} being the row
 *     [data-first-link]        leads where the first link of the row does; not offered in a row without one
 *     [data-other-links]       holds an item for each other link of the row
 *     [data-act]               an item that is offered only where the row names that act
 *     [data-pick-row]          chooses the row, or no longer, by its box
 *     [data-copy-row]          copies what names the row; its value is what is said then,
 *                              in [data-row-said]
 * It opens by its button, by the menu key or Shift+F10 anywhere in the row, and by a right click beside links, fields
 * and marked words. Keys in it are those of a menu button of the ARIA practices.
 */
(() => {
  'use strict';
  const GAP = 8;
  let menu = null;
  let opener = null;
  let byKey = false;

  const items = () => [...menu.querySelectorAll('[role="menuitem"]')].filter((item) => !item.hidden);
  const buttonIn = (part) => part?.closest?.('tr')?.querySelector('button[data-menu-of]');

  const close = (back) => {
    if (!menu) return;
    menu.hidden = true;
    opener.removeAttribute('aria-expanded');
    const button = opener.isConnected
      ? opener
      : [...document.querySelectorAll('button[data-menu-of]')].find((one) => one.dataset.row === opener.dataset.row);
    menu = null;
    if (back) button?.focus();
  };

  const fillLinks = () => {
    const [first, ...others] = opener.closest('tr').querySelectorAll('td a[href]');
    menu.querySelectorAll('[data-first-link]').forEach((item) => {
      if (first) item.href = first.href;
      item.hidden ||= !first;
    });
    menu.querySelector('[data-other-links]')?.replaceChildren(
      ...others.map((link) => {
        const item = document.createElement('a');
        Object.assign(item, { href: link.href, tabIndex: -1, textContent: link.textContent.trim() });
        item.setAttribute('role', 'menuitem');
        return item;
      })
    );
  };

  const fill = () => {
    const offered = (opener.dataset.acts || '').split(' ');
    menu.querySelectorAll('[role="menuitem"]').forEach((item) => {
      item.hidden = Boolean(item.dataset.act) && !offered.includes(item.dataset.act);
      if (item.dataset.address) item.href = item.dataset.address.replace('{}', encodeURIComponent(opener.dataset.row));
    });
    fillLinks();
    menu.querySelectorAll('[role="separator"]').forEach((line) => {
      line.hidden = !items().some((item) => line.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
  };

  // Beside the button or the pointer, inside the window.
  const stand = (x, y) => {
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = Math.max(GAP, Math.min(x, window.innerWidth - width - GAP)) + 'px';
    menu.style.top = Math.max(GAP, Math.min(y, window.innerHeight - height - GAP)) + 'px';
  };

  const open = (button, at, last) => {
    close(false);
    opener = button;
    menu = document.getElementById(button.dataset.menuOf);
    fill();
    menu.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    const box = button.getBoundingClientRect();
    stand(at ? at.clientX : box.right - menu.offsetWidth, at ? at.clientY : box.bottom + 2);
    const all = items();
    all[last ? all.length - 1 : 0].focus({ preventScroll: true });
  };

  const copy = (item) => {
    navigator.clipboard?.writeText(opener.dataset.row).catch(() => {});
    const said = menu.parentElement.querySelector('[data-row-said]');
    if (said) said.textContent = item.dataset.copyRow;
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('button[data-menu-of]');
    if (button) {
      if (menu && opener === button) close(true);
      else open(button);
      return;
    }
    if (!menu) return;
    const item = event.target.closest?.('[role="menuitem"]');
    if (item && menu.contains(item)) {
      if (item.hasAttribute('data-copy-row')) copy(item);
      if (item.hasAttribute('data-pick-row')) opener.closest('tr')?.querySelector('input[type="checkbox"]')?.click();
      close(true);
    } else if (!menu.contains(event.target)) close(false);
  });

  document.addEventListener('contextmenu', (event) => {
    if (byKey || menu?.contains(event.target)) {
      byKey = false;
      event.preventDefault();
      return;
    }
    const button = buttonIn(event.target);
    if (!button || event.shiftKey || event.target.closest('a, input, select, textarea, label')) return;
    if (String(window.getSelection()) !== '') return;
    event.preventDefault();
    open(button, event);
  });

  document.addEventListener('keyup', () => {
    byKey = false;
  });

  const inMenu = (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement);
    const go = (to) => all[(to + all.length) % all.length].focus({ preventScroll: true });
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'Escape') close(true);
    else if (event.key === ' ') all[at]?.click();
    else if (event.key === 'Tab') {
      close(true);
      return;
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const letter = event.key.toLowerCase();
      const next = [...all.slice(at + 1), ...all.slice(0, at + 1)].find((item) =>
        item.textContent.trim().toLowerCase().startsWith(letter)
      );
      next?.focus();
    } else return;
    event.preventDefault();
  };

  // Before the keys of lists and pages hear it.
  document.addEventListener(
    'keydown',
    (event) => {
      if (menu?.contains(event.target)) {
        event.stopPropagation();
        inMenu(event);
        return;
      }
      const here = event.target.closest?.('button[data-menu-of]');
      if (here && /^Arrow(Up|Down)$/.test(event.key)) {
        event.preventDefault();
        event.stopPropagation();
        open(here, null, event.key === 'ArrowUp');
        return;
      }
      if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
      const button = buttonIn(event.target);
      if (!button || event.target.matches('input, select, textarea')) return;
      byKey = true;
      event.preventDefault();
      open(button);
    },
    true
  );

  const leave = () => close(false);
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (width !== window.innerWidth) leave();
    width = window.innerWidth;
  });
  window.addEventListener('scroll', leave, { passive: true });
  window.addEventListener('blur', leave);
})();
