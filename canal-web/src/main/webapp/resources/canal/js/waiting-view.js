/*
 * Says what waits on this phone, and what became of it (request-queue.js).
 *   #telefono                  its words are data-…; [data-phone-words] and [data-phone-more] say how it stands
 *     [data-phone-ask]         whether the phone is shared
 *     [data-phone-send], [data-phone-sign-in], [data-phone-visitor], [data-phone-new]
 *     template[data-received], template[data-refused]     a line for each, put into [data-phone-done]
 *   WaitingView.draw({ verdict, wiped })        what the delivery came to, and how many were thrown away unsent
 *   WaitingView.arrived(news)                   a number that came while the page is open
 *   WaitingView.words(key, value) · part(name) · line(template, fill)
 */
self.WaitingView = (() => {
  'use strict';
  const queue = self.RequestQueue;
  const stored = self.phoneStored;
  const box = document.getElementById('telefono');
  const form = document.querySelector('form[data-phone]');
  const part = (name) => box.querySelector('[data-phone-' + name + ']');
  const words = (key, value) => (box.dataset[key] || '').replace('{0}', value ?? '');
  const account = box.dataset.account || '';
  const done = new Map();
  let stands = { verdict: '', wiped: 0 };

  const clock = (millis) =>
    new Date(millis).toLocaleString('es-CL', { weekday: 'long', hour: '2-digit', minute: '2-digit', hour12: false });
  const line = (name, fill) => {
    const item = box.querySelector('template[data-' + name + ']').content.firstElementChild.cloneNode(true);
    fill((slot) => item.querySelector('[data-' + slot + ']'));
    return item;
  };
  const received = (entry) =>
    line('received', (slot) => {
      slot('number').textContent = entry.number;
      const link = slot('receipt');
      link.hidden = !entry.fresh || !entry.receipt;
      slot('write').hidden = !link.hidden;
      const lost = (entry.refused || entry.files || []).map((file) => file.name + ': ' + (file.words || file.refused));
      slot('lost').textContent = lost.join(' ');
      slot('lost').hidden = !lost.length;
      slot('fine').addEventListener('click', async () => {
        done.delete(entry.key);
        await queue.remove(entry.key);
        await draw();
      });
    });
  const refused = (entry) =>
    line('refused', (slot) => {
      const old = entry.reason === 'vieja';
      const flaws = (entry.flaws || []).map((flaw) => flaw.words).join(' ');
      slot('reason').textContent = old ? words('old') : flaws || entry.reason;
      slot('mend').addEventListener('click', () => mend(entry, old));
      slot('drop').addEventListener('click', async () => {
        if (!self.confirm(words('dropSure'))) return;
        await queue.remove(entry.key);
        await draw();
      });
    });
  const mend = (entry, old) => {
    const typed = {};
    entry.fields.forEach(([name, value]) => (typed[name] ??= []).push(value));
    const again = { como: entry.account, key: old ? queue.newKey() : entry.key, typed, flaws: entry.flaws };
    stored('sessionStorage', (store) => store.setItem('canal-corregir', JSON.stringify(again)));
    location.assign('/solicitudes/nueva');
  };
  const told = (waiting, verdict) => {
    const first = waiting.length === 1 ? words('one') : words('many', waiting.length);
    const sending = verdict === 'enviando';
    part('words').textContent = sending ? words('sending') : verdict === 'otra' ? words('held') : first;
    const signIn = verdict === 'otra' && waiting.every((one) => one.account) && !account;
    part('sign-in').hidden = part('visitor').hidden = !signIn;
    part('send').hidden = signIn;
    const shared = waiting.find((one) => one.shared !== false);
    const reason = waiting.map((one) => one.reason).find(Boolean);
    part('more').textContent = [
      signIn ? words('signIn') : verdict === 'otra' ? words('other') : '',
      reason,
      shared ? words('until', clock(shared.at + 86400000)) : verdict === 'otra' ? '' : words('own')
    ]
      .filter(Boolean)
      .join(' ');
  };
  const draw = async (now = stands) => {
    stands = now;
    const all = await queue.all();
    const waiting = all.filter((one) => one.state === 'guardada' || one.state === 'enviando');
    const photos = await queue.photos();
    stored('localStorage', (store) => {
      if (all.length || photos.length) store.setItem('canal-espera', String(all.length));
      else store.removeItem('canal-espera');
    });
    const hers = all.filter((one) => !one.account || one.account === account);
    const kept = hers.filter((one) => one.state === 'recibida' && !done.has(one.key));
    // What is being put right on this page is not offered for it again.
    const open = form && !form.hidden ? form.elements.namedItem('clave').value : '';
    const mine = hers.filter((one) => one.state === 'rechazada' && one.key !== open);
    part('done').replaceChildren(...[...kept, ...done.values()].map(received), ...mine.map(refused));
    part('waiting').hidden = !waiting.length;
    if (waiting.length) told(waiting, stands.verdict);
    const answered = stored('localStorage', (store) => store.getItem('canal-telefono'));
    part('ask').hidden = Boolean(answered) || !(waiting.length || box.dataset.pages);
    part('wiped').hidden = !stands.wiped;
    part('new').hidden = !form?.hidden;
    // The heading told how it stood when the form was put away.
    const heading = waiting.length ? 'title' : mine.length ? 'titleRefused' : 'titleReceived';
    if (form?.hidden) document.querySelector('[data-step-title]').textContent = words(heading);
    box.dataset.count = String(waiting.length);
    box.hidden = [...box.children].every((one) => one.hidden || one.matches('template, :empty'));
  };
  const arrived = (news) => done.set(news.key, { ...news, fresh: true });
  return { draw, arrived, words, part, line };
})();
