package cl.soser.canal.response;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A corrective action, done or to come.
 *
 * @param owner who answers for it
 * @param dueOn day by which it is done
 * @param doneOn day it was done; null while it is to come
 */
public record ActionText(
        @NotBlank @Size(max = 1000) String description,
        @NotBlank @Size(max = 120) String owner,
        @NotNull LocalDate dueOn,
        LocalDate doneOn)
        implements Serializable {}
