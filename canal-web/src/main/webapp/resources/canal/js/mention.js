/*
 * textarea[data-mention="/address?id=…"]
 *   While an at sign and the beginning of a name are typed, offers below it who may be called (data-mention-label names
 *   the group). Arrow down goes to them, Escape closes; without scripts one types the name whole.
 */
(() => {
  'use strict';
  const BEGUN = /(^|[^\p{L}\p{N}._%+@-])@([\p{L}\p{N}._+-]{0,40})$/u;
  let asked = 0;

  const close = (area) => area.parentElement.querySelectorAll('.mention-offers').forEach((box) => box.remove());

  const take = (area, handle) => {
    const at = area.selectionStart;
    const before = area.value.slice(0, at).replace(BEGUN, (whole, first) => `${first}@${handle} `);
    area.value = before + area.value.slice(at);
    area.setSelectionRange(before.length, before.length);
    close(area);
    area.focus();
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const show = (area, people) => {
    close(area);
    if (people.length === 0) return;
    const box = document.createElement('div');
    box.className = 'mention-offers';
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', area.dataset.mentionLabel);
    people.forEach((person) => {
      const one = document.createElement('button');
      one.type = 'button';
      one.className = 'mention-offer';
      one.textContent = `@${person.cuenta} · ${person.nombre}`;
      one.addEventListener('click', () => take(area, person.cuenta));
      box.append(one);
    });
    area.after(box);
  };

  const look = async (area) => {
    const begun = BEGUN.exec(area.value.slice(0, area.selectionStart));
    if (!begun) {
      close(area);
      return;
    }
    const mine = ++asked;
    try {
      const answer = await fetch(`${area.dataset.mention}&q=${encodeURIComponent(begun[2])}`, {
        headers: { Accept: 'application/json' }
      });
      if (answer.ok && mine === asked) show(area, await answer.json());
    } catch {
      close(area);
    }
  };

  document.addEventListener('input', (event) => {
    if (event.target.matches('textarea[data-mention]') && event.isTrusted) look(event.target);
  });
  document.addEventListener('keydown', (event) => {
    const area = event.target.closest('textarea[data-mention]');
    const box = area ? area.parentElement.querySelector('.mention-offers') : event.target.closest('.mention-offers');
    if (!box) return;
    const offers = [...box.querySelectorAll('button')];
    const here = offers.indexOf(event.target);
    const writing = area || box.parentElement.querySelector('textarea[data-mention]');
    if (event.key === 'Escape') {
      close(writing);
      writing.focus();
      event.preventDefault();
    }
    if (event.key === 'ArrowDown') {
      offers[Math.min(here + 1, offers.length - 1)].focus();
      event.preventDefault();
    }
    if (event.key === 'ArrowUp' && here >= 0) {
      (here === 0 ? writing : offers[here - 1]).focus();
      event.preventDefault();
    }
  });
})();
