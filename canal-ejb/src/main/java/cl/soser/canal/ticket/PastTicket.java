package cl.soser.canal.ticket;

import cl.soser.canal.routing.Facts;

/**
 * A ticket as the rules saw it at entry, and what became of it.
 *
 * @param area where it is now, the last word of a person
 * @param looked whether an administrator validated or corrected its routing
 */
record PastTicket(String number, String subject, Facts facts, String area, boolean looked) {}
