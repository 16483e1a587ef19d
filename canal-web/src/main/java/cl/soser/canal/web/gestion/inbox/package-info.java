/**
 * The lists of tickets: inbox, due tickets, saved views, mentions, and what keeps them live. {@link
 * ListAddress} is the one reader and writer of their addresses.
 */
package cl.soser.canal.web.gestion.inbox;
