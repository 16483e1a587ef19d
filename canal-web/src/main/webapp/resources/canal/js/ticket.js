/*
 * One ticket in the back office.
 *   [data-draft="command"]         a form part whose typing is kept: two seconds after the last key, and at most five
 *                                  after the first that is not kept yet, the command is called; [data-draft-state]
 *                                  says how it goes, with data-saving and data-failed of the part
 *   [data-watch="address"]         told by POST when the page is left; asked every 20 seconds, and when news.js tells
 *                                  that its ticket moved, who else looks, whether the version is still data-version,
 *                                  whether others wrote more than data-written, and whether somebody else wrote
 *                                  into the answer; silent while the page is hidden or unused
 *   [data-leaves="instant"]        counts down to the moment a sent answer leaves
 *   [data-focus-in]                its first field gets the focus when it appears
 *   details.acts                   closes when something in it was chosen
 *   [data-tabs="part"]             a tablist; parts with data-tab="id of its tab" become its panels where each of them
 *                                  has something to do; that part is opened, or else the same as before;
 *                                  .composer-typed in a tab says that something is typed there
 *   [data-unfold]                  shows the entries of the conversation that were left out
 *   [data-lacks="word"]            links to what an answer lacks: the label of each such field gets the word; they
 *                                  lead there without an entry in the history
 *   [data-least="20"]              such a link goes at once when its field has so many characters, or its mark
 *   #imprimir                      in the address: the page is printed once it is there
 * canal.reveal(element) opens whatever hides it.
 */
(() => {
  'use strict';
  const IDLE = 10 * 60 * 1000;
  let used = Date.now();
  ['keydown', 'pointerdown'].forEach((kind) =>
    document.addEventListener(kind, () => {
      const idle = Date.now() - used > IDLE;
      used = Date.now();
      if (idle) watch();
    })
  );

  // Draft
  const SILENCE = 2000;
  const LONGEST_UNKEPT = 5000;
  let timer = 0;
  let dirty = false;
  let since = 0;
  const part = () => document.querySelector('[data-draft]');
  const state = () => document.querySelector('[data-draft-state]');
  const keep = () => {
    const box = part();
    if (!box || !dirty) return;
    dirty = false;
    if (state()) state().textContent = box.dataset.saving;
    window[box.dataset.draft]?.();
  };
  const typed = (event) => {
    if (!event.target.closest?.('[data-draft]') || event.target.type === 'checkbox' || event.target.type === 'file')
      return;
    if (!dirty) since = Date.now();
    dirty = true;
    document.querySelector('.next')?.remove();
    clearTimeout(timer);
    timer = setTimeout(keep, Math.min(SILENCE, since + LONGEST_UNKEPT - Date.now()));
  };
  document.addEventListener('input', typed);
  document.addEventListener('change', typed);
  setInterval(keep, 20000);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep();
  });
  window.addEventListener('beforeunload', (event) => {
    if (dirty && part()) {
      keep();
      event.preventDefault();
    }
  });
  const failed = () => {
    if (part() && state()?.textContent === part().dataset.saving) {
      state().textContent = part().dataset.failed;
      dirty = true;
      since = Date.now();
    }
  };

  // Others. While an act of this page is under way nobody looks: it is not to be told of itself.
  const LONGEST = 30000;
  let acting = 0;
  let turn = 0;
  let asked = 0;
  let again = 0;
  const watch = async (told) => {
    const box = document.querySelector('[data-watch]');
    if (!box || Date.now() - acting < LONGEST || document.visibilityState === 'hidden') return;
    if (Date.now() - used > IDLE && !told) return;
    const began = turn;
    asked = Date.now();
    try {
      const answer = await fetch(box.dataset.watch, {
        credentials: 'same-origin',
        headers: { Accept: 'application/json' }
      });
      if (answer.redirected) return;
      if (!answer.ok) {
        // What was told is not missed because one look failed.
        if (told) setTimeout(watch, 2000);
        return;
      }
      const now = await answer.json();
      if (began !== turn) return;
      const others = box.querySelector('.watch-others');
      const words = now.otros.length ? box.dataset.also.replace('{0}', now.otros.join(', ')) : '';
      const place = others.querySelector('[data-watch-others]');
      if (place.textContent !== words) place.textContent = words;
      others.hidden = !words;
      const moved = String(now.version) !== box.dataset.version;
      const changed = moved || now.escritos > Number(box.dataset.written);
      const notice = box.querySelector('.watch-changed');
      notice.querySelector('[data-watch-changed]').textContent = moved ? notice.dataset.changed : notice.dataset.noted;
      notice.hidden = !changed;
      const newer = box.querySelector('.watch-draft');
      const behind = state() && now.borrador !== undefined && String(now.borrador) !== (state().dataset.version || '');
      if (behind)
        newer.querySelector('[data-watch-draft]').textContent = newer.dataset.words.replace('{0}', now.escribe);
      newer.hidden = changed || !behind;
    } catch (failure) {
      /* asked again in a while */
    }
  };
  setInterval(watch, 20000);
  // What is told close together is one look.
  document.addEventListener('canal:moved', (event) => {
    const address = document.querySelector('[data-watch]')?.dataset.watch;
    const numbers = event.detail.numbers;
    if (!address || again || (numbers && !numbers.some((one) => address.endsWith('=' + one)))) return;
    const rest = Math.max(100, 800 - (Date.now() - asked));
    again = setTimeout(() => {
      again = 0;
      watch(Boolean(numbers));
    }, rest);
  });
  document.addEventListener('visibilitychange', () => watch());
  addEventListener('pagehide', () => {
    const box = document.querySelector('[data-watch]');
    if (box) navigator.sendBeacon(box.dataset.watch);
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) watch();
  });

  // Leaving
  setInterval(() => {
    const box = document.querySelector('[data-leaves]');
    if (!box) return;
    const left = Math.round((new Date(box.dataset.leaves) - Date.now()) / 1000);
    box.querySelector('[data-leaves-left]').textContent =
      left > 0 ? box.dataset.leavesText.replace('{0}', left) : box.dataset.leavesNow;
    if (left <= -2 && left % 4 === 0) window.canalLookAgain?.();
  }, 1000);

  // Tabs
  let chosen = null;
  const parts = () => [...document.querySelectorAll('[data-tab]')];
  const tabOf = (one) => document.getElementById(one.dataset.tab);
  const shown = (wanted) => {
    chosen = wanted.id;
    parts().forEach((one) => {
      const open = one === wanted;
      one.hidden = !open;
      tabOf(one).setAttribute('aria-selected', String(open));
      tabOf(one).tabIndex = open ? 0 : -1;
    });
  };
  const busy = (one) => one.querySelector('section, .composer-begin');
  const tabs = () => {
    const bar = document.querySelector('[data-tabs]');
    if (!bar || !parts().every(busy)) return;
    bar.hidden = false;
    bar.parentElement.classList.add('tabbed');
    parts().forEach((one) => {
      one.setAttribute('role', 'tabpanel');
      one.setAttribute('aria-labelledby', one.dataset.tab);
    });
    const wrong = parts().find((one) => one.querySelector('.field-invalid'));
    const asked = document.getElementById(bar.dataset.tabs) || document.getElementById(chosen);
    bar.dataset.tabs = 'same';
    shown(wrong || asked || parts()[0]);
  };
  document.addEventListener('click', (event) => {
    const tab = event.target.closest?.('[data-tabs] [role="tab"]');
    if (tab) shown(document.getElementById(tab.getAttribute('aria-controls')));
  });
  document.addEventListener('keydown', (event) => {
    const tab = event.target.closest?.('[data-tabs] [role="tab"]');
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: 0, End: 0 }[event.key];
    if (!tab || step === undefined) return;
    const all = parts();
    const at = all.findIndex((one) => tabOf(one) === tab);
    const ends = { Home: 0, End: all.length - 1 };
    const next = ends[event.key] ?? (at + step + all.length) % all.length;
    event.preventDefault();
    shown(all[next]);
    tabOf(all[next]).focus();
  });
  const note = () => document.querySelector('.note textarea');
  const noted = () => {
    const mark = document.querySelector('.composer-typed');
    if (mark) mark.hidden = !note()?.value.trim();
  };
  document.addEventListener('input', (event) => {
    if (event.target === note()) noted();
  });
  const reveal = (element) => {
    const part = element?.closest('[data-tab][hidden]');
    if (part) shown(part);
    for (let box = element?.closest('details:not([open])'); box; box = box.parentElement.closest('details:not([open])'))
      box.open = true;
  };
  window.canal = Object.assign(window.canal || {}, { reveal });
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target.closest?.('a[href^="#"]');
      if (link) reveal(document.getElementById(decodeURIComponent(link.getAttribute('href').slice(1))));
    },
    true
  );

  // The long middle of a conversation
  let whole = false;
  const thread = () => document.querySelector('.thread')?.classList.toggle('thread-whole', whole);
  document.addEventListener('click', (event) => {
    if (!event.target.closest?.('[data-unfold]')) return;
    whole = true;
    thread();
    const first = document.querySelector('.entry-early');
    first.tabIndex = -1;
    first.focus();
  });

  // What the answer lacks: the server says so when it keeps the draft, and what a field settles is seen at once
  let marked = null;
  const fieldOf = (link) => document.getElementById(link.getAttribute('href').slice(1));
  const settled = (link) => {
    const field = fieldOf(link);
    const least = Number(link.dataset.least);
    if (!field || !least || field.type === 'submit' || field.type === 'button') return false;
    return field.type === 'checkbox' ? field.checked : field.value.trim().length >= least;
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('[data-lacks] a');
    const field = link && fieldOf(link);
    if (!field || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    field.scrollIntoView();
    field.focus({ preventScroll: true });
  });
  const mark = (again) => {
    const list = document.querySelector('[data-lacks]');
    if (list === marked && !again) return;
    marked = list;
    document.querySelectorAll('.lack-mark').forEach((one) => one.remove());
    list?.querySelectorAll('li:not([hidden]) a').forEach((link) => {
      const field = fieldOf(link);
      const label = field?.closest('.field, .actions-table, .check')?.querySelector('.label, label');
      if (!label || label.querySelector('.lack-mark')) return;
      const word = document.createElement('span');
      word.className = 'lack-mark';
      word.textContent = list.dataset.lacks;
      label.append(' ', word);
    });
  };
  const settle = () => {
    const list = document.querySelector('[data-lacks]');
    if (!list) return;
    const before = list.querySelectorAll('li[hidden]').length;
    list.querySelectorAll('li').forEach((item) => {
      item.hidden = settled(item.querySelector('a'));
    });
    document.getElementById('lacks-title').hidden = !list.querySelector('li:not([hidden])');
    if (before !== list.querySelectorAll('li[hidden]').length) mark(true);
  };
  ['input', 'change'].forEach((kind) => document.addEventListener(kind, settle));
  const content = document.getElementById('contenido');
  if (content) {
    new MutationObserver(() => {
      settle();
      mark(false);
    }).observe(content, { childList: true, subtree: true });
  }

  const drawn = () => {
    tabs();
    thread();
    noted();
    mark(true);
    document.dispatchEvent(new Event('canal:drawn'));
    watch();
    document.querySelectorAll('button[data-copy][hidden]').forEach((button) => {
      button.hidden = !navigator.clipboard;
    });
    const form = document.querySelector('[data-focus-in]');
    if (form && !form.dataset.focused) {
      form.dataset.focused = 'true';
      form.querySelector('select, textarea, input')?.focus();
    }
  };
  drawn();
  // What was done, or why not, is said on top; a button far below must not leave it unseen.
  let said = '';
  const announce = () => {
    const problems = document.querySelector('.problems');
    if (problems && !problems.dataset.told) {
      problems.dataset.told = 'true';
      problems.focus();
      return;
    }
    const messages = document.getElementById('messages');
    const words = messages?.innerText.trim() || '';
    if (words && words !== said) messages.scrollIntoView({ block: 'center' });
    said = words;
  };
  if (window.jQuery) {
    window
      .jQuery(document)
      .on('pfAjaxSend', () => {
        acting = Date.now();
        turn += 1;
      })
      .on('pfAjaxComplete', (event, xhr) => {
        acting = 0;
        turn += 1;
        // Sent to the door: the page goes away, and what is on it was not received.
        if (/<redirect /.test(xhr?.responseText || '')) return;
        if (!dirty) document.dispatchEvent(new Event('canal:kept'));
        drawn();
        setTimeout(announce, 50);
      })
      .on('pfAjaxError', failed);
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape')
      document.querySelectorAll('details.acts[open]').forEach((menu) => {
        menu.open = false;
        menu.querySelector('summary').focus();
      });
  });

  if (location.hash === '#imprimir')
    window.addEventListener('load', () => {
      history.replaceState(null, '', location.pathname + location.search); // loaded again, it is not printed again
      window.print();
    });
})();
