/*
 * What waits on this phone, and what became of it (request-queue.js, shrink.js). Loaded by phone.js when there is any.
 *   #telefono                  its words are data-…; [data-phone-words] and [data-phone-more] say how it stands
 *     [data-phone-ask]         whether the phone is shared; [data-shared] are its answers
 *     [data-phone-send], [data-phone-sign-in], [data-phone-visitor], [data-phone-new]
 *     template[data-received], template[data-refused]     a line for each, put into [data-phone-done]
 *   form[data-phone]           the form whose sending failed; it is put away once it is kept
 *   Waiting.keep(form) → whether it is kept · keepFile({ file, item }) · filed(key)
 */
self.Waiting = (() => {
  'use strict';
  const MOST_BYTES = 15 * 1024 * 1024;
  const OWN = 'canal-propias';
  const queue = self.RequestQueue;
  const box = document.getElementById('telefono');
  const form = document.querySelector('form[data-phone]');
  const part = (name) => box.querySelector('[data-phone-' + name + ']');
  const words = (key, value) => (box.dataset[key] || '').replace('{0}', value ?? '');
  const stored = (place, act) => {
    try {
      return act(self[place]);
    } catch {
      return null;
    }
  };
  const answer = () => stored('localStorage', (store) => store.getItem('canal-telefono'));
  const account = box.dataset.account || '';
  const done = new Map();
  let pause = 5000;
  let timer = 0;
  let verdict = '';
  let wiped = 0;
  let running = null;

  /* How it stands */
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
  const told = (waiting) => {
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
  const draw = async () => {
    const all = await queue.all();
    const waiting = all.filter((one) => one.state === 'guardada' || one.state === 'enviando');
    const photos = await queue.photos();
    stored('localStorage', (store) => {
      if (all.length || photos.length) store.setItem('canal-espera', String(all.length));
      else store.removeItem('canal-espera');
    });
    const kept = all.filter((one) => one.state === 'recibida' && !done.has(one.key));
    const mine = all.filter((one) => one.state === 'rechazada' && (!one.account || one.account === account));
    part('done').replaceChildren(...[...kept, ...done.values()].map(received), ...mine.map(refused));
    part('waiting').hidden = !waiting.length;
    if (waiting.length) told(waiting);
    part('ask').hidden = Boolean(answer()) || !(waiting.length || box.dataset.pages);
    part('wiped').hidden = !wiped;
    part('new').hidden = !form?.hidden;
    // The heading told how it stood when the form was put away.
    const heading = waiting.length ? 'title' : mine.length ? 'titleRefused' : 'titleReceived';
    if (form?.hidden) document.querySelector('[data-step-title]').textContent = words(heading);
    box.dataset.count = String(waiting.length);
    box.hidden = [...box.children].every((one) => one.hidden || one.matches('template, :empty'));
  };

  /* Delivering */
  const heard = async (news) => {
    if (news.state === 'recibida') {
      done.set(news.key, { ...news, fresh: true });
      leaveForm(news.key);
    }
    await draw();
  };
  const deliverNow = async () => {
    clearTimeout(timer);
    verdict = 'enviando';
    wiped += await queue.sweep();
    await draw();
    verdict = await queue.deliver(heard).catch(() => 'sin-senal');
    const left = (await queue.all()).some((one) => one.state === 'guardada' || one.state === 'enviando');
    await draw();
    if (!left || verdict === 'otra') return;
    timer = setTimeout(deliver, pause);
    pause = Math.min(pause * 2, 60000);
    navigator.serviceWorker?.ready.then((worker) => worker.sync?.register('canal-solicitudes')).catch(() => {});
  };
  const deliver = () => {
    running ??= deliverNow()
      .catch(() => {}) // Storage that was forbidden meanwhile.
      .finally(() => {
        running = null;
      });
    return running;
  };

  /* Keeping */
  const leaveForm = (key) => {
    if (!form || form.hidden || form.elements.namedItem('clave').value !== key) return;
    form.dataset.sent = 'true';
    form.hidden = true;
    document.querySelectorAll('.forget, .steps, .problems, .back, .phone-offline').forEach((one) => {
      one.hidden = true;
    });
    ['localStorage', 'sessionStorage'].forEach((place) =>
      stored(place, (store) => ['escrito:entera', 'escrito:solicitud'].forEach((name) => store.removeItem(name)))
    );
    const title = document.querySelector('[data-step-title]');
    title.textContent = words('title');
    title.tabIndex = -1;
    title.focus();
    document.title = document.title.replace(/^.* · /, words('title') + ' · ');
  };
  const shared = () => {
    const said = answer();
    return said ? said !== 'propio' : undefined;
  };
  const ofDraft = async () => {
    const keys = [form.elements.namedItem('clave').value, form.dataset.before].filter(Boolean);
    return (await queue.photos()).filter((photo) => keys.includes(photo.draft));
  };
  const isKept = (name) => !/password|createAccount|^f:(enviar|seguir)$|^jakarta|^clave$|^como$/.test(name);
  const keep = async () => {
    const key = form.elements.namedItem('clave').value;
    const data = [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && isKept(name));
    try {
      const photos = await ofDraft();
      await queue.add({
        key,
        account: form.elements.namedItem('como')?.value || '',
        fields: data,
        files: photos.map(({ name, blob }) => ({ name, blob })),
        shared: shared(),
        state: 'guardada'
      });
      for (const photo of photos) await queue.dropPhoto(photo.key);
    } catch {
      return false; // Forbidden or full: the form stays as it is.
    }
    leaveForm(key);
    navigator.storage?.persist?.().catch(() => {});
    pause = 5000;
    deliver();
    return true;
  };
  const onPhone = (item, photo) => {
    item.dataset.onPhone = 'true';
    item.querySelector('button').addEventListener('click', () => queue.dropPhoto(photo));
  };
  const keepFile = async ({ file, item }) => {
    const picture = file.type.startsWith('image/');
    if (!picture && file.size > MOST_BYTES) return false;
    const { blob, name } = picture ? await self.shrunkPhoto(file) : { blob: file, name: file.name };
    if (file.size > MOST_BYTES) return new File([blob], name, { type: blob.type });
    const photo = queue.newKey();
    await queue.keepPhoto({ key: photo, draft: form.elements.namedItem('clave').value, name, blob });
    onPhone(item, photo);
    await draw();
    return words('photo');
  };
  const drawPhotos = async () => {
    const list = document.getElementById('archivos');
    if (!form || !list) return;
    for (const photo of await ofDraft()) {
      const item = line('photo', (slot) => {
        slot('name').firstChild.data = photo.name;
      });
      list.append(item);
      onPhone(item, photo.key);
      item.querySelector('button').addEventListener('click', () => item.remove());
    }
  };
  const filed = async (key) => {
    await queue.remove(key);
    await draw();
  };

  const keepPages = async () => {
    const pages = await caches.open(OWN);
    if (box.dataset.pages) await pages.add(location.pathname);
  };
  box.addEventListener('click', async (event) => {
    const said = event.target.closest('[data-shared]')?.dataset.shared;
    if (!said) return;
    stored('localStorage', (store) => {
      store.setItem('canal-telefono', said);
      if (said === 'propio') store.setItem('canal-sesion', account);
    });
    for (const entry of await queue.all()) await queue.put({ ...entry, shared: said !== 'propio' });
    if (said === 'propio') await keepPages().catch(() => {});
    else await self.caches?.delete(OWN).catch(() => {});
    if (said !== 'propio') stored('localStorage', (store) => store.removeItem('escrito:entera'));
    await draw();
    (part('waiting').hidden ? document.querySelector('h1') : part('send')).focus();
  });
  part('send').addEventListener('click', () => {
    pause = 5000;
    deliver();
  });
  part('visitor').addEventListener('click', async () => {
    for (const entry of await queue.all()) if (entry.state === 'guardada') await queue.put({ ...entry, account: '' });
    await deliver();
  });
  addEventListener('online', deliver);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') deliver();
  });
  queue.listen(heard);
  drawPhotos().catch(() => {});
  deliver();
  return { keep, keepFile, filed };
})();
