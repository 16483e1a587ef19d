package cl.soser.canal.attachment;

import cl.soser.canal.shared.SecretTokens;
import java.time.Duration;

/**
 * Where files wait for the form they belong to. The holder of its token may add, read and remove
 * files.
 *
 * @param hash of the token; the token itself is kept nowhere
 */
record Basket(String hash) {

    /** A draft left for two days is picked up with fresh photographs. */
    static final Duration LIFE = Duration.ofHours(48);

    static final int PLACES = 10;

    static Basket of(String token) {
        return token == null ? null : new Basket(SecretTokens.hash(token));
    }
}
