package cl.soser.canal.response;

import cl.soser.canal.shared.NotAllowedException;

/**
 * Thrown when Operations decides on a text that no longer waits for it; nothing is done. The
 * message says which decision, why, and what to do next.
 */
public class LateDecisionException extends NotAllowedException {

    /** What Operations wanted to do. */
    public enum Decision {
        APPROVE,
        REJECT
    }

    /** What happened first. */
    public enum Cause {
        /** The words or files differ from those on the page. */
        TEXT_CHANGED,
        /** The text is the same, but the ticket has changed. */
        TICKET_CHANGED,
        APPROVED,
        REJECTED,
        /**
         * It does not wait for approval: it was withdrawn, changed after the decision, or has left.
         */
        NOT_WAITING
    }

    public LateDecisionException(Decision decision, Cause cause) {
        super(key(decision, cause));
    }

    /** The key of the message. */
    public static String key(Decision decision, Cause cause) {
        return "answer.late." + decision + "." + cause;
    }
}
