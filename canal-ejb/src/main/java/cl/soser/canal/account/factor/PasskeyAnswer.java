package cl.soser.canal.account.factor;

/**
 * What a browser says of a passkey.
 *
 * @param json its credential, as {@code toJSON} writes it
 * @param challenge what it was asked to sign, as the session remembers it
 */
public record PasskeyAnswer(String json, String challenge) {

    private static final int LONGEST = 20_000;

    boolean isWhole() {
        return json != null && json.length() <= LONGEST && challenge != null;
    }
}
