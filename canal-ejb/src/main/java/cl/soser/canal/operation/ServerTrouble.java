package cl.soser.canal.operation;

import java.io.Serializable;
import java.time.Instant;

/**
 * Something that is wrong now.
 *
 * @param since when it began; null where nothing says so
 * @param detail a number, a code or the name of a job; empty where there is nothing to add
 */
public record ServerTrouble(TroubleCode code, Instant since, String detail)
        implements Serializable {

    ServerTrouble(TroubleCode code, Instant since) {
        this(code, since, "");
    }

    ServerTrouble since(Instant seen) {
        return new ServerTrouble(code, since == null ? seen : since, detail);
    }
}
