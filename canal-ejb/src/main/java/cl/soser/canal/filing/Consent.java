package cl.soser.canal.filing;

/**
 * What is never kept in a draft.
 *
 * @param termsAccepted ticked by the person at this sending
 * @param password of the account to be made; null where none shall be
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
