/*
 * Lets the citizens' pages work without signal; what needs more than this is loaded when it is needed (waiting.js).
 *   phoneStored(place, act)     what act finds in localStorage or sessionStorage; null where that is forbidden or full
 *   #telefono[data-scripts]     the scripts to load, in their order; without it nothing is kept on the phone
 *     [data-pages]              a page of one's own requests, for which it is asked whether the phone is shared
 *   html[data-offline]          the service worker shows what the phone keeps (solicitudes-sw.js)
 *                               or the signal went away meanwhile; the form then shows at once what it will ask, and
 *                               says the data-unkept of .phone-offline where this phone can keep nothing
 *   form[data-phone]            what is typed there is kept whole: on a phone of one's own until it is sent, else in
 *                               the tab; "nueva" where the server has nothing of it yet
 * What a form could not send is told by canal:unsent, a file by canal:unsent-file.
 */
(() => {
  'use strict';
  const box = document.getElementById('telefono');
  if (!box) return;
  const WHOLE = 'escrito:entera';
  const MEND = 'canal-corregir';
  const stored = (place, act) => {
    try {
      return act(self[place]);
    } catch {
      return null; // Forbidden or full: the server keeps it, as for any browser.
    }
  };

  self.phoneStored = stored;

  let loading = null;
  const load = () => {
    loading ??= box.dataset.scripts.split(/\s+/).reduce(
      (before, src) =>
        before.then(
          () =>
            new Promise((done, failed) => {
              const script = document.createElement('script');
              Object.assign(script, { src, onload: done, onerror: failed });
              document.head.append(script);
            })
        ),
      Promise.resolve()
    );
    return loading.then(() => self.Waiting);
  };
  const forgetLoading = () => {
    loading = self.Waiting ? loading : null;
    return false;
  };
  const later = (event, act) => {
    event.detail.done = load()
      .then(act)
      .catch(forgetLoading);
  };
  const tellUnkept = () => {
    const said = document.querySelector('.phone-offline');
    said.textContent = said.dataset.unkept;
  };
  const keepForm = async (waiting) => (await waiting.keep()) || tellUnkept();
  document.addEventListener('canal:unsent', (event) => later(event, keepForm));
  document.addEventListener('canal:unsent-file', (event) => later(event, (waiting) => waiting.keepFile(event.detail)));
  const kept = (name) => stored('localStorage', (store) => store.getItem(name));
  const isOwn = () => kept('canal-telefono') === 'propio';
  // What another person's session showed is not kept for this one.
  if (box.dataset.pages && isOwn() && kept('canal-cuenta') !== box.dataset.account) {
    if (kept('canal-cuenta')) self.caches?.delete('canal-propias').then(() => caches.open('canal-propias'));
    stored('localStorage', (store) => store.setItem('canal-cuenta', box.dataset.account));
  }
  const offline = 'offline' in document.documentElement.dataset;
  // Without signal no page says who is signed in: on a phone of one's own it is who was, when one was last read.
  if (!offline && isOwn()) stored('localStorage', (store) => store.setItem('canal-sesion', box.dataset.account));
  if (kept('canal-espera') || (box.dataset.pages && !kept('canal-telefono'))) load().catch(() => {});

  navigator.serviceWorker?.ready.then(() => {
    box.dataset.installed = 'true';
  });
  const retry = box.parentElement.querySelector('[data-again]');
  if (retry) retry.href = location.href;

  const form = document.querySelector('form[data-phone]');
  /* The signal is back: what is shown is old, but what is being written stays. */
  const isWritten = () =>
    [...document.querySelectorAll('main textarea, main input:not([type="hidden"])')].some(
      (input) => input.value !== input.defaultValue || input.checked !== input.defaultChecked
    );
  const back = async () => {
    const answer = await fetch('/portal.webmanifest', { cache: 'no-store' }).catch(() => null);
    if (!answer?.ok) return;
    if (!offline || isWritten() || form?.hidden) delete document.documentElement.dataset.offline;
    else location.reload();
  };
  addEventListener('online', back);

  if (!form) return;
  // Whoever reads the form may be cut off before touching anything; the page itself goes first.
  addEventListener('load', () => setTimeout(() => self.preparePhone?.().catch(() => {}), 4000));
  const lost = () => {
    document.documentElement.dataset.offline = 'true';
    form.querySelector('[name$="placeComuna"]')?.closest('details').setAttribute('open', '');
    load()
      .then(() => self.RequestQueue.photos())
      .catch(() => {
        forgetLoading();
        tellUnkept();
      });
  };
  addEventListener('offline', lost);
  if (offline || !navigator.onLine) lost();

  const place = () => (isOwn() ? 'localStorage' : 'sessionStorage');
  if (offline && isOwn() && kept('canal-sesion')) {
    const who = document.createElement('input');
    Object.assign(who, { type: 'hidden', name: 'como', value: kept('canal-sesion') });
    form.append(who);
  }
  const writer = form.elements.namedItem('como')?.value || '';
  const key = form.elements.namedItem('clave');
  const isMark = (input) => /^(radio|checkbox)$/.test(input.type);
  const isSecret = (input) => input.type === 'password' || /password/.test(input.autocomplete);
  const keepWhole = () => {
    if (form.dataset.sent) return;
    const typed = {};
    [...form.elements]
      .filter((input) => input.name && !/^(clave|como)$/.test(input.name) && !isSecret(input))
      .filter((input) => !/^(file|submit)$/.test(input.type))
      .forEach((input) => {
        if (!isMark(input) || input.checked) (typed[input.name] ??= []).push(input.value);
      });
    const whole = JSON.stringify({ como: writer, at: Date.now(), key: key.value, typed });
    stored(place(), (store) => store.setItem(WHOLE, whole));
  };
  const fill = (typed) => {
    const left = Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, [].concat(values)]));
    [...form.elements]
      .filter((input) => Object.hasOwn(left, input.name))
      .forEach((input) => {
        const before = isMark(input) ? '' : left[input.name].shift();
        if (isMark(input)) input.checked = left[input.name].includes(input.value);
        else if (before === undefined) return;
        else if (!input.options || [...input.options].some((option) => option.value === before)) input.value = before;
        else return;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
  };
  const read = (place_, name) => {
    const kept = stored(place_, (store) => JSON.parse(store.getItem(name)));
    return kept?.typed ? kept : null;
  };
  const forget = () =>
    ['localStorage', 'sessionStorage'].forEach((one) => stored(one, (store) => store.removeItem(WHOLE)));
  form.addEventListener('canal:filed', (event) => {
    forget();
    if (kept('canal-espera')) later(event, (waiting) => waiting.filed(key.value));
  });
  document.getElementById('olvidar')?.addEventListener('submit', forget);
  // What the browser sends by itself is no draft any more, whatever comes of it.
  form.addEventListener('submit', (event) => {
    if (event.submitter?.name === 'f:enviar' && !event.defaultPrevented) forget();
  });
  let timer = 0;
  const typed = () => {
    clearTimeout(timer);
    timer = setTimeout(keepWhole, 400);
  };
  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  addEventListener('pagehide', () => {
    if (timer) keepWhole();
  });

  document.addEventListener('DOMContentLoaded', () => {
    const mend = read('sessionStorage', MEND);
    const whole = offline || (isOwn() && form.dataset.phone === 'nueva') ? read(place(), WHOLE) : null;
    const again = mend || whole;
    if (!again) return;
    fill(again.typed);
    // What was tried already goes on under its key; the server has never heard of the rest.
    if ((mend || offline) && again.como === writer) key.value = again.key;
    else form.dataset.before = again.key;
    const replies = Object.fromEntries(Object.entries(again.typed).filter(([name]) => /^q-\w/.test(name)));
    form.addEventListener('canal:asked', () => fill(replies), { once: true });
    if (mend?.flaws) form.dispatchEvent(new CustomEvent('canal:refused', { detail: mend.flaws }));
    stored('sessionStorage', (store) => store.removeItem(MEND));
  });
})();
