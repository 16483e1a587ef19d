/*
 * Requests that a phone could not send yet (queue.js). Used by the pages (waiting.js) and by the service worker.
 * Besides what every entry has:
 *   { account, fields: [[name, value]], files: [{ name, blob, sent, refused }], shared, number, flaws }
 * Of a phone that is shared, or of which nobody said that it is not, nothing stays once a request was sent, or after a
 * day. What happens to an entry, whoever does it, is told to every page: RequestQueue.listen(act).
 *   RequestQueue.sweep() → how many were thrown away unsent
 *   RequestQueue.keepPhoto({ key, name, blob }) · photos() · dropPhoto(key): of the draft that is being written
 */
self.RequestQueue = (() => {
  'use strict';
  const PATIENCE = 180000;
  const DAY = 86400000;
  // The server knows the key of what it filed for thirty days.
  const LONGEST = 25 * DAY;
  const SKEW = 300000;
  const channel = self.BroadcastChannel ? new BroadcastChannel('canal-solicitudes') : null;
  const stored = (mode, work) => self.phoneQueue.within('canal-solicitudes-fotos', 'fotos', 'key', mode, work);

  const post = async (address, body, credentials) => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    try {
      const answer = await fetch(address, {
        method: 'POST',
        body,
        headers: { Accept: 'application/json' },
        credentials,
        redirect: 'manual',
        signal: patience.signal
      });
      const ours = (answer.headers.get('Content-Type') || '').startsWith('application/json');
      return { status: answer.status, ok: answer.ok && ours, said: ours ? await answer.json() : null };
    } catch (failure) {
      // No signal, or it went away half way: whether it arrived is found out with the same key.
      return { status: 0, ok: false, said: null };
    } finally {
      clearTimeout(timer);
    }
  };
  const isPassing = ({ status, said }) =>
    !said || said.code === 'file.cut' || (said.code !== 'file.quota' && (status === 429 || status >= 500));

  /** False when they have to be sent again. */
  const sendFiles = async (entry, put, credentials) => {
    for (const file of entry.files) {
      if (!file.blob) continue;
      const body = new FormData();
      body.append('canasta', entry.key);
      body.append('repetida', 'si');
      body.append('file', file.blob, file.name);
      const answer = await post('/archivos', body, credentials);
      if (!answer.ok && isPassing(answer)) return false;
      file.blob = null;
      if (answer.ok) file.sent = true;
      else file.refused = answer.said.message;
      await put(entry);
    }
    return true;
  };
  /** Whoever just wrote it, and looks on, sees its receipt as after any other sending. */
  const hasReceipt = ({ shared }) => shared === false || Boolean(shared === undefined && self.document);
  const form = (entry) => {
    const body = new URLSearchParams(entry.fields);
    body.set('clave', entry.key);
    body.set('como', entry.account);
    body.set('compartido', hasReceipt(entry) ? 'no' : 'si');
    return body;
  };
  const key = () =>
    btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
      .replace(/[+]/g, '-')
      .replace(/[/]/g, '_')
      .replace(/=/g, '');
  const waits = (entry, stop, reason = '') => ({ entry: { ...entry, state: 'guardada', reason }, stop });
  const send = async (entry, put) => {
    if (Date.now() - entry.at > LONGEST) return { entry: { ...entry, state: 'rechazada', reason: 'vieja' } };
    for (const credentials of ['same-origin', 'omit']) {
      if (!(await sendFiles(entry, put, credentials))) return waits(entry, 'sin-senal');
      const { ok, status, said } = await post('/solicitudes/entrega', form(entry), credentials);
      if (ok && said.number) {
        const refused = entry.files.filter((file) => file.refused);
        const kept = { key: entry.key, at: entry.at, account: entry.account, shared: entry.shared, files: refused };
        const told = { number: said.number, reason: '', receipt: hasReceipt(entry) && credentials !== 'omit' };
        return { entry: { ...kept, ...told, state: 'recibida' } };
      }
      if (ok) return { entry: { ...entry, state: 'rechazada', flaws: said.flaws, reason: '' } };
      if (said?.code === 'delivery.otherAccount') {
        // Somebody signed in on the phone of a visitor, whose request goes as a visitor's.
        if (!entry.account && credentials !== 'omit') continue;
        return waits(entry, 'otra');
      }
      if (said?.code === 'delivery.keyTaken') {
        await queue.remove(entry.key);
        return waits({ ...entry, key: key() }, 'sin-senal');
      }
      if (isPassing({ status, said })) return waits(entry, 'sin-senal', said?.message);
      return { entry: { ...entry, state: 'rechazada', reason: said.message } };
    }
    return waits(entry, 'otra');
  };

  /** Whose phone it is may have been said while it was being sent. */
  const attempt = async (entry, put) => {
    const sharedNow = async () => ((await queue.all()).find((one) => one.key === entry.key) || entry).shared;
    const result = await send(entry, async (one) => put({ ...one, shared: await sharedNow() }));
    const shared = await sharedNow();
    const gone = result.entry.state === 'recibida' && shared !== false;
    return { ...result, entry: { ...result.entry, shared, gone } };
  };

  const queue = self.phoneQueue({
    database: 'canal-solicitudes-cola',
    store: 'solicitudes',
    lock: 'canal-solicitudes-envio',
    attempt
  });
  const isOver = (one, now) => one.shared !== false && now - one.at >= DAY;
  const sweep = async () => {
    const now = Date.now();
    let unsent = 0;
    for (const entry of await queue.all()) {
      if (isOver(entry, now)) {
        await queue.remove(entry.key);
        if (entry.state !== 'recibida') unsent += 1;
      } else if (entry.at > now + SKEW) {
        // The clock of the phone was set back.
        await queue.put({ ...entry, at: now });
      }
    }
    for (const photo of await photos()) if (isOver(photo, now)) await dropPhoto(photo.key);
    return unsent;
  };
  const photos = () => stored('readonly', (store) => store.getAll());
  const dropPhoto = (one) => stored('readwrite', (store) => store.delete(one));
  const keepPhoto = (photo) => stored('readwrite', (store) => store.put({ at: Date.now(), ...photo }));
  const deliver = async (changed = async () => {}) => {
    await sweep();
    return queue.deliver(async (entry) => {
      const { state, number, gone, receipt, files } = entry;
      const refused = (files || []).filter((file) => file.refused).map(({ name, refused: words }) => ({ name, words }));
      const news = { key: entry.key, state, number, gone, receipt, refused };
      channel?.postMessage(news);
      await changed(news);
    });
  };
  const listen = (act) => channel?.addEventListener('message', (event) => act(event.data));
  return { ...queue, deliver, listen, sweep, photos, keepPhoto, dropPhoto, newKey: key };
})();
