package cl.soser.canal.paper;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A booklet to be issued.
 *
 * @param submissionKey one per form shown, so that sending it twice issues one
 * @param first the first folio, for a booklet that was printed elsewhere; null for the next free
 * @param sheets a multiple of ten
 */
public record IssueBookletCommand(
        @NotBlank @Size(max = 64) String submissionKey,
        @NotNull Long school,
        Long first,
        @Min(10) @Max(500) int sheets,
        @NotBlank @Size(max = 200) String handedTo,
        @NotNull LocalDate deliveredOn)
        implements Serializable {}
