package cl.soser.canal.field;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What arrived.
 *
 * @param day the day of the school it counts for
 * @param state what that day has to show now
 * @param warnings keys of remarks to show; the report was accepted all the same
 */
public record FieldReceipt(LocalDate day, DayState state, int photos, List<String> warnings)
        implements Serializable {}
