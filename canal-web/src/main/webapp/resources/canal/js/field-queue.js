/*
 * What a phone in the field has yet to deliver (queue.js). Used by the page (field.js) and by the service worker.
 * Besides what every entry has: { account, kind: "foto" | "decir" | "deshacer", school, schoolName, done, source,
 *   replaces, name, blob }
 * The schools of whoever signed in are kept in a database of their own, which signing out deletes (page.js).
 *   FieldQueue.keepSchools(list) · schools()
 */
self.FieldQueue = (() => {
  'use strict';
  const PATIENCE = 180000;
  const list = (mode, work) => self.phoneQueue.within('canal-terreno-lista', 'lista', 'id', mode, work);

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

  const queue = self.phoneQueue({
    database: 'canal-terreno-cola',
    store: 'envios',
    lock: 'canal-terreno-envio',
    attempt
  });
  const keepSchools = (known) => list('readwrite', (store) => store.put({ id: 'mias', ...known }));
  const schools = () => list('readonly', (store) => store.get('mias'));
  return { ...queue, keepSchools, schools };
})();
