/*
 * While somebody tells what happened: answers that may already help, never in the way.
 *   [data-faq]   where they are shown; its value is the address that gives all of them
 * What is typed is compared here and sent nowhere.
 */
(() => {
  'use strict';
  const place = document.querySelector('[data-faq]');
  if (!place) return;
  const list = place.querySelector('.faq');
  const fields = ['f:subject:subject', 'f:detail:detail'].map((id) => document.getElementById(id)).filter(Boolean);
  const topic = document.getElementById('f:topic:topic');
  const common = new Set([
    'para',
    'como',
    'cuando',
    'donde',
    'porque',
    'pero',
    'esta',
    'este',
    'esto',
    'estan',
    'tiene',
    'tienen',
    'hace',
    'desde',
    'hasta',
    'sobre',
    'entre',
    'todos',
    'todas',
    'nada',
    'algo',
    'solo',
    'cada',
    'ella',
    'ellos',
    'nuestra',
    'nuestro',
    'fueron',
    'habia',
    'puede',
    'quien'
  ]);
  const words = (text) =>
    new Set(
      text
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 3 && !common.has(word))
        .map((word) => word.replace(/(es|s)$/, ''))
    );
  let known = null;
  let shown = '';
  let timer = 0;

  const score = (entry, typed) => {
    let points = 0;
    typed.forEach((word) => {
      if (entry.strong.has(word)) points += 2;
      else if (entry.weak.has(word)) points += 1;
    });
    return points && topic && entry.topic && entry.topic === topic.value ? points + 1 : points;
  };

  const show = () => {
    const typed = words(fields.map((field) => field.value).join(' '));
    const best = known
      .map((entry) => ({ entry, points: score(entry, typed) }))
      .filter((one) => one.points >= 3)
      .sort((one, other) => other.points - one.points)
      .slice(0, 3)
      .map((one) => one.entry);
    const key = best.map((entry) => entry.question).join('|');
    if (key === shown) return;
    shown = key;
    list.replaceChildren(
      ...best.map((entry) => {
        const details = document.createElement('details');
        const summary = document.createElement('summary');
        summary.textContent = entry.question;
        const answer = document.createElement('p');
        answer.className = 'lines';
        answer.textContent = entry.answer;
        const body = document.createElement('div');
        body.append(answer);
        details.append(summary, body);
        return details;
      })
    );
    place.hidden = best.length === 0;
  };

  const look = async () => {
    try {
      if (!known) {
        const answer = await fetch(place.dataset.faq, { credentials: 'same-origin' });
        if (!answer.ok) return;
        known = (await answer.json()).map((entry) => ({
          ...entry,
          strong: words(entry.question + ' ' + entry.keywords),
          weak: words(entry.answer)
        }));
      }
      show();
    } catch {
      // without them the form is as good as before
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, 700);
  };
  fields.forEach((field) => field.addEventListener('input', soon));
  topic?.addEventListener('change', soon);
  // It comes when somebody is already writing.
  if (fields.some((field) => field.value.trim())) soon();
})();
