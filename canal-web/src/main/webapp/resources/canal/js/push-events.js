/*
 * In the service worker of the citizens' pages: shows a notice, and opens where a tap leads. What comes has a title,
 * a text and a page of ours; without them the notice still says that there is news. Where the push service gives the
 * browser another address, the server learns it (push-address.js).
 */
(() => {
  'use strict';
  const said = (event) => {
    try {
      return event.data.json();
    } catch {
      return {};
    }
  };
  self.addEventListener('push', (event) => {
    const { title, text, page } = said(event);
    event.waitUntil(
      self.registration.showNotification(title || 'Hay novedades de su solicitud', {
        body: text || '',
        lang: 'es-CL',
        tag: 'canal-novedades',
        renotify: true,
        data: { page }
      })
    );
  });
  /** Some browsers have subscribed again by themselves. */
  const again = async () => {
    const { pushManager } = self.registration;
    const wanted = { userVisibleOnly: true, applicationServerKey: await self.PushAddress.key() };
    return (await pushManager.getSubscription()) || pushManager.subscribe(wanted);
  };
  const follow = async ({ oldSubscription, newSubscription }) =>
    self.PushAddress.moved(newSubscription || (await again()), oldSubscription?.toJSON());
  self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(follow(event)));
  self.addEventListener('notificationclick', (event) => {
    event.notification.close();
    const page = new URL(event.notification.data?.page || '/seguimiento', self.location.origin);
    const ours = page.origin === self.location.origin ? page.href : self.location.origin;
    event.waitUntil(
      self.clients.matchAll({ type: 'window' }).then((windows) => {
        const open = windows.find((one) => one.url === ours);
        return open ? open.focus() : self.clients.openWindow(ours);
      })
    );
  });
})();
