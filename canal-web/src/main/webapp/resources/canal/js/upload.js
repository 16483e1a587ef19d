/*
 * Sends files while the form is still being filled in, each with its progress and a small picture.
 *   .drop[data-upload="/archivos"]   a box with one or more <input type="file">; also takes dropped files
 *     data-list="id"      ul.files that shows them (files already there are counted)
 *     data-max="10"       how many; data-max-bytes="15728640" how big each may be; data-max-video-bytes of a video
 *     data-field="name"   for each file kept a hidden input of this name is put beside it, holding its ref
 *     data-also="id"      a further list whose files count
 *     data-then="name"    function called once all has arrived; the rows go at the next event "canal:drawn", for
 *                         the page shows the files itself; a row that failed stays
 *     data-extra="draft=…" further fields of the request, written as a query string
 *     data-text-waiting, -done, -no-picture, -remove, -too-big, -too-many, -failed   what it says ({0} = name)
 * Each file is one multipart POST with the part "file"; the answer is
 *   201 { "ref": "…", "name": "…", "size": 123456, "preview": "/archivos/…" }   (preview may be missing)
 *   4xx { "message": "why not, in Spanish" }
 * What could not go, or was too large, is told by the event canal:unsent-file { file, item }; its detail.done may
 * become a promise of what to say instead, of a smaller file to send, or of nothing.
 * The header X-Draft names the basket that holds it now, for the form's field "clave".
 * Taking one away is a POST to data-upload/{ref}/quitar. A box drawn later works from the next "canal:drawn" on.
 */
(() => {
  'use strict';
  const equip = (box) => {
    if (box.dataset.equipped) return;
    box.dataset.equipped = 'true';
    const inputs = [...box.querySelectorAll('input[type="file"]')];
    const list = document.getElementById(box.dataset.list);
    if (!inputs.length || !list) return;
    const text = (key, name) => (box.dataset['text' + key] || '').replace('{0}', name || '');
    const max = Number(box.dataset.max) || 10;
    const maxBytes = Number(box.dataset.maxBytes) || 15 * 1024 * 1024;
    const maxVideoBytes = Number(box.dataset.maxVideoBytes) || maxBytes;
    const isVideo = (file) => file.type.startsWith('video/') || /\.(mp4|m4v|mov|3gpp?)$/i.test(file.name);
    const count = (files) => files?.querySelectorAll('.file:not(.file-failed)').length || 0;
    const kept = () => count(list) + (box.dataset.also ? count(document.getElementById(box.dataset.also)) : 0);
    let onTheWay = 0;
    const arrived = () => {
      onTheWay -= 1;
      if (onTheWay > 0 || !box.dataset.then) return;
      const sent = [...list.querySelectorAll('.file')].filter((item) => item.querySelector('input[type="hidden"]'));
      if (!sent.length) return;
      sent.forEach((item) => item.classList.add('file-sent'));
      window[box.dataset.then]?.();
    };
    const size = (bytes) =>
      bytes < 1e6
        ? Math.max(1, Math.round(bytes / 1000)) + ' kB'
        : (bytes / 1e6).toLocaleString('es-CL', { maximumFractionDigits: 1 }) + ' MB';
    const make = (tag, style, words) => {
      const element = document.createElement(tag);
      if (style) element.className = style;
      if (words) element.textContent = words;
      return element;
    };

    const row = (file) => {
      const item = make('li', 'file');
      const kind = make('span', 'file-picture', (file.name.split('.').pop() || '').slice(0, 4).toUpperCase());
      const picture = file.type.startsWith('image/') ? make('img', 'file-picture') : kind;
      if (picture !== kind) {
        picture.alt = '';
        picture.src = URL.createObjectURL(file);
        picture.addEventListener('load', () => URL.revokeObjectURL(picture.src), { once: true });
        // A HEIC photograph, which most browsers cannot show.
        picture.addEventListener(
          'error',
          () => {
            URL.revokeObjectURL(picture.src);
            picture.replaceWith(kind);
          },
          { once: true }
        );
      }
      const words = make('span', 'file-text', file.name);
      const state = make('span', 'file-state', text('Waiting'));
      state.setAttribute('role', 'status');
      const bar = make('progress');
      bar.max = 1;
      bar.value = 0;
      bar.setAttribute('aria-label', file.name);
      words.append(state, bar);
      item.append(picture, words, remover(item, file.name));
      list.append(item);
      return { item, state, bar };
    };
    const remover = (item, name) => {
      const button = make('button', 'button button-quiet button-small', text('Remove'));
      button.type = 'button';
      button.append(make('span', 'sr', ' ' + name));
      button.addEventListener('click', () => {
        item.request?.abort();
        const ref = item.querySelector('input[type="hidden"]')?.value;
        if (ref)
          fetch(box.dataset.upload + '/' + encodeURIComponent(ref) + '/quitar', {
            method: 'POST',
            body: new URLSearchParams(box.dataset.extra || ''),
            credentials: 'same-origin'
          }).catch(() => {});
        item.remove();
        inputs.at(-1).focus();
      });
      return button;
    };
    const fail = (shown, words) => {
      shown.item.classList.add('file-failed');
      shown.state.textContent = words;
      shown.bar.remove();
    };
    const unsent = async (shown, file, words) => {
      const { item } = shown;
      const event = new CustomEvent('canal:unsent-file', { bubbles: true, detail: { file, item } });
      box.dispatchEvent(event);
      const kept = await event.detail.done;
      if (!kept) fail(shown, words);
      else if (kept instanceof Blob) {
        item.remove();
        send(kept);
      } else {
        shown.state.textContent = kept;
        shown.bar.remove();
      }
    };
    const send = (file) => {
      if (kept() >= max) {
        fail(row(file), text('TooMany', max));
        return;
      }
      const shown = row(file);
      if (file.size > (isVideo(file) ? maxVideoBytes : maxBytes)) {
        unsent(shown, file, text('TooBig', file.name));
        return;
      }
      const data = new FormData();
      new URLSearchParams(box.dataset.extra || '').forEach((value, name) => data.append(name, value));
      data.append('file', file, file.name);
      const request = new XMLHttpRequest();
      shown.item.request = request;
      onTheWay += 1;
      request.addEventListener('loadend', arrived);
      request.open('POST', box.dataset.upload);
      request.responseType = 'json';
      request.upload.addEventListener('progress', (event) => {
        if (event.lengthComputable) shown.bar.value = event.loaded / event.total;
      });
      request.addEventListener('load', () => {
        if (request.status !== 201 && request.status !== 200) {
          fail(shown, request.response?.message || text('Failed', file.name));
          return;
        }
        const key = box.closest('form')?.elements.namedItem('clave');
        if (key) key.value = request.getResponseHeader('X-Draft') || key.value;
        const ref = make('input');
        ref.type = 'hidden';
        ref.name = box.dataset.field || 'archivo';
        ref.value = request.response.ref;
        shown.item.append(ref);
        shown.bar.remove();
        const hidden = /^(image|video)\//.test(request.response.type || '') && !request.response.preview;
        shown.state.textContent =
          size(request.response.size || file.size) + ' · ' + text(hidden ? 'NoPicture' : 'Done');
      });
      request.addEventListener('error', () => unsent(shown, file, text('Failed', file.name)));
      request.send(data);
    };
    inputs.forEach((input) => {
      const chosen = () => {
        [...input.files].forEach(send);
        input.value = '';
      };
      input.addEventListener('change', chosen);
      if (input.files.length) chosen(); // before this script was there
    });
    box.addEventListener('dragover', (event) => {
      event.preventDefault();
      box.classList.add('drop-over');
    });
    box.addEventListener('dragleave', () => box.classList.remove('drop-over'));
    box.addEventListener('drop', (event) => {
      event.preventDefault();
      box.classList.remove('drop-over');
      [...event.dataTransfer.files].forEach(send);
    });
    list.querySelectorAll('.file').forEach((item) => {
      const parts = [...(item.querySelector('.file-text')?.childNodes ?? [])];
      const name = parts.map((part) => part.textContent.trim()).find(Boolean) || '';
      if (!item.querySelector('button')) item.append(remover(item, name));
    });
  };
  const equipAll = () => document.querySelectorAll('[data-upload]').forEach(equip);
  document.addEventListener('canal:drawn', () => {
    document.querySelectorAll('.file-sent').forEach((item) => item.remove());
    equipAll();
  });
  equipAll();
})();
