/*
 * The field's page: photographs and "sin novedades" go through the queue of field-queue.js, so that they are kept when
 * there is no signal. Without this script the same forms are sent plainly. The words are data of the main element.
 *   form[data-shoot]   its file inputs queue what is chosen, made smaller first
 *   form[data-day]     "decir" or "deshacer"; queued as well
 *   form[data-sure]    asks before it is sent
 *   [data-entries]     in a school's card: its entries
 *   #hoy               drawn anew from the server once something was received; [data-offline] is filled from the phone
 */
(() => {
  'use strict';
  const main = document.getElementById('contenido');
  const bar = document.getElementById('cola');
  if (!main || !bar || !self.FieldQueue || !self.shrunkPhoto || !self.indexedDB) return;
  const words = (key, value) => (main.dataset[key] || '').replace('{0}', value === undefined ? '' : value);
  const offline = () => document.querySelector('[data-offline]');
  let account = main.dataset.account;
  let pause = 5000;
  let timer = 0;
  let verdict = '';
  let running = null;
  let asked = false;

  const time = (millis) =>
    new Date(Number(millis)).toLocaleTimeString('es-CL', { hour: '2-digit', minute: '2-digit', hour12: false });
  const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const uuid = () => (crypto.randomUUID ? crypto.randomUUID() : hex(crypto.getRandomValues(new Uint8Array(16))));
  const make = (tag, text, style) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (style) element.className = style;
    return element;
  };

  // Pictures

  const sourceOf = async (file) =>
    crypto.subtle ? hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())) : '';
  const takenAt = (file) => Math.min(file.lastModified || Date.now(), Date.now());

  // Queueing

  const cardOf = (form) => form.closest('[data-school]');
  const value = (form, name) => form.querySelector(`input[name="${name}"]`)?.value || '';
  const entryOf = (form) => ({
    key: uuid(),
    account,
    school: value(form, 'establecimiento') || cardOf(form).dataset.school,
    schoolName: cardOf(form)?.dataset.name || ''
  });
  const keep = async (entry) => {
    try {
      await FieldQueue.add(entry);
    } catch (full) {
      await say(words('full'));
      return;
    }
    await draw();
  };
  const queuePhotos = async (form, files) => {
    for (const file of files) {
      const entry = { ...entryOf(form), kind: 'foto', done: takenAt(file), replaces: value(form, 'reemplaza') };
      try {
        const [picture, source] = await Promise.all([self.shrunkPhoto(file), sourceOf(file)]);
        await keep({ ...entry, ...picture, source });
      } catch (failure) {
        await keep({
          ...entry,
          name: file.name,
          state: 'rechazada',
          reason: words(failure.message === 'tooBig' ? 'tooBig' : 'unreadable')
        });
      }
    }
    main.dataset.queued = String(Number(main.dataset.queued || 0) + files.length);
    deliver();
  };
  const queueDay = async (form) => {
    const kind = form.dataset.day;
    const entry = { ...entryOf(form), kind, done: Date.now() };
    const other = (await FieldQueue.all()).find(
      (one) => one.school === entry.school && one.kind === 'decir' && one.tries === 0
    );
    if (kind === 'deshacer' && other) {
      await FieldQueue.remove(other.key);
      await draw();
      return;
    }
    await keep(entry);
    deliver();
  };

  // Showing

  const row = (entry) => {
    const item = make('li');
    item.dataset.state = entry.state;
    item.dataset.key = entry.key;
    item.dataset.tries = String(entry.tries);
    if (entry.blob) {
      const picture = make('img');
      picture.alt = '';
      picture.src = URL.createObjectURL(entry.blob);
      picture.onload = picture.onerror = () => URL.revokeObjectURL(picture.src);
      item.append(picture);
    }
    const text = make('span');
    const name =
      entry.kind === 'foto' ? (entry.replaces ? 'replacing' : 'photo') : entry.kind === 'decir' ? 'quiet' : 'undo';
    text.append(make('strong', words(name, time(entry.done))));
    const state = { guardada: 'saved', enviando: 'sending', recibida: 'received', rechazada: 'refused' }[entry.state];
    text.append(make('span', words(state) + (entry.reason ? ': ' + entry.reason : '')));
    item.append(text);
    const button = (words_, act) => {
      const one = make('button', words_, 'button button-secondary');
      one.type = 'button';
      one.addEventListener('click', act);
      item.append(one);
    };
    if (entry.state === 'rechazada' && entry.blob)
      button(words('again'), async () => {
        await FieldQueue.again(entry.key);
        await draw();
        deliver();
      });
    const undo = entry.state === 'guardada' && entry.kind === 'decir' && entry.tries === 0;
    if (entry.state === 'rechazada' || undo || (entry.state === 'guardada' && entry.tries === 0)) {
      button(words('discard'), async () => {
        if (entry.kind === 'foto' && entry.blob && !window.confirm(words('discardSure'))) return;
        await FieldQueue.remove(entry.key);
        await draw();
      });
    }
    return item;
  };
  const homeless = () => {
    let list = document.querySelector('[data-of-nobody]');
    if (!list) {
      list = make('ul', '', 'field-waiting');
      list.dataset.ofNobody = '';
      bar.after(list);
    }
    return list;
  };
  const draw = async () => {
    const all = await FieldQueue.all();
    const entries = all.filter((entry) => !account || entry.account === account);
    const shown = new Map(
      [...document.querySelectorAll('[data-entries] > li, [data-of-nobody] > li')].map((item) => [
        item.dataset.key,
        item
      ])
    );
    for (const entry of entries) {
      const before = shown.get(entry.key);
      shown.delete(entry.key);
      if (before && before.dataset.state === entry.state && before.dataset.tries === String(entry.tries)) continue;
      const place = document.querySelector(`[data-school="${CSS.escape(entry.school)}"] [data-entries]`) || homeless();
      const item = row(entry);
      if (place.dataset.ofNobody !== undefined) item.querySelector('strong').before(make('strong', entry.schoolName));
      if (before) before.replaceWith(item);
      else place.append(item);
    }
    shown.forEach((item) => item.remove());
    const waiting = all.filter((entry) => entry.state === 'guardada' || entry.state === 'enviando').length;
    main.dataset.waitingNow = String(waiting);
    bar.hidden = waiting === 0 && verdict !== 'dicho';
    if (waiting) {
      delete bar.dataset.clear;
      const more = { entrar: words('signIn'), otra: words('other'), 'sin-senal': words('trouble') }[verdict] || '';
      const text = (waiting === 1 ? words('waitingOne') : words('waiting', waiting)) + '. ' + more;
      const told = bar.querySelector('[data-queue-words]');
      if (told.textContent !== text) told.textContent = text;
    }
    bar.querySelector('[data-queue-sign-in]').hidden = verdict !== 'entrar';
    bar.querySelector('[data-queue-send]').hidden = verdict === 'entrar';
  };
  const say = async (text) => {
    verdict = 'dicho';
    bar.hidden = false;
    bar.dataset.clear = '';
    bar.querySelector('[data-queue-words]').textContent = text;
  };

  // Delivering

  /** The server's page again, because it knows more now; what was received is then told by it. */
  const refresh = async () => {
    if (offline()) {
      location.reload();
      return;
    }
    const answer = await fetch(location.href.split('?listo=')[0].split('#')[0], {
      headers: { Accept: 'text/html' },
      cache: 'no-store'
    });
    if (!answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('hoy');
    const before = document.getElementById('hoy');
    if (!fresh || !before) return;
    const open = [...before.querySelectorAll('details[open]')].map((one) => one.closest('[data-school]')?.id);
    const near = before.contains(document.activeElement)
      ? document.activeElement.closest('[data-school], section')?.id
      : '';
    for (const entry of await FieldQueue.all())
      if (entry.state === 'recibida' && !entry.reason) await FieldQueue.remove(entry.key);
    before.replaceWith(fresh);
    open.forEach((id) => {
      const details = id && document.querySelector(`#${CSS.escape(id)} details`);
      if (details) details.open = true;
    });
    if (near) {
      const card = document.getElementById(near);
      if (card) {
        card.tabIndex = -1;
        card.focus({ preventScroll: true });
      }
    }
    await draw();
  };
  const deliverNow = async () => {
    clearTimeout(timer);
    main.dataset.delivering = 'true';
    let received = 0;
    verdict = await FieldQueue.deliver(async (entry) => {
      if (entry.state === 'recibida') received += 1;
      await draw();
    });
    await draw();
    if (received) {
      pause = 5000;
      await refresh().catch(() => {});
      if (verdict === 'vacia') await say(words('allSent'));
    }
    if (
      (verdict === 'sin-senal' || verdict === 'ocupada') &&
      (await FieldQueue.all()).some((entry) => entry.state === 'guardada')
    ) {
      timer = setTimeout(deliver, pause);
      pause = Math.min(pause * 2, 60000);
      navigator.serviceWorker?.ready.then((worker) => worker.sync?.register('canal-terreno')).catch(() => {});
    }
    delete main.dataset.delivering;
  };
  /** Who asks while it goes on is heard once it is over. */
  const deliver = () => {
    if (running) {
      asked = true;
    } else {
      running = deliverNow().finally(() => {
        running = null;
        if (asked) {
          asked = false;
          deliver();
        }
      });
    }
    return running;
  };

  // The phone's own copy

  const keepShell = async () => {
    if (!self.caches || offline()) return;
    const shell = await caches.open('canal-terreno');
    const parts = [...document.querySelectorAll('link[rel~="stylesheet"], link[rel~="icon"], script[src], use')].map(
      (part) => (part.getAttribute('href') || part.getAttribute('src')).split('#')[0]
    );
    await shell.addAll(['/sin-senal', '/terreno.webmanifest', ...new Set(parts)]);
    const wanted = new Set(
      ['/sin-senal', '/terreno.webmanifest', ...parts].map((part) => new URL(part, location).href)
    );
    for (const kept of await shell.keys()) if (!wanted.has(kept.url)) await shell.delete(kept);
  };
  const keepSchools = async () => {
    const answer = await fetch('/terreno/establecimientos', {
      headers: { Accept: 'application/json' },
      redirect: 'manual'
    });
    if (answer.ok) await FieldQueue.keepSchools(await answer.json());
  };
  const drawOffline = async () => {
    const known = await FieldQueue.schools();
    const list = document.querySelector('[data-offline-list]');
    const pattern = document.getElementById('ficha');
    document.querySelector('[data-offline-none]').hidden = Boolean(known);
    if (!known) return;
    account = known.account;
    for (const school of known.schools) {
      const card = pattern.content.firstElementChild.cloneNode(true);
      card.dataset.school = school.id;
      card.dataset.name = school.name;
      card.querySelector('h2').textContent = school.name;
      card.querySelector('p').textContent = school.detail;
      card.querySelectorAll('.sr').forEach((part) => {
        part.textContent = ' ' + school.name;
      });
      if (school.closed) card.querySelector('[data-day]').remove();
      list.append(card);
    }
  };

  document.addEventListener('change', (event) => {
    const form = event.target.closest?.('form[data-shoot]');
    if (!form || event.target.type !== 'file') return;
    const files = [...event.target.files];
    queuePhotos(form, files).finally(() => {
      event.target.value = '';
    });
  });
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      if (form.matches('form[data-day]')) {
        event.preventDefault();
        queueDay(form);
        return;
      }
      if (form.matches('form[data-shoot]')) {
        event.preventDefault();
        return;
      }
      if (form.matches('form[data-sure]') && !window.confirm(form.dataset.sure)) {
        event.preventDefault();
        return;
      }
      if (
        form.matches('form[action="/salir"]') &&
        Number(main.dataset.waitingNow) > 0 &&
        !window.confirm(words('leave'))
      ) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    true
  );
  bar.querySelector('[data-queue-send]').addEventListener('click', () => {
    pause = 5000;
    deliver();
  });
  self.addEventListener('online', deliver);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') deliver();
  });

  (async () => {
    navigator.serviceWorker?.register('/terreno-sw.js', { scope: '/terreno' }).catch(() => {});
    navigator.serviceWorker?.ready.then(() => {
      main.dataset.installed = 'true';
    });
    navigator.storage?.persist?.().catch(() => {});
    if (offline()) await drawOffline();
    else for (const entry of await FieldQueue.all()) if (entry.state === 'recibida') await FieldQueue.remove(entry.key);
    await draw();
    deliver();
    if (!offline()) await Promise.all([keepShell(), keepSchools()]).catch(() => {});
    main.dataset.ready = 'true';
  })();
})();
