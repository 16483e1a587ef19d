/*
 * Work that goes on at the server.
 *   [data-progress="running"]  its element is fetched again every second from the same address, until it is "done"
 *   [data-progress-too]        so is this one, with it. Of a list (canal:list) these are parts of cells: scripts gave
 *                              the list itself its names and its choice of columns
 *   [data-progress-rows]       the work adds rows to this list: the page is opened again once it is done
 */
(() => {
  'use strict';
  const again = async () => {
    const old = document.querySelector('[data-progress="running"]');
    if (!old) return;
    try {
      const text = await (await fetch(location.href, { headers: { Accept: 'text/html' } })).text();
      const page = new DOMParser().parseFromString(text, 'text/html');
      for (const part of [old, ...document.querySelectorAll('[data-progress-too]')]) {
        const fresh = page.getElementById(part.id);
        if (fresh) part.replaceWith(fresh);
      }
      const done = !document.querySelector('[data-progress="running"]');
      if (done && document.querySelector('[data-progress-rows]')) location.reload();
    } catch {
      /* Without a connection for a moment; the next second may have it. */
    }
    setTimeout(again, 1000);
  };
  setTimeout(again, 1000);
})();
