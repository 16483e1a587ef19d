package cl.soser.canal.improvement;

import cl.soser.canal.ticket.Ticket;

/**
 * Where an action comes from.
 *
 * @param area its area; null if it belongs only to leaders and its owner
 * @param follows the action that did not work, or null
 */
record RemedyOrigin(String area, boolean restricted, Long follows) {

    static RemedyOrigin of(Ticket ticket) {
        boolean restricted = ticket.isRestricted();
        return new RemedyOrigin(restricted ? null : ticket.getArea(), restricted, null);
    }

    static RemedyOrigin of(Remedy before) {
        return new RemedyOrigin(before.getArea(), before.isRestricted(), before.getId());
    }
}
