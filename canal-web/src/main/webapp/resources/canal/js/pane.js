/*
 * The chosen ticket beside its list, in windows that have room for both.
 *   [data-pane="address"]   the place beside the list; its frame shows that address with ?id=NUMBER
 *     data-pane-title         the name of the frame, {0} being the number
 *     [data-pane-open]        leads to the ticket's page
 *     [data-pane-reply]       begins the answer in the frame, as r does
 *     [data-pane-close]       closes it, as Escape does
 *     [data-pane-none]        is shown in place of a ticket that cannot be shown, as of a restricted one (.row-closed)
 * A click on a row, or v on the row one has come to, opens it; then it follows j, k and the arrows once they rest, for
 * each ticket shown is one that was read; in a window that became narrow it stays as it is. canal.walk(step) is called
 * by the frame, whose keys are its own.
 */
(() => {
  'use strict';
  const pane = document.querySelector('[data-pane]');
  if (!pane) return;
  const REST = 400;
  const UNDER_BAR = 69;
  const EDGE = 16;
  const LEAST = 320;
  const wide = window.matchMedia('(min-width: 1440px)');
  const frame = pane.querySelector('[data-pane-frame]');
  const none = pane.querySelector('[data-pane-none]');
  const page = pane.querySelector('[data-pane-open]');
  const reply = pane.querySelector('[data-pane-reply]');
  const split = pane.parentElement;
  const links = () => [...document.querySelectorAll('.tickets-link')];
  const numbered = (number) => links().find((link) => link.textContent.trim() === number);
  const inside = () => {
    try {
      return frame.contentDocument?.body?.dataset.ticket ? frame.contentWindow : null;
    } catch {
      return null;
    }
  };
  let shown = '';
  let rest = 0;
  let asked = false;
  const mark = () =>
    document.querySelectorAll('.tickets tbody tr').forEach((row) => {
      const here = shown !== '' && row.querySelector('.tickets-link')?.textContent.trim() === shown;
      row.classList.toggle('row-shown', here);
    });
  // To the lower edge of the window, wherever the page is scrolled to.
  const fit = () => {
    if (pane.hidden) return;
    const top = Math.max(UNDER_BAR, split.getBoundingClientRect().top);
    pane.style.height = Math.max(LEAST, window.innerHeight - top - EDGE) + 'px';
  };
  window.addEventListener('scroll', fit, { passive: true });
  window.addEventListener('resize', fit);
  const close = () => {
    clearTimeout(rest);
    const back = numbered(shown);
    shown = '';
    pane.hidden = true;
    split.classList.remove('desk-split');
    frame.contentWindow.location.replace('about:blank');
    mark();
    back?.focus();
  };
  const show = (number) => {
    if (number === shown) return;
    shown = number;
    pane.hidden = false;
    split.classList.add('desk-split');
    fit();
    const closed = Boolean(numbered(number)?.closest('.row-closed'));
    frame.hidden = closed;
    none.hidden = !closed;
    reply.hidden = closed;
    pane.classList.toggle('pane-loading', !closed);
    page.href = '/gestion/tickets/' + encodeURIComponent(number);
    page.textContent = number;
    frame.title = pane.dataset.paneTitle.replace('{0}', number);
    frame.contentWindow.location.replace(
      closed ? 'about:blank' : pane.dataset.pane + '?id=' + encodeURIComponent(number) + '&sola=si'
    );
    mark();
  };
  const begin = () => {
    inside()?.focus();
    inside()?.canal.act('r');
  };
  frame.addEventListener('load', () => {
    if (!shown) return;
    const there = inside();
    const right = there?.document.body.dataset.ticket === shown;
    pane.classList.remove('pane-loading');
    frame.hidden = !right;
    none.hidden = right;
    reply.hidden = !right;
    window.canal.used?.();
    if (!right) return;
    there.jQuery?.(there.document).on('pfAjaxSend', () => window.canal.used?.());
    if (asked) begin();
    asked = false;
  });
  const choose = (link) => {
    link.focus({ preventScroll: true });
    show(link.textContent.trim());
  };
  // Only where nothing else was meant: no link, no box, no words being marked.
  document.addEventListener('click', (event) => {
    const row = event.target.closest?.('.tickets tbody tr');
    if (!row || !wide.matches || event.target.closest('a, input, label, button')) return;
    if (String(window.getSelection()) !== '') return;
    const link = row.querySelector('.tickets-link');
    if (link) choose(link);
  });
  document.addEventListener('focusin', (event) => {
    if (pane.hidden || !wide.matches || !event.target.matches?.('.tickets-link')) return;
    clearTimeout(rest);
    rest = setTimeout(() => show(event.target.textContent.trim()), REST);
  });
  const walk = (step) => {
    const all = links();
    const at = all.findIndex((link) => link.textContent.trim() === shown);
    const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
    window.focus();
    next?.focus();
    next?.closest('tr').scrollIntoView({ block: 'nearest' });
  };
  document.addEventListener('keydown', (event) => {
    const link = event.target.matches?.('.tickets-link') ? event.target : null;
    if (event.key === 'Escape' && !pane.hidden && event.target.closest?.('.pane, .tickets')) {
      close();
      return;
    }
    if (!window.canal.keys(event) || !wide.matches) return;
    if (event.key === 'v' && link) show(link.textContent.trim());
    else if (event.key === 'r' && !pane.hidden) begin();
    else if (/^Arrow(Up|Down)$/.test(event.key) && link && !pane.hidden) {
      const all = links();
      const next = all[all.indexOf(link) + (event.key === 'ArrowDown' ? 1 : -1)];
      next?.focus();
      next?.closest('tr').scrollIntoView({ block: 'nearest' });
    } else return;
    event.preventDefault();
  });
  pane.querySelector('[data-pane-close]').addEventListener('click', close);
  reply.addEventListener('click', () => {
    asked = !inside();
    if (!asked) begin();
  });
  document.addEventListener('canal:rows', mark);
  window.jQuery?.(document).on('pfAjaxComplete', mark);
  window.canal = Object.assign(window.canal || {}, { walk });
})();
