package cl.soser.canal.account;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What somebody says about days away.
 *
 * @param account whose
 * @param substitute null where nobody stands in
 */
public record NewAbsence(
        long account, @NotNull LocalDate firstDay, @NotNull LocalDate lastDay, Long substitute)
        implements Serializable {}
