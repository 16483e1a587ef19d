package cl.soser.canal.account.staff;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Input: days of absence.
 *
 * @param account whose
 * @param substitute null for no substitute
 */
public record AbsenceCommand(
        long account, @NotNull LocalDate firstDay, @NotNull LocalDate lastDay, Long substitute)
        implements Serializable {}
