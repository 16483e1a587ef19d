package cl.soser.canal.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Fired in the transaction that records the notices: all that is newly late for one person.
 *
 * @param account the recipient
 */
public record ActivitiesToTell(long account, List<Line> lines, Instant at) {

    public ActivitiesToTell {
        lines = List.copyOf(lines);
    }

    /** One activity, and the day it was planned for. */
    public record Line(long activity, String title, LocalDate plannedOn) {}
}
