package cl.soser.canal.filing;

/**
 * The part of a submission that a draft never keeps.
 *
 * @param termsAccepted ticked by the person at this sending
 * @param password of the account that the person wants; null if none
 */
public record Consent(boolean termsAccepted, String password) {

    /** The field of the form that is ticked, and what is said where it is not. */
    static final String TERMS = "termsAccepted";

    static final String NOT_ACCEPTED = "flaw.terms";

    /** For a signed-in person, who agreed at registration. */
    public static final Consent GIVEN = new Consent(true, null);

    /** Never a password in a log. */
    @Override
    public String toString() {
        return "Consent";
    }
}
