package cl.soser.canal.audit;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What the register is narrowed by; each part may be null except the days.
 *
 * @param person the mailbox of an account, or its number
 * @param ticket the public number of a request
 */
public record RegisterCriteria(
        String person,
        String ticket,
        RegisterTopic topic,
        @NotNull LocalDate from,
        @NotNull LocalDate until)
        implements Serializable {

    /** For the entry that tells of an export: which days and what, not whom. */
    String days() {
        return (topic == null ? "" : topic + " ") + from + " a " + until;
    }
}
