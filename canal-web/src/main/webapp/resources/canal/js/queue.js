/*
 * What a phone has yet to deliver, for the pages that work without signal and their service workers. Each entry has a
 * key made once, with which the server takes it in once however often it is sent:
 *   { key, at, state, reason, tries, … }     states: guardada, enviando, recibida, rechazada
 * An entry leaves only when it was received, or when its owner takes it away.
 *   phoneQueue({ database, store, lock, attempt })
 *     attempt(entry, put) → { entry, stop }  what became of one sending, and why to stop if we should; put keeps how
 *                                            far it got meanwhile; nothing stays of an entry that is gone
 *     → add(entry) · put(entry) · all() · remove(key) · again(key) · deliver(changed)
 *       deliver → "vacia" | "sin-senal" | "entrar" | "otra" | "ocupada"
 *   phoneQueue.within(database, store, key, mode, work)     one transaction; work gets the store
 */
self.phoneQueue = (() => {
  'use strict';
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

  const make = ({ database, store: name, lock: lockName, attempt }) => {
    const queue = (mode, work) => within(database, name, 'key', mode, work);
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
        const { entry, stop } = await attempt(sending, put);
        if (entry.gone) await remove(entry.key);
        else await put(entry);
        await changed(entry);
        if (stop === 'sin-senal' || stop === 'entrar') return stop;
        const more = (await all()).some((one) => !seen.has(one.key) && one.state === 'guardada');
        if (stop === 'otra' && !more) return stop;
      }
    };
    /** One at a time on this phone, whoever asks. */
    const deliver = async (changed = async () => {}) => {
      if (!navigator.locks) return deliverAll(changed);
      return navigator.locks.request(lockName, { ifAvailable: true }, (lock) =>
        lock ? deliverAll(changed) : 'ocupada'
      );
    };
    return { all, add, put, remove, again, deliver };
  };
  return Object.assign(make, { within });
})();
