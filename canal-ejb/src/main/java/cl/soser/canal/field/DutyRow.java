package cl.soser.canal.field;

import cl.soser.canal.directory.SchoolScheme;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** One school of the board. */
public record DutyRow(SchoolReport report, ZoneId zone, DutyState state, List<DutyPerson> people)
        implements Serializable {

    /** What the database says of it. */
    public record SchoolReport(
            long school,
            SchoolScheme scheme,
            String code,
            String checkDigit,
            String name,
            String comunaCode,
            String comuna,
            String region,
            DayState state,
            Integer photos,
            Instant doneAt,
            Instant arrivedAt)
            implements Serializable {

        public String fullCode() {
            return checkDigit == null ? code : code + "-" + checkDigit;
        }
    }
}
