/*
 * Where this browser listens for notices, as the server knows it: a push service may give it another address at any
 * time. Used by the page (notices.js) and by the service worker (push-events.js).
 *   PushAddress.key() → what a browser subscribes for
 *   PushAddress.keep(subscription)            the server knows it now
 *   PushAddress.moved(subscription, before)   tells the server if it knows another; before is the old one as JSON,
 *                                             where the browser says it
 */
self.PushAddress = (() => {
  'use strict';
  const ADDRESS = '/solicitudes/avisos';
  const call = (said) => fetch(ADDRESS, { method: 'POST', body: new URLSearchParams(said) });
  const key = async () => (await call({ accion: 'clave' })).text();
  const place = () => caches.open('canal-avisos');
  const keep = async (subscription) => (await place()).put(ADDRESS, new Response(JSON.stringify(subscription)));
  const known = async () => (await (await place()).match(ADDRESS))?.json();
  const moved = async (subscription, before) => {
    const old = before || (await known());
    if (!old || old.endpoint === subscription.endpoint) return;
    const { endpoint, keys } = subscription.toJSON();
    const answer = await call({ accion: 'mudar', antes: old.endpoint, secreto: old.keys.auth, endpoint, ...keys });
    // 404: nothing was followed there any more.
    if (answer.ok || answer.status === 404) await keep(subscription);
  };
  return { key, keep, moved };
})();
