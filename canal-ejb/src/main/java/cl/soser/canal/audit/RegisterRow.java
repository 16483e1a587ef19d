package cl.soser.canal.audit;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A line of the register.
 *
 * @param account the number of an account; null for visitors, programs and timers
 * @param name of that account if it is staff's; null otherwise
 * @param ticket the public number of the request it is about; null if about none
 */
public record RegisterRow(
        long id,
        Instant at,
        String kind,
        Long account,
        String name,
        String ticket,
        RegisterThing about)
        implements Serializable {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    /** When it was in Santiago. */
    public LocalDate day() {
        return at.atZone(SANTIAGO).toLocalDate();
    }

    /**
     * What else it is about.
     *
     * @param name of the member of the staff, or number of the request about one's own data; null
     *     where it is about neither
     * @param detail codes or the page; null where there are none
     */
    public record RegisterThing(String type, Long id, String name, String detail)
            implements Serializable {}
}
