/*
 * Before a request is sent: whether others of the same establishment wrote the like lately, or its writer did.
 *   [data-alike]         asked for at this address, once the last step is shown (canal:review) with school and topic
 *   [data-alike-several] says that several people did
 *   [data-alike-own]     says when the writer did, with a link to that request
 * Without an answer the form is as good as before.
 */
(() => {
  'use strict';
  const form = document.querySelector('form[data-rules]');
  if (!form) return;
  const value = (name) => {
    const found = form.querySelectorAll('[name$=":' + name + '"]');
    return ([...found].find((input) => input.type !== 'radio' || input.checked)?.value || '').trim();
  };
  let asked = '';

  const tell = (place, { several, own, number }) => {
    const box = place.firstElementChild;
    const others = place.querySelector('[data-alike-several]');
    const mine = place.querySelector('[data-alike-own]');
    others.textContent = several || '';
    mine.querySelector('span').textContent = own || '';
    if (number) mine.querySelector('a').href = '/solicitudes/' + encodeURIComponent(number);
    others.hidden = !several;
    mine.hidden = !number;
    box.hidden = !several && !number;
  };

  form.addEventListener('canal:review', async () => {
    const place = form.querySelector('[data-alike]');
    const what = new URLSearchParams(['school', 'motive', 'topic', 'subtopic'].map((name) => [name, value(name)]));
    if (!place || asked === what.toString()) return;
    asked = what.toString();
    if (!what.get('school') || !what.get('topic')) {
      tell(place, {});
      return;
    }
    try {
      const answer = await fetch(place.dataset.alike + '?' + asked, { credentials: 'same-origin' });
      if (answer.ok && asked === what.toString()) tell(place, await answer.json());
    } catch {
      // nothing is said
    }
  });
})();
