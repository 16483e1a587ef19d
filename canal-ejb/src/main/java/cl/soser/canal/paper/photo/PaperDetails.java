package cl.soser.canal.paper.photo;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * The data of a request that only paper has.
 *
 * @param writtenOn as the sheet says; null where it says none or cannot be read
 * @param oldConfirmed the transcriber has confirmed a day more than a year ago
 * @param writtenDocument the RUT as written, if it is invalid; null otherwise
 */
public record PaperDetails(
        LocalDate writtenOn,
        boolean oldConfirmed,
        @NotNull Boolean signed,
        @Size(max = 30) String writtenDocument)
        implements Serializable {

    public PaperDetails {
        writtenDocument =
                writtenDocument == null || writtenDocument.isBlank()
                        ? null
                        : writtenDocument.strip();
    }

    /**
     * What is wrong with the day, as a key of the bundles; null when nothing is.
     *
     * @param photographed the day of the photograph where the school is
     */
    public String flaw(LocalDate photographed) {
        if (writtenOn == null) {
            return null;
        }
        if (writtenOn.isAfter(photographed)) {
            return "paper.written.future";
        }
        return writtenOn.isBefore(photographed.minusYears(1)) && !oldConfirmed
                ? "paper.written.old"
                : null;
    }
}
