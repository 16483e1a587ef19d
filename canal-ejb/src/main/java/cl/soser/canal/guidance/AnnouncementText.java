package cl.soser.canal.guidance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a notice says, and where and when.
 *
 * @param endsOn its last day; null until somebody takes it away
 * @param region only there; null for everywhere
 * @param school only there; null for everywhere
 */
public record AnnouncementText(
        @NotBlank @Size(max = 120) String title,
        @NotBlank @Size(max = 1000) String body,
        @NotNull Severity severity,
        @NotNull Audience audience,
        @NotNull LocalDate startsOn,
        LocalDate endsOn,
        String region,
        Long school)
        implements Serializable {

    boolean isShown(LocalDate day) {
        return !startsOn.isAfter(day) && (endsOn == null || !endsOn.isBefore(day));
    }

    /** Of no place, or of the place asked about. */
    boolean isFor(String askedRegion, Long askedSchool) {
        return (region == null || region.equals(askedRegion))
                && (school == null || school.equals(askedSchool));
    }
}
