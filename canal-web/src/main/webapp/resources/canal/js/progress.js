/*
 * Work that goes on at the server.
 *   [data-progress="running"]  its element is fetched again every second from the same address, until it is "done"
 */
(() => {
  'use strict';
  const again = async () => {
    const old = document.querySelector('[data-progress="running"]');
    if (!old) return;
    try {
      const page = await (await fetch(location.href, { headers: { Accept: 'text/html' } })).text();
      const fresh = new DOMParser().parseFromString(page, 'text/html').getElementById(old.id);
      if (fresh) old.replaceWith(fresh);
    } catch {
      /* Without a connection for a moment; the next second may have it. */
    }
    setTimeout(again, 1000);
  };
  setTimeout(again, 1000);
})();
