package cl.soser.canal.response;

import cl.soser.canal.shared.RefusedException;

/**
 * Thrown when Operations decides on what is no longer before it: nothing was done. Its words say
 * which decision that was, why, and what to do next.
 */
public class LateDecisionException extends RefusedException {

    /** What Operations wanted to do. */
    public enum Decision {
        APPROVE,
        REFUSE
    }

    /** What happened first. */
    public enum Cause {
        /** The words or files are others than those on the screen. */
        TEXT_CHANGED,
        /** The text is the same, but something else about the ticket is not. */
        TICKET_CHANGED,
        APPROVED,
        REFUSED,
        /**
         * It does not wait for approval: it was withdrawn, changed after the decision, or has left.
         */
        NOT_WAITING
    }

    LateDecisionException(Decision decision, Cause cause) {
        super(key(decision, cause));
    }

    /** Of the words that say so. */
    public static String key(Decision decision, Cause cause) {
        return "answer.late." + decision + "." + cause;
    }
}
