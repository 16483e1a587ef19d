package cl.soser.canal.filing;

import java.time.Instant;

/**
 * What is said of requests much like the one that is being written: never a text, a person or the
 * number of another's.
 *
 * @param subject name of their topic, and of its part if it has one
 * @param several whether several people wrote of it
 * @param ownNumber of the writer's own newest one; null where there is none
 * @param ownAt when that one came in; null where there is none
 */
public record AlikeRequests(String subject, boolean several, String ownNumber, Instant ownAt) {

    static final AlikeRequests NONE = new AlikeRequests("", false, null, null);

    public boolean isAny() {
        return several || ownNumber != null;
    }
}
