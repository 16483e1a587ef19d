package cl.soser.canal.paper.photo;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A photograph of sheets as a phone sends it.
 *
 * @param submissionKey made by the phone once for the photograph; the same for every attempt
 * @param school id in the directory
 * @param basket token of the basket its file was received in, alone
 * @param source SHA-256 of the picture on the phone before it was made smaller, in hex; null if the
 *     phone cannot compute it
 * @param photographed by the phone's clock; an instant to come counts as now
 * @param replaces id of the photograph it takes the place of, or null
 */
public record SendPhotoCommand(
        @NotBlank @Size(max = 64) String submissionKey,
        @NotNull Long school,
        @NotBlank String basket,
        @Pattern(regexp = "[0-9a-f]{64}") String source,
        @NotNull Instant photographed,
        Long replaces) {}
