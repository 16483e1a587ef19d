/*
 * Delivers what waits on this phone while a page is open, and does what its owner says there. Loaded by phone.js when
 * there is any; keeping.js puts it there, and waiting-view.js says how it stands.
 *   #telefono [data-shared]    the answers to whether the phone is shared
 *   Waiting.keep() → whether the form is kept · keepFile({ file, item }) · filed(key)
 */
self.Waiting = (() => {
  'use strict';
  const OWN = 'canal-propias';
  const queue = self.RequestQueue;
  const stored = self.phoneStored;
  const view = self.WaitingView;
  const keeping = self.Keeping;
  const { part } = view;
  const box = document.getElementById('telefono');
  const form = document.querySelector('form[data-phone]');
  let pause = 5000;
  let timer = 0;
  let verdict = '';
  let wiped = 0;
  let running = null;
  const draw = () => view.draw({ verdict, wiped });

  const heard = async (news) => {
    if (news.state === 'recibida') {
      view.arrived(news);
      keeping.leaveForm(news.key);
    }
    await draw();
  };
  const deliverNow = async () => {
    clearTimeout(timer);
    verdict = 'enviando';
    wiped += await queue.sweep();
    await draw();
    verdict = await queue.deliver(heard).catch(() => 'sin-senal');
    const left = (await queue.all()).some((one) => one.state === 'guardada' || one.state === 'enviando');
    await draw();
    if (!left || verdict === 'otra') return;
    timer = setTimeout(deliver, pause);
    pause = Math.min(pause * 2, 60000);
    navigator.serviceWorker?.ready.then((worker) => worker.sync?.register('canal-solicitudes')).catch(() => {});
  };
  const deliver = () => {
    running ??= deliverNow()
      .catch(() => {}) // Storage that was forbidden meanwhile.
      .finally(() => {
        running = null;
      });
    return running;
  };

  const filed = async (key) => {
    await queue.remove(key);
    await draw();
  };

  const keep = async () => {
    const kept = await keeping.keep();
    if (!kept) return false;
    pause = 5000;
    deliver();
    return true;
  };
  const keepFile = async (unsent) => {
    const said = await keeping.keepFile(unsent);
    await draw();
    return said;
  };

  const keepPages = async () => {
    const pages = await caches.open(OWN);
    if (box.dataset.pages) await pages.add(location.pathname);
  };
  box.addEventListener('click', async (event) => {
    const said = event.target.closest('[data-shared]')?.dataset.shared;
    if (!said) return;
    stored('localStorage', (store) => {
      store.setItem('canal-telefono', said);
      if (said === 'propio') store.setItem('canal-sesion', box.dataset.account || '');
    });
    for (const entry of await queue.all()) await queue.put({ ...entry, shared: said !== 'propio' });
    if (said === 'propio') await keepPages().catch(() => {});
    else await self.caches?.delete(OWN).catch(() => {});
    if (said !== 'propio') stored('localStorage', (store) => store.removeItem('escrito:entera'));
    await draw();
    (part('waiting').hidden ? document.querySelector('h1') : part('send')).focus();
  });
  part('send').addEventListener('click', () => {
    pause = 5000;
    deliver();
  });
  part('visitor').addEventListener('click', async () => {
    for (const entry of await queue.all()) if (entry.state === 'guardada') await queue.put({ ...entry, account: '' });
    await deliver();
  });
  addEventListener('online', deliver);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') deliver();
  });
  queue.listen(heard);
  keeping.drawPhotos().catch(() => {});
  // Loaded anew where a request was put away just now (keeping.js).
  const landed = history.scrollRestoration === 'manual';
  const land = () => {
    if (!landed || part('waiting').hidden) return;
    part('words').tabIndex = -1;
    part('words').focus();
  };
  if (form && !form.hidden)
    draw()
      .then(land)
      .catch(() => {})
      .then(deliver);
  else deliver();
  return { keep, keepFile, filed };
})();
