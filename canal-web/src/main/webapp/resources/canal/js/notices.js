/*
 * Notices on this telephone, by web push.
 *   [data-notices]       the number of the request; shown where the browser can push, with what to say in
 *                        data-on, data-off, data-denied and data-failed
 *     [data-notices-do]  a button: seguir, dejar
 *     [role="status"]    says what became of it
 * What the service worker does with a notice is in push-events.js; an address that changed meanwhile is told by
 * push-address.js.
 */
(() => {
  'use strict';
  const box = document.querySelector('[data-notices]');
  if (!box || !navigator.serviceWorker || !window.PushManager || !window.Notification) return;
  const said = box.querySelector('[role="status"]');
  const button = (what) => box.querySelector(`[data-notices-do="${what}"]`);
  const tell = (what) => {
    said.textContent = box.dataset[what];
  };
  const show = (following) => {
    button('seguir').hidden = following;
    button('dejar').hidden = !following;
  };
  const call = async (accion, more) => {
    const answer = await fetch('/solicitudes/avisos', {
      method: 'POST',
      body: new URLSearchParams({ accion, numero: box.dataset.notices, ...more })
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer;
  };
  const known = async () => {
    const worker = await navigator.serviceWorker.getRegistration('/solicitudes');
    return worker ? worker.pushManager.getSubscription() : null;
  };
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));

  const subscribe = async () => {
    const applicationServerKey = bytes(await (await call('clave')).text());
    await self.preparePhone();
    const { pushManager } = await navigator.serviceWorker.ready;
    const wanted = { userVisibleOnly: true, applicationServerKey };
    try {
      return await pushManager.subscribe(wanted);
    } catch (failure) {
      // It was subscribed for a key of before.
      const old = await pushManager.getSubscription();
      if (!old || !(await old.unsubscribe())) throw failure;
      return pushManager.subscribe(wanted);
    }
  };
  const acts = {
    seguir: async () => {
      if ((await Notification.requestPermission()) !== 'granted') return tell('denied');
      const subscription = await subscribe();
      await self.PushAddress.moved(subscription).catch(() => {});
      const { endpoint, keys } = subscription.toJSON();
      await call('seguir', { endpoint, p256dh: keys.p256dh, auth: keys.auth });
      await self.PushAddress.keep(subscription).catch(() => {});
      show(true);
      button('dejar').focus();
      tell('on');
    },
    // The browser goes on to listen: it may follow other requests at the same address.
    dejar: async () => {
      const subscription = await known();
      if (subscription) await call('dejar', { endpoint: subscription.endpoint });
      show(false);
      button('seguir').focus();
      tell('off');
    }
  };
  box.addEventListener('click', async (event) => {
    const pressed = event.target.closest('[data-notices-do]');
    if (!pressed || box.ariaBusy === 'true') return;
    box.ariaBusy = 'true';
    said.textContent = '';
    try {
      await acts[pressed.dataset.noticesDo]();
    } catch {
      tell('failed');
    }
    box.ariaBusy = null;
  });

  known()
    .then(async (subscription) => {
      if (subscription) await self.PushAddress.moved(subscription).catch(() => {});
      const answer = subscription && (await call('estado', { endpoint: subscription.endpoint }));
      show(!!answer && answer.status === 204);
    })
    .catch(() => show(false))
    .finally(() => {
      box.hidden = false;
    });
})();
