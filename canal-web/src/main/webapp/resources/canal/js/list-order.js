/*
 * From which end a list is read (canal:order).
 *   a[data-order-of="id"]   a link to the list from its other end; data-order is how it stands now
 * The header of the column of that id becomes the link, and tells its order to those who hear it. On a phone, which
 * shows no headers, and without script the link stays where it is.
 */
(() => {
  'use strict';
  document.querySelectorAll('[data-order-of]').forEach((link) => {
    const head = document.getElementById(link.dataset.orderOf);
    if (!head) return;
    const title = head.querySelector('.ui-column-title') || head;
    const twin = Object.assign(document.createElement('a'), {
      href: link.href,
      rel: 'nofollow',
      className: 'list-order-head',
      textContent: title.textContent.trim(),
      title: link.textContent.trim()
    });
    twin.dataset.order = link.dataset.order;
    title.replaceChildren(twin);
    head.setAttribute('aria-sort', link.dataset.order);
    link.classList.add('list-order-phone');
  });
})();
