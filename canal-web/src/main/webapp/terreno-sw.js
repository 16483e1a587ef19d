/*
 * Stands between the field's page and the network: without signal it shows the page the phone keeps (/sin-senal), and
 * where the browser knows how, it delivers the queue once the signal is back, even with no page open. It keeps nothing
 * itself: field.js puts the page and its parts into the cache.
 */
'use strict';
importScripts(
  '/jakarta.faces.resource/js/queue.js.xhtml?ln=canal',
  '/jakarta.faces.resource/js/field-queue.js.xhtml?ln=canal'
);
const PATIENCE = 10000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const inTime = (request) =>
  new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error('too slow')), PATIENCE);
    fetch(request)
      .then(done, failed)
      .finally(() => clearTimeout(timer));
  });
const kept = async (address) => (await caches.open('canal-terreno')).match(address);

self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate') {
    if (address.pathname !== '/terreno') return;
    event.respondWith(
      inTime(event.request).catch(async (failure) => {
        const shell = await kept('/sin-senal');
        if (shell) return shell;
        throw failure;
      })
    );
  } else if (address.pathname.startsWith('/jakarta.faces.resource/')) {
    event.respondWith(
      fetch(event.request).catch(async (failure) => {
        const part = await kept(event.request.url);
        if (part) return part;
        throw failure;
      })
    );
  }
});
self.addEventListener('sync', (event) => {
  if (event.tag === 'canal-terreno') {
    event.waitUntil(
      self.FieldQueue.deliver().then((verdict) => {
        if (verdict === 'sin-senal') throw new Error(verdict);
      })
    );
  }
});
