package cl.soser.canal.sla;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * When the company's offices work, and where they are.
 *
 * @param comuna whose territorial holidays are kept beside the national ones
 */
public record WorkWeek(LocalTime opens, LocalTime closes, Set<DayOfWeek> days, String comuna)
        implements Serializable {

    public WorkWeek {
        days = Set.copyOf(days);
    }
}
