package cl.soser.canal.ticket.termchange;

import cl.soser.canal.ticket.TermStanding;
import java.time.Duration;
import java.time.Instant;

/**
 * What a change of a ticket needs before it may touch the contract's term (rules, section 4). Every
 * act that could take a ticket out of a term asks here: there is no other way.
 */
public final class TermChangePolicy {

    /** The motive that the contract judges by itself and that demands cause and actions. */
    private static final String COMPLAINT = "RECLAMO";

    private TermChangePolicy() {}

    /** What a change needs besides the right to make it. */
    public enum Safeguard {
        /** It takes nothing from the term. */
        NOTHING,
        /** It is kept with its reason, and told to the institution. */
        RECORD,
        /** The same, and another person of Operations must accept it first. */
        SECOND_PERSON
    }

    /**
     * A motive as far as its duties go.
     *
     * @param template whether the template of Tipo 1 may answer it
     * @param term null where the contract sets none
     */
    public record Duties(String motive, boolean template, Duration term) {}

    /** Another motive. */
    public static Safeguard ofMotive(Duties from, Duties to, TermStanding standing, Instant now) {
        return isLessened(from, to) ? ofTerm(standing, now) : Safeguard.NOTHING;
    }

    /** Annulment, merging into another ticket, another institution. */
    public static Safeguard ofTerm(TermStanding standing, Instant now) {
        if (standing.isCritical(now)) {
            return Safeguard.SECOND_PERSON;
        }
        return standing.hasTerm() ? Safeguard.RECORD : Safeguard.NOTHING;
    }

    /** The other motive owes less: no term or a longer one, no person's answer, or no cause. */
    public static boolean isLessened(Duties from, Duties to) {
        if (from.motive().equals(to.motive()) || from.term() == null) {
            return false;
        }
        boolean longer = to.term() == null || to.term().compareTo(from.term()) > 0;
        boolean answeredByTemplate = to.template() && !from.template();
        return longer || answeredByTemplate || from.motive().equals(COMPLAINT);
    }
}
