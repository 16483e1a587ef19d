/*
 * Puts onto this phone what could not be sent (request-queue.js, shrink.js).
 *   form[data-phone]           the form whose sending failed; it is put away once it is kept
 *   Keeping.keep() → whether the form is kept
 *   Keeping.keepFile({ file, item }) → what to say of the file, or a smaller one to send
 *   Keeping.leaveForm(key)     that request is kept, or filed
 *   Keeping.drawPhotos()       those of the draft that are on the phone, and those the server has already of a request
 *                              that is being put right; then fires canal:listed on the form
 */
self.Keeping = (() => {
  'use strict';
  const MOST_BYTES = 15 * 1024 * 1024;
  const queue = self.RequestQueue;
  const stored = self.phoneStored;
  const { words, line } = self.WaitingView;
  const form = document.querySelector('form[data-phone]');

  const leaveForm = (key) => {
    if (!form || form.hidden || form.elements.namedItem('clave').value !== key) return;
    form.dataset.sent = 'true';
    form.hidden = true;
    document.querySelectorAll('.forget, .steps, .problems, .back, .phone-offline').forEach((one) => {
      one.hidden = true;
    });
    ['localStorage', 'sessionStorage'].forEach((place) =>
      stored(place, (store) => ['escrito:entera', 'escrito:solicitud'].forEach((name) => store.removeItem(name)))
    );
    const title = document.querySelector('[data-step-title]');
    title.textContent = words('title');
    title.tabIndex = -1;
    title.focus();
    // The form that a reload brings is empty; what was kept is said above it.
    history.scrollRestoration = 'manual';
    document.title = document.title.replace(/^.* · /, words('title') + ' · ');
  };
  const shared = () => {
    const said = stored('localStorage', (store) => store.getItem('canal-telefono'));
    return said ? said !== 'propio' : undefined;
  };
  const ofDraft = async () => {
    const keys = [form.elements.namedItem('clave').value, form.dataset.before].filter(Boolean);
    return (await queue.photos()).filter((photo) => keys.includes(photo.draft));
  };
  const isKept = (name) => !/password|createAccount|^f:(enviar|seguir)$|^jakarta|^clave$|^como$/.test(name);
  const keep = async () => {
    const key = form.elements.namedItem('clave').value;
    const data = [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && isKept(name));
    try {
      const photos = await ofDraft();
      await queue.add({
        key,
        account: form.elements.namedItem('como')?.value || '',
        fields: data,
        files: photos.map(({ name, blob }) => ({ name, blob })),
        shared: shared(),
        state: 'guardada'
      });
      for (const photo of photos) await queue.dropPhoto(photo.key);
    } catch {
      return false; // Forbidden or full: the form stays as it is.
    }
    leaveForm(key);
    navigator.storage?.persist?.().catch(() => {});
    return true;
  };
  const onPhone = (item, photo) => {
    item.dataset.onPhone = 'true';
    item.querySelector('button').addEventListener('click', () => queue.dropPhoto(photo));
  };
  const keepFile = async ({ file, item }) => {
    const picture = file.type.startsWith('image/');
    if (!picture && file.size > MOST_BYTES) return false;
    const { blob, name } = picture ? await self.shrunkPhoto(file) : { blob: file, name: file.name };
    if (file.size > MOST_BYTES) return new File([blob], name, { type: blob.type });
    const photo = queue.newKey();
    await queue.keepPhoto({ key: photo, draft: form.elements.namedItem('clave').value, name, blob });
    onPhone(item, photo);
    return words('photo');
  };
  const drawPhotos = async () => {
    const list = document.getElementById('archivos');
    if (!form || !list) return;
    for (const photo of await ofDraft()) {
      const item = line('photo', (slot) => {
        slot('name').firstChild.data = photo.name;
      });
      list.append(item);
      onPhone(item, photo.key);
      item.querySelector('button').addEventListener('click', () => item.remove());
    }
    const key = form.elements.namedItem('clave').value;
    const refused = (await queue.all()).find((one) => one.key === key && one.state === 'rechazada');
    const sent = (refused?.files || []).filter((file) => file.sent && !list.textContent.includes(file.name));
    for (const file of sent) {
      const item = line('photo', (slot) => {
        slot('name').firstChild.data = file.name;
        slot('name').querySelector('.file-state').textContent = words('photoSent');
      });
      item.querySelector('button').remove();
      list.append(item);
    }
    form.dispatchEvent(new CustomEvent('canal:listed'));
  };
  return { keep, keepFile, leaveForm, drawPhotos };
})();
