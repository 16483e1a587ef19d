/*
 * Stands between the citizens' pages and the network. Without signal it shows the form as a visitor first sees it, who
 * wrote nothing yet; on a phone that is nobody else's (the cache "canal-propias" is there) the pages of one's own
 * requests as they were last seen; and a page that says so, with the ways that are left, in place of any other page of
 * the portal. It delivers what waits once the signal is back, where the browser knows how, and brings notices
 * (push-events). The pages of staff are not its business, nor are those of the field, which have a worker of their own.
 */
'use strict';
importScripts(
  '/jakarta.faces.resource/js/queue.js.xhtml?ln=canal',
  '/jakarta.faces.resource/js/request-queue.js.xhtml?ln=canal',
  '/jakarta.faces.resource/js/push-address.js.xhtml?ln=canal',
  '/jakarta.faces.resource/js/push-events.js.xhtml?ln=canal'
);
const FORM = '/solicitudes/nueva';
const NOTHING = '/solicitudes/sin-senal';
const SHELL = 'canal-solicitudes';
const OWN = 'canal-propias';
const PATIENCE = 10000;
const OLD = 6 * 3600000;
const STAFF = /^\/(gestion|admin|institucion|terreno|api)(\/|$)/;
const IS_OWN = /^\/solicitudes(\/CP-\d{4}-\d{6,9})?$/;

const partsOf = (page) =>
  [...page.matchAll(/\/jakarta\.faces\.resource\/[^"'#\s]+/g)].map(([part]) => part.replace(/&amp;/g, '&'));
const keepParts = async (cache, pages) => {
  const parts = new Set(pages.flatMap(partsOf));
  for (const part of parts) if (!(await cache.match(part))) await cache.add(part).catch(() => {});
  return parts;
};
/** Without a cookie, so that it holds no word about anybody. */
const keepShell = async () => {
  const cache = await caches.open(SHELL);
  const pages = [];
  for (const address of [FORM, NOTHING]) {
    const answer = await fetch(address, { credentials: 'omit', cache: 'no-store', headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    pages.push(await answer.clone().text());
    await cache.put(address, answer);
  }
  const parts = await keepParts(cache, pages);
  const wanted = new Set([...parts, FORM, NOTHING].map((one) => new URL(one, location).href));
  for (const kept of await cache.keys()) if (!wanted.has(kept.url)) await cache.delete(kept);
};
const refreshShell = async () => {
  const kept = await (await caches.open(SHELL)).match(FORM);
  const age = Date.now() - Date.parse(kept?.headers.get('Date') || 0);
  if (!kept || !(Math.abs(age) < OLD)) await keepShell();
};

self.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const inTime = (request) =>
  new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error('too slow')), PATIENCE);
    fetch(request)
      .then(done, failed)
      .finally(() => clearTimeout(timer));
  });
/** As it was kept, and saying so; the form with a key of its own, as the server gives one to each. */
const shown = async (kept) => {
  const page = (await kept.text())
    .replace('<html ', '<html data-offline="true" ')
    .replace(/(name="clave" value=")[^"]*/, '$1' + self.RequestQueue.newKey());
  const headers = new Headers(kept.headers);
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  return new Response(page, { headers });
};
const fromPhone = async (path, failure) => {
  const own = IS_OWN.test(path) && (await caches.has(OWN)) ? await (await caches.open(OWN)).match(path) : null;
  const kept = own || (await (await caches.open(SHELL)).match(path === FORM ? FORM : NOTHING));
  if (!kept) throw failure;
  return shown(kept);
};
const keepOwn = async (path, answer) => {
  const cache = await caches.open(OWN);
  await cache.put(path, answer.clone());
  await keepParts(cache, [await answer.text()]);
};
const visit = async (event, path) => {
  try {
    // A form that is being sent is not cut short.
    const answer = await (event.request.method === 'GET' ? inTime(event.request) : fetch(event.request));
    if (path === FORM && answer.ok) event.waitUntil(refreshShell().catch(() => {}));
    const plain = event.request.method === 'GET' && answer.ok && !answer.redirected && IS_OWN.test(path);
    if (plain && !new URL(event.request.url).search && (await caches.has(OWN)))
      event.waitUntil(keepOwn(path, answer.clone()).catch(() => {}));
    return answer;
  } catch (failure) {
    return fromPhone(path, failure);
  }
};
const look = (event) =>
  fetch(event.request).catch(async (failure) => {
    const kept = await (await caches.open(SHELL)).match(NOTHING);
    if (!kept) throw failure;
    return shown(kept);
  });
const part = async (request) => {
  try {
    return await fetch(request);
  } catch (failure) {
    const kept = await caches.match(request);
    if (kept) return kept;
    throw failure;
  }
};

self.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== self.location.origin) return;
  if (event.request.mode === 'navigate') {
    if (pathname === '/solicitudes' || pathname.startsWith('/solicitudes/')) event.respondWith(visit(event, pathname));
    else if (event.request.method === 'GET' && !STAFF.test(pathname)) event.respondWith(look(event));
  } else if (event.request.method === 'GET' && pathname.startsWith('/jakarta.faces.resource/')) {
    event.respondWith(part(event.request));
  }
});
self.addEventListener('sync', (event) => {
  if (event.tag !== 'canal-solicitudes') return;
  event.waitUntil(
    self.RequestQueue.deliver().then((verdict) => {
      if (verdict === 'sin-senal') throw new Error(verdict);
    })
  );
});
