package cl.soser.canal.filing;

/**
 * The part of a submission that a draft never keeps.
 *
 * @param termsAccepted ticked by the person at this sending
 * @param password of the account that the person wants; null if none
 */
public record Consent(boolean termsAccepted, String password) {

    /** For a signed-in person, who agreed at registration. */
    public static final Consent GIVEN = new Consent(true, null);

    /** Never a password in a log. */
    @Override
    public String toString() {
        return "Consent";
    }
}
