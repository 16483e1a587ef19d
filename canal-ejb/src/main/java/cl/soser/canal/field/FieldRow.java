package cl.soser.canal.field;

import cl.soser.canal.directory.SchoolRow;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * One of the caller's schools and the state of its day.
 *
 * @param today of the school's zone
 * @param due until when today's report is punctual; null when none is owed today
 * @param photos of all people of the school
 * @param quietAt when it was reported that nothing was written, or null
 * @param mine the caller's own photographs of today
 */
public record FieldRow(
        SchoolRow school,
        ZoneId zone,
        LocalDate today,
        Instant due,
        DayState state,
        int photos,
        Instant quietAt,
        List<SentPhoto> mine)
        implements Serializable {

    /** Nothing is owed by one that does not run. */
    public boolean isClosed() {
        return school.status().isDoubtful();
    }

    public boolean isReported() {
        return state != DayState.NADA;
    }

    /** Only "sin novedades", which can still be withdrawn today. */
    public boolean isQuiet() {
        return quietAt != null;
    }
}
