/**
 * Ways to a telephone: {@link TelephoneGateway} by HTTP, or into files where no gateway is
 * configured; and what the reply of a mail server means. The outbox decides what is sent and when.
 */
package cl.soser.canal.notification.outbox.gateway;
