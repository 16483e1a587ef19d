package cl.soser.canal.account.staff;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Fired when days of absence are recorded, changed or withdrawn.
 *
 * @param change ANOTADA, CAMBIADA, TERMINADA or RETIRADA
 * @param substitute the substitute; null for none
 */
public record AbsenceChanged(
        String change,
        long account,
        LocalDate firstDay,
        LocalDate lastDay,
        Long substitute,
        Instant at) {}
