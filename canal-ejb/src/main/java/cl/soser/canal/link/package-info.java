/**
 * Relations between tickets. {@link TicketLinkService} records them; each end is shown only to
 * people who may read it.
 */
package cl.soser.canal.link;
