package cl.soser.canal.attachment;

import cl.soser.canal.shared.Tokens;
import java.time.Duration;

/**
 * Where files wait for what they go with. Whoever carries its token may put in, look and take out.
 *
 * @param hash of the token; the token itself is kept nowhere
 */
public record Basket(String hash) {

    /** A draft left for two days is picked up with fresh photographs. */
    static final Duration LIFE = Duration.ofHours(48);

    static final int PLACES = 10;

    static Basket of(String token) {
        return token == null ? null : new Basket(Tokens.hash(token));
    }
}
