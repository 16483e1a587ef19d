/*
 * Every page loads this. It adds comfort; nothing depends on it.
 *   .no-js on <html>                 taken away, so that .needs-js elements show
 *   [data-focus]                     gets the focus once (the summary of errors after a failed send)
 *   button[data-fill="id"]           shown, and puts its data-value into the field with that id
 *   button[data-copy="text"]         shown, and copies the text; data-copied is what it says afterwards
 *   button[data-reveal="id"]         shows the password that was typed there, and hides it again; it leaves hidden
 *   textarea[data-counter="id"]      near the end says there what is left; data-left, data-over: sentences with {0}
 *   form[action="/salir"]            signing out takes off the phone what field.js and a citizen's pages kept there,
 *                                    but for requests that wait for a signal
 *   form[data-once]                  its buttons work once
 *   body.portal                      the phone is prepared for a day without signal (solicitudes-sw.js) as soon as
 *                                    somebody does anything, and on the form a little after it was loaded, when
 *                                    phone.js calls preparePhone()
 *                                    What waits on it is sent from here, too, and said (waiting-place.js); but not
 *                                    where a page has its own #telefono, nor on the receipt, which says its number
 */
(() => {
  'use strict';
  document.documentElement.classList.remove('no-js');
  document.querySelector('[data-focus]')?.focus();

  if (document.body.matches('.portal') && navigator.serviceWorker) {
    const signs = ['pointerdown', 'keydown', 'scroll'];
    self.preparePhone = () => navigator.serviceWorker.register('/solicitudes-sw.js', { scope: '/' });
    const install = () => {
      signs.forEach((sign) => document.removeEventListener(sign, install));
      self.preparePhone().catch(() => {});
    };
    signs.forEach((sign) => document.addEventListener(sign, install, { passive: true }));
  }

  const tellsItself = document.querySelector('#telefono, .receipt');
  try {
    if (document.body.matches('.portal') && !tellsItself && localStorage.getItem('canal-espera'))
      import('/jakarta.faces.resource/js/waiting-place.js.xhtml?ln=canal').catch(() => {});
  } catch {
    // Forbidden: nothing waits there.
  }

  const copyable = (root) => {
    if (!navigator.clipboard) return;
    root.querySelectorAll('button[data-copy][hidden]').forEach((button) => {
      button.hidden = false;
    });
  };
  copyable(document);
  document.addEventListener('click', async (event) => {
    const button = event.target.closest?.('button[data-copy]');
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy);
    const label = button.querySelector('span') || button;
    const before = label.textContent;
    label.textContent = button.dataset.copied;
    const status = button.parentElement.querySelector('[role="status"]');
    if (status) status.textContent = button.dataset.copied;
    setTimeout(() => {
      label.textContent = before;
      if (status) status.textContent = '';
    }, 2500);
  });

  document.querySelectorAll('button[data-fill]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => {
      document.getElementById(button.dataset.fill).value = button.dataset.value;
    });
  });

  const reveal = (button, shown) => {
    const secret = document.getElementById(button.dataset.reveal);
    if ((secret.type === 'text') === shown) return;
    secret.type = shown ? 'text' : 'password';
    secret.spellcheck = false;
    secret.autocapitalize = 'none';
    const words = button.textContent;
    button.textContent = button.dataset.other;
    button.dataset.other = words;
  };
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('button[data-reveal]');
    if (button) reveal(button, document.getElementById(button.dataset.reveal).type === 'password');
  });
  // Before a script of the form takes the sending over.
  document.addEventListener(
    'submit',
    (event) => event.target.querySelectorAll('button[data-reveal]').forEach((button) => reveal(button, false)),
    true
  );

  const count = (area) => {
    const place = document.getElementById(area.dataset.counter);
    if (!place) return;
    const left = (area.maxLength > 0 ? area.maxLength : Number(area.dataset.max)) - area.value.length;
    place.classList.toggle('counter-over', left < 0);
    place.hidden = left > 500;
    place.textContent = (left < 0 ? place.dataset.over : place.dataset.left).replace(
      '{0}',
      Math.abs(left).toLocaleString('es-CL')
    );
  };
  document.querySelectorAll('[data-counter]').forEach(count);
  document.addEventListener('input', (event) => {
    if (event.target.matches?.('[data-counter]')) count(event.target);
  });

  const leave = (form) => {
    self.indexedDB?.deleteDatabase('canal-terreno-lista');
    self.caches?.delete('canal-propias').catch(() => {});
    try {
      ['escrito:entera', 'canal-sesion'].forEach((name) => localStorage.removeItem(name));
      if (!localStorage.getItem('canal-espera')) return;
      const waits = document.createElement('input');
      Object.assign(waits, { type: 'hidden', name: 'espera', value: 'si' });
      form.append(waits);
    } catch {
      // Forbidden: nothing waits there.
    }
  };
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.matches('[action="/salir"]')) leave(form);
    if (!form.matches('[data-once]')) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    setTimeout(() => {
      delete form.dataset.sent;
    }, 8000);
  });
  window.addEventListener('pageshow', () =>
    document.querySelectorAll('form[data-sent]').forEach((form) => {
      delete form.dataset.sent;
    })
  );
})();
