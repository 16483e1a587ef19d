/*
 * What a phone in the field has yet to deliver. Used by the page (field.js) and by the service worker.
 * Each entry has a key made once, with which the server takes it in once however often it is sent:
 *   { key, at, account, kind: "foto" | "decir" | "deshacer", school, schoolName, done, source, replaces, name, blob,
 *     state, reason, tries }
 * states: guardada, enviando, recibida, rechazada. An entry leaves only when it was received, or when its owner takes
 * it away. The schools of whoever signed in are kept in a database of their own, which signing out deletes (page.js).
 *   FieldQueue.add(entry) · all() · remove(key) · again(key) · deliver(changed)
 *     → "vacia" | "sin-senal" | "entrar" | "otra" | "ocupada"
 *   FieldQueue.keepSchools(list) · schools()
 */
self.FieldQueue = (() => {
  'use strict';
  const PATIENCE = 180000;

  const open = (name, store, key) =>
    new Promise((done, failed) => {
      const asked = indexedDB.open(name, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(store, { keyPath: key });
      asked.onsuccess = () => {
        asked.result.onversionchange = () => asked.result.close();
        done(asked.result);
      };
      asked.onerror = () => failed(asked.error);
    });
  const within = async (name, store, key, mode, work) => {
    const db = await open(name, store, key);
    try {
      return await new Promise((done, failed) => {
        const change = db.transaction(store, mode, { durability: 'strict' });
        const asked = work(change.objectStore(store));
        change.oncomplete = () => done(asked && asked.result);
        change.onerror = change.onabort = () => failed(change.error);
      });
    } finally {
      db.close();
    }
  };
  const queue = (mode, work) => within('canal-terreno-cola', 'envios', 'key', mode, work);
  const list = (mode, work) => within('canal-terreno-lista', 'lista', 'id', mode, work);

  const all = async () => (await queue('readonly', (store) => store.getAll())).sort((one, two) => one.at - two.at);
  const put = (entry) => queue('readwrite', (store) => store.put(entry));
  const remove = (key) => queue('readwrite', (store) => store.delete(key));
  const add = async (entry) => {
    const before = await all();
    const at = Math.max(Date.now(), before.length ? before[before.length - 1].at + 1 : 0);
    const whole = { at, state: 'guardada', reason: '', tries: 0, ...entry };
    await put(whole);
    return whole;
  };
  const again = async (key) => {
    const entry = (await all()).find((one) => one.key === key);
    if (entry) await put({ ...entry, state: 'guardada', reason: '' });
  };

  const form = (entry) => {
    if (entry.kind !== 'foto') {
      return new URLSearchParams({
        cuenta: entry.account,
        establecimiento: entry.school,
        accion: entry.kind,
        dicho: entry.done
      });
    }
    const data = new FormData();
    const fields = {
      cuenta: entry.account,
      establecimiento: entry.school,
      clave: entry.key,
      tomada: entry.done,
      origen: entry.source,
      reemplaza: entry.replaces
    };
    for (const [name, value] of Object.entries(fields)) if (value) data.append(name, String(value));
    data.append('file', entry.blob, entry.name);
    return data;
  };
  const signedIn = async () => {
    try {
      return (await fetch('/sesion', { cache: 'no-store' })).status === 204;
    } catch (failure) {
      return null;
    }
  };
  /** What became of one attempt: the new entry, and why to stop if we should. */
  const attempt = async (entry) => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    try {
      const answer = await fetch(entry.kind === 'foto' ? '/terreno/fotos' : '/terreno/novedades', {
        method: 'POST',
        body: form(entry),
        headers: { Accept: 'application/json' },
        credentials: 'same-origin',
        redirect: 'manual',
        signal: patience.signal
      });
      const ours = (answer.headers.get('Content-Type') || '').startsWith('application/json');
      const said = ours ? await answer.json() : null;
      if (ours && answer.ok)
        return { entry: { ...entry, state: 'recibida', blob: null, reason: (said.warnings || []).join(' ') } };
      if (ours && said.code === 'field.otherAccount') return { entry: { ...entry, state: 'guardada' }, stop: 'otra' };
      if (ours && answer.status !== 429 && answer.status < 500 && said.code !== 'file.cut')
        return { entry: { ...entry, state: 'rechazada', reason: said.message } };
      if (!ours && (await signedIn()) === false) return { entry: { ...entry, state: 'guardada' }, stop: 'entrar' };
    } catch (failure) {
      // no signal, or it went away half way: whether it arrived is found out with the same key
    } finally {
      clearTimeout(timer);
    }
    return { entry: { ...entry, state: 'guardada' }, stop: 'sin-senal' };
  };
  const deliverAll = async (changed) => {
    const seen = new Set();
    for (;;) {
      const next = (await all()).find(
        (entry) => !seen.has(entry.key) && (entry.state === 'guardada' || entry.state === 'enviando')
      );
      if (!next) return 'vacia';
      seen.add(next.key);
      const sending = { ...next, state: 'enviando', tries: next.tries + 1 };
      await put(sending);
      await changed(sending);
      const { entry, stop } = await attempt(sending);
      await put(entry);
      await changed(entry);
      if (stop === 'sin-senal' || stop === 'entrar') return stop;
      if (stop === 'otra' && !(await all()).some((one) => !seen.has(one.key) && one.state === 'guardada')) return stop;
    }
  };
  /** One at a time on this phone, whoever asks. */
  const deliver = async (changed = async () => {}) => {
    if (!navigator.locks) return deliverAll(changed);
    return navigator.locks.request('canal-terreno-envio', { ifAvailable: true }, (lock) =>
      lock ? deliverAll(changed) : 'ocupada'
    );
  };

  const keepSchools = (known) => list('readwrite', (store) => store.put({ id: 'mias', ...known }));
  const schools = () => list('readonly', (store) => store.get('mias'));
  return { all, add, remove, again, deliver, keepSchools, schools };
})();
