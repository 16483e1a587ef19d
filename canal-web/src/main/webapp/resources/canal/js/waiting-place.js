/*
 * Brings to a page the place where is said what waits on this phone, with what delivers it (phone.js). It is taken from
 * the page that is shown without signal, so that no other page pays for it. Loaded by page.js while something waits.
 */
(() => {
  'use strict';
  let pause = 5000;
  const bring = async () => {
    try {
      const answer = await fetch('/solicitudes/sin-senal', { headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const script = document.createElement('script');
      script.src = page.querySelector('script[src*="/phone.js"]').getAttribute('src');
      const place = document.createElement('div');
      place.className = 'wrap phone-brought';
      place.append(page.getElementById('telefono'));
      document.getElementById('contenido').prepend(place);
      document.head.append(script);
    } catch {
      // The signal went away again, or the server is busy.
      setTimeout(bring, pause);
      pause *= 2;
    }
  };
  bring();
})();
