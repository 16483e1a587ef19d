/*
 * In the service worker of the citizens' pages: shows a notice, and opens where a tap leads. What comes has a title,
 * a text and a page of ours; without them the notice still says that there is news.
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
