/*
 * Passkeys. button[data-passkey="get"|"create"] asks the browser with the JSON of data-options, puts what it says
 * into the hidden field called data-into and sends the button's form, or presses the button whose id is data-press;
 * data-failed is what [data-passkey-error] of the form says if the browser or the person does not want to.
 * [data-passkey-part] and such a button are hidden where there is no script or no passkey.
 */
(() => {
  'use strict';
  if (!window.PublicKeyCredential || !navigator.credentials) return;
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '');
  const descriptors = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));
  const asked = (options) => ({
    ...options,
    challenge: bytes(options.challenge),
    ...(options.user ? { user: { ...options.user, id: bytes(options.user.id) } } : {}),
    ...(options.allowCredentials ? { allowCredentials: descriptors(options.allowCredentials) } : {}),
    ...(options.excludeCredentials ? { excludeCredentials: descriptors(options.excludeCredentials) } : {})
  });
  const said = (credential) => {
    const answer = credential.response;
    const response = { clientDataJSON: text(answer.clientDataJSON) };
    if (answer.attestationObject) {
      response.attestationObject = text(answer.attestationObject);
      response.transports = answer.getTransports ? answer.getTransports() : [];
    } else {
      response.authenticatorData = text(answer.authenticatorData);
      response.signature = text(answer.signature);
      if (answer.userHandle) response.userHandle = text(answer.userHandle);
    }
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      response,
      clientExtensionResults: {}
    });
  };
  const use = async (button) => {
    const form = button.closest('form');
    const problem = form.querySelector('[data-passkey-error]');
    problem.hidden = true;
    button.disabled = true;
    try {
      const publicKey = asked(JSON.parse(button.dataset.options));
      const credential =
        button.dataset.passkey === 'create'
          ? await navigator.credentials.create({ publicKey })
          : await navigator.credentials.get({ publicKey });
      const field = form.elements[button.dataset.into] || document.createElement('input');
      field.type = 'hidden';
      field.name = button.dataset.into;
      field.value = said(credential);
      form.append(field);
      const press = button.dataset.press && document.getElementById(button.dataset.press);
      if (press) press.click();
      else form.submit();
    } catch (refused) {
      problem.textContent = button.dataset.failed;
      problem.hidden = false;
      button.disabled = false;
    }
  };
  document.querySelectorAll('[data-passkey-part]').forEach((part) => {
    part.hidden = false;
  });
  document.querySelectorAll('button[data-passkey]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => use(button));
  });
})();
