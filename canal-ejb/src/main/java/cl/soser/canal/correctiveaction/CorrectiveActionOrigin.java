package cl.soser.canal.correctiveaction;

import cl.soser.canal.ticket.Ticket;

/**
 * Where an action comes from.
 *
 * @param area its area; null if it belongs only to leaders and its owner
 * @param follows the action that did not work, or null
 */
public record CorrectiveActionOrigin(String area, boolean restricted, Long follows) {

    public static CorrectiveActionOrigin of(Ticket ticket) {
        boolean restricted = ticket.isRestricted();
        return new CorrectiveActionOrigin(restricted ? null : ticket.getArea(), restricted, null);
    }

    static CorrectiveActionOrigin of(CorrectiveAction before) {
        return new CorrectiveActionOrigin(before.getArea(), before.isRestricted(), before.getId());
    }
}
