/*
 * Before a request is sent: whether others of the same establishment wrote the like lately, or its writer did. The
 * answer to what is kept when a step is left says it in the header X-Alike, three lines that may be empty.
 *   [data-alike-several] says that several people did
 *   [data-alike-own]     says when the writer did, with a link to that request
 */
(() => {
  'use strict';
  const form = document.querySelector('form[data-rules]');
  form?.addEventListener('canal:answered', ({ detail: headers }) => {
    const place = form.querySelector('[data-alike]');
    if (!place || !headers.has('X-Alike')) return;
    const [several, own, number] = decodeURIComponent(headers.get('X-Alike')).split('\n');
    const others = place.querySelector('[data-alike-several]');
    const mine = place.querySelector('[data-alike-own]');
    others.textContent = several;
    mine.querySelector('span').textContent = own;
    mine.querySelector('a').href = '/solicitudes/' + encodeURIComponent(number);
    const end = () => form.getBoundingClientRect().bottom;
    const before = end();
    others.hidden = !several;
    mine.hidden = !number;
    place.firstElementChild.hidden = !several && !number;
    // It may come late: what somebody is filling in, or aims at, stays where it is.
    if (form.contains(document.activeElement)) scrollBy(0, end() - before);
  });
})();
