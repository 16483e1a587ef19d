/*
 * What changes elsewhere, on the pages of staff. The socket brings hints: numbers, and how the lists stand that were
 * asked for lately; what is shown is asked for again by the rights of whoever looks. Nothing here counts as use of the
 * session (SignInMechanism names the addresses).
 *   [data-news="/gestion/novedades"]   the bell; its count is also before the title
 *     data-news-of                     whose it is: nothing is kept for the next person at this browser
 *   [data-live="bandeja=…"]            the list of the page, which shows what changes without losing place, choice or
 *                                      focus
 *     data-live-print                  what it showed when it was drawn: asked again, it differs once the list changed
 *     data-total, data-total-words     elsewhere on the page: how many it has, alone and in words
 *     data-live-asked                  "true": somebody was looked for; a change is said, and no search repeated
 * A ticket on the page, or in the frame beside the list, is told by the event canal:moved with the numbers of those
 * that moved; null says that any may have.
 * Without a socket list and ticket are asked every few seconds, the bell each half minute. A page in the background
 * asks nothing until it is looked at.
 */
(() => {
  'use strict';
  const bell = document.querySelector('[data-news]');
  if (!bell) return;
  const FEED = bell.dataset.news;
  const KEPT = 'canal.novedades.' + bell.dataset.newsOf;
  const ALERTS = 'canal.alertas.' + bell.dataset.newsOf;
  const AGAIN = 1500;
  const POLL = 2500;
  const NEWS = 30000;
  const CLOCKS = 120000;
  // So old a socket may get: whoever may listen is asked anew, and a server can be taken away.
  const LIFE = 30000;
  const title = document.title;
  const said = document.querySelector('[data-news-status]');
  const words = (text, number) => text.replace('{0}', number);
  const here = location.pathname.startsWith('/gestion/tickets/') ? location.pathname.split('/').pop() : null;
  const kept = (store, name, empty) => {
    try {
      return JSON.parse(store.getItem(name)) || empty;
    } catch {
      return empty;
    }
  };
  const keep = (store, name, value) => {
    try {
      store.setItem(name, JSON.stringify(value));
    } catch {
      // It is known on this page only.
    }
  };
  let open = false;
  let renewing = false;
  let greeted = false;
  let over = false;
  const ask = async (query) => {
    if (over) return null;
    const answer = await fetch(FEED + query, { credentials: 'same-origin', cache: 'no-store' }).catch(() => null);
    if (answer?.redirected || answer?.status === 404) over = true; // The session has ended.
    return answer?.ok && !over ? answer.json().catch(() => null) : null;
  };
  const tell = (fields) =>
    fetch(FEED, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields)
    }).catch(() => null);

  // The bell.
  let known = { at: 0, numbers: [], sound: false, notice: false };
  const count = bell.querySelector('[data-news-count]');
  const quiet = bell.querySelector('[data-news-words]');
  const plain = quiet.textContent;
  const paint = () => {
    const number = known.numbers.length;
    const many = number >= 30 ? '30+' : String(number);
    count.hidden = number === 0;
    count.textContent = many;
    quiet.textContent = number === 0 ? plain : number === 1 ? bell.dataset.one : words(bell.dataset.said, many);
    document.title = number === 0 ? title : '(' + many + ') ' + title;
  };
  const know = (change) => {
    known = { ...known, ...change };
    keep(sessionStorage, KEPT, known);
    paint();
  };
  const item = (one) => {
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = '/gestion/tickets/' + encodeURIComponent(one.numero);
    link.textContent = one.numero;
    const text = document.createElement('span');
    text.textContent = (one.alerta ? words(bell.dataset.alert, '') : one.estado + ' ·') + ' ' + one.hace;
    text.className = one.alerta ? 'bell-alert' : 'muted';
    const subject = document.createElement('span');
    subject.className = 'bell-subject';
    subject.textContent = one.texto || '';
    line.append(link, ' ', text, subject);
    return line;
  };
  const news = async () => {
    const answer = await ask('');
    if (!answer) return;
    const list = bell.querySelector('[data-news-list]');
    list.replaceChildren(...answer.novedades.map(item));
    bell.querySelector('[data-news-none]').hidden = answer.novedades.length > 0;
    const wants = bell.querySelector('[data-news-wants]').elements;
    wants.sonido.checked = answer.sonido;
    wants.aviso.checked = answer.aviso;
    know({
      at: Date.now(),
      numbers: answer.novedades.map((one) => one.numero),
      sound: answer.sonido,
      notice: answer.aviso
    });
  };
  // Some of what came has been done by others meanwhile: the list says how many are left.
  let recounting = false;
  const recount = () => {
    if (recounting || over) return;
    recounting = true;
    setTimeout(
      async () => {
        try {
          if (!document.hidden && !bell.open) await news();
        } finally {
          recounting = false;
        }
      },
      AGAIN + Math.random() * 500
    );
  };
  bell.addEventListener('toggle', async () => {
    if (!bell.open) return;
    await news();
    await tell({ visto: 'si' });
    know({ numbers: [] });
  });
  bell.querySelector('[data-news-wants]').addEventListener('change', async (event) => {
    const wants = event.currentTarget.elements;
    const denied = bell.querySelector('[data-news-denied]');
    denied.textContent = '';
    if (wants.aviso.checked && window.Notification && Notification.permission !== 'granted') {
      if ((await Notification.requestPermission()) !== 'granted') {
        wants.aviso.checked = false;
        denied.textContent = bell.dataset.denied;
      }
    }
    const fields = {};
    if (wants.sonido.checked) fields.sonido = 'si';
    if (wants.aviso.checked) fields.aviso = 'si';
    await tell(fields);
    know({ sound: wants.sonido.checked, notice: wants.aviso.checked });
    if (event.target === wants.sonido && wants.sonido.checked) ring();
  });
  function ring() {
    const Audio = window.AudioContext || window.webkitAudioContext;
    if (!Audio) return;
    const context = new Audio();
    [660, 880].forEach((pitch, at) => {
      const tone = context.createOscillator();
      const volume = context.createGain();
      volume.gain.value = 0.15;
      tone.frequency.value = pitch;
      tone.connect(volume).connect(context.destination);
      tone.start(context.currentTime + at * 0.25);
      tone.stop(context.currentTime + at * 0.25 + 0.2);
    });
    setTimeout(() => context.close(), 1500);
  }
  // Each alert once, in whichever window of this browser hears of it first.
  const alarm = (number) => {
    const rung = kept(localStorage, ALERTS, []);
    if (rung.includes(number)) return;
    keep(localStorage, ALERTS, [...rung, number].slice(-100));
    said.textContent = words(bell.dataset.alert, number);
    if (known.sound) ring();
    if (known.notice && window.Notification && Notification.permission === 'granted') {
      const notice = new Notification(words(bell.dataset.alert, number), { tag: number });
      notice.onclick = () => {
        window.focus();
        location.assign('/gestion/tickets/' + number);
      };
    }
  };

  // The list.
  const live = document.querySelector('[data-live]');
  const rows = () => [...document.querySelectorAll('.tickets tbody tr')];
  const number = (row) => row?.querySelector('.tickets-link')?.textContent.trim();
  const find = (wanted) => rows().find((row) => number(row) === wanted);
  let print = live?.dataset.livePrint;
  const table = () => window.PrimeFaces?.widgets?.tickets;
  const first = () => {
    const pages = table()?.paginator?.cfg;
    return pages ? (pages.page || 0) * (pages.rows || 50) : 0;
  };
  const address = () => {
    const query = new URLSearchParams(live.dataset.live);
    const order = new URLSearchParams(location.search);
    if (order.has('orden')) {
      query.delete('sentido');
      ['orden', 'sentido'].forEach((name) => order.has(name) && query.set(name, order.get(name)));
    }
    query.set('lista', 'si');
    query.set('desde', first());
    document.querySelectorAll('[data-box]').forEach((figure) => query.append('cuenta', figure.dataset.box));
    return '?' + query;
  };
  // The row that stays where it is on the screen: the one with the focus, or the first that is in view.
  const anchor = () => {
    const focused = document.activeElement?.closest?.('.tickets tbody tr');
    const row = focused || rows().find((one) => one.getBoundingClientRect().top >= 100);
    return { number: number(row), top: row?.getBoundingClientRect().top };
  };
  const swap = (html) => {
    const body = document.querySelector('.tickets tbody');
    const before = new Set(rows().map(number));
    const focus = number(document.activeElement?.closest?.('.tickets tbody tr'));
    const box = document.activeElement?.matches?.('input[name="id"]');
    const place = anchor();
    body.innerHTML = html;
    const came = rows().filter((row) => number(row) && !before.has(number(row)));
    came.forEach((row) => row.classList.add('row-new'));
    if (focus && find(focus)) {
      find(focus)
        .querySelector(box ? 'input[name="id"]' : '.tickets-link')
        .focus({ preventScroll: true });
    }
    const after = place.number && find(place.number);
    const inner = window.scrollY > 0 || focus;
    if (after && inner) window.scrollBy(0, after.getBoundingClientRect().top - place.top);
    if (came.length > 0) {
      said.textContent = came.length === 1 ? live.dataset.liveNewOne : words(live.dataset.liveNew, came.length);
    }
    document.dispatchEvent(new CustomEvent('canal:rows'));
    window.jQuery?.(document).trigger('pfAjaxComplete');
  };
  // The page cannot show it by itself: it was empty, or is so now.
  let frozen = false;
  const freeze = () => {
    frozen = true;
    document.querySelector('[data-live-more]').hidden = false;
  };
  // What the server remembers of the pages of this list no longer holds: news came in between.
  const tellChanged = () => {
    const form = document.getElementById('lista');
    if (form.elements.cambiada) return;
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'cambiada', value: 'si' });
    form.append(field);
  };
  const redraw = async () => {
    if (!document.querySelector('.tickets tbody') || frozen) {
      freeze();
      return;
    }
    const answer = await fetch('/gestion/filas' + address(), { credentials: 'same-origin', cache: 'no-store' }).catch(
      () => null
    );
    if (!answer?.ok || answer.redirected) return;
    const body = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.tickets tbody');
    if (body?.rows.length > 0) {
      tellChanged();
      swap(body.innerHTML);
    } else freeze();
    plan();
  };
  const figures = (answer) => {
    Object.entries(answer.cuentas || {}).forEach(([pile, one]) => {
      const figure = document.querySelector('[data-box="' + pile + '"]');
      if (!figure) return;
      figure.textContent = one.cifra;
      const link = figure.closest('a');
      link.classList.remove('counter-danger', 'counter-warn');
      if (one.tono) link.classList.add(one.tono);
      link.closest('li').hidden = one.cifra === '0' && link.getAttribute('aria-current') !== 'true';
    });
    const total = document.querySelector('[data-total]');
    if (total && answer.total) total.textContent = answer.total;
    document.querySelectorAll('[data-total-words]').forEach((act) => {
      if (answer.total) act.textContent = words(act.dataset.totalWords, answer.total);
    });
    if (table()?.paginator && answer.filas !== undefined) table().paginator.updateTotalRecords(answer.filas);
  };
  let asked = 0;
  let waiting = false;
  let stale = false;
  // How the list stands, as the last hint told it; null where it did not: the list was not asked for lately.
  let told = null;
  const look = async (anyway) => {
    const heard = !anyway && told?.of === address() ? told.answer : null;
    told = null;
    const answer = heard || (await ask(address()));
    asked = Date.now();
    if (!answer) return;
    const changed = String(answer.huella) !== print;
    print = String(answer.huella);
    figures(answer);
    if (live.dataset.liveAsked === 'true') {
      if (changed) freeze();
      return;
    }
    if (changed || anyway) await redraw();
  };
  // Hints that come close together are one look.
  const soon = (lists) => {
    if (!live || over) return;
    if (document.hidden) {
      stale = true;
      return;
    }
    const answer = lists?.[address().slice(1)];
    told = answer ? { of: address(), answer } : null;
    if (waiting) return;
    waiting = true;
    setTimeout(
      async () => {
        try {
          await look(false);
        } finally {
          waiting = false;
        }
      },
      Math.max(200, AGAIN - (Date.now() - asked)) + Math.random() * 200
    );
  };
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    if (known.numbers.length > 0) recount();
    if (!stale) return;
    stale = false;
    soon();
  });
  // A clock that runs out while one looks at it turns red when it does.
  let due = 0;
  const plan = () => {
    clearTimeout(due);
    const ends = [...document.querySelectorAll('.tickets-due time')]
      .map((time) => Date.parse(time.dateTime) - Date.now())
      .filter((left) => left > 0 && left < 3600000);
    if (ends.length > 0) due = setTimeout(() => !document.hidden && look(true), Math.min(...ends) + 1000);
  };

  // A ticket on the screen looks by itself.
  const touched = (numbers) => {
    const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument);
    const event = () => new CustomEvent('canal:moved', { detail: { numbers } });
    [document, ...frames].forEach((page) => page?.dispatchEvent(event()));
  };
  // What changed while it was cut off, or between the page and its socket, was told to nobody here.
  const up = () => {
    if (open) return;
    if (greeted) soon();
    touched(null);
    greeted = true;
    open = true;
  };
  window.canal = Object.assign(window.canal || {}, {
    news: {
      opened: up,
      cut: () => {
        open = false;
        if (!renewing) return;
        renewing = false;
        window.OmniFaces.Push.open('gestion');
      },
      told: (hint) => {
        up();
        if (hint.hola) return;
        if (hint.abiertas) {
          touched(hint.abiertas);
          return;
        }
        touched(hint.cambios.length > 0 ? hint.cambios : null);
        hint.alertas.forEach(alarm);
        const more = hint.esperan.filter((one) => one !== here && !known.numbers.includes(one));
        if (more.length > 0 && !bell.open) know({ numbers: [...known.numbers, ...more].slice(0, 30) });
        if (more.length > 0 || hint.cambios.some((one) => known.numbers.includes(one))) recount();
        soon(hint.listas);
      }
    }
  });
  const start = () => {
    const before = kept(sessionStorage, KEPT, null);
    if (before) know(before);
    if (!before || Date.now() - before.at > NEWS) news();
    plan();
    window.OmniFaces?.Push?.open?.('gestion');
    setInterval(() => {
      if (open || over || document.hidden) return;
      soon();
      touched(null);
    }, POLL);
    setInterval(() => {
      if (over) return;
      renewing = open;
      window.OmniFaces?.Push?.close?.('gestion');
      if (!renewing) window.OmniFaces?.Push?.open?.('gestion');
    }, LIFE);
    setInterval(() => {
      if (!open && !document.hidden) news();
    }, NEWS);
    setInterval(() => {
      if (live && !document.hidden && !over) look(true);
    }, CLOCKS);
  };
  if (document.readyState === 'complete') setTimeout(start, 500);
  else window.addEventListener('load', () => setTimeout(start, 500));
})();
