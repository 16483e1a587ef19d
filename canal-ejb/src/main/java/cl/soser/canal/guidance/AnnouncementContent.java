package cl.soser.canal.guidance;

import cl.soser.canal.shared.Horizon;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Input: a notice, its place and its dates.
 *
 * @param endsOn its last day; null until it is withdrawn
 * @param region only there; null for everywhere
 * @param school only there; null for everywhere
 */
public record AnnouncementContent(
        @NotBlank @Size(max = 120) String title,
        @NotBlank @Size(max = 1000) String body,
        @NotNull Severity severity,
        @NotNull Audience audience,
        @NotNull LocalDate startsOn,
        LocalDate endsOn,
        String region,
        Long school)
        implements Serializable {

    private static final int REACH = 2;

    /** In their order, and in reach of today. */
    void requireDays(LocalDate today) {
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            throw new NotAllowedException("announcement.days");
        }
        Horizon.require(startsOn, today, REACH, REACH);
        if (endsOn != null) {
            Horizon.require(endsOn, today, REACH, REACH);
        }
    }

    boolean isOnDaysOf(AnnouncementContent other) {
        return startsOn.equals(other.startsOn) && Objects.equals(endsOn, other.endsOn);
    }

    boolean isShown(LocalDate day) {
        return !startsOn.isAfter(day) && (endsOn == null || !endsOn.isBefore(day));
    }

    /** Of no place, or of the place asked about. */
    boolean isFor(String askedRegion, Long askedSchool) {
        return (region == null || region.equals(askedRegion))
                && (school == null || school.equals(askedSchool));
    }
}
