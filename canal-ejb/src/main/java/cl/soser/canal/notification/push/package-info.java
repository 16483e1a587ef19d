/**
 * Notices on the telephones of citizens who want them, by web push: which browser follows which
 * ticket ({@link PushSubscription}), and how a notice reaches the push service of that browser.
 *
 * <p>A notice says that there is news and nothing of it. It is encrypted for the browser, and goes
 * to known push services alone ({@link PushEndpointPolicy}), because a browser names the address.
 */
package cl.soser.canal.notification.push;
