package cl.soser.canal.guidance;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is shown now. */
@Stateless
@PermitAll
@OpenToAll("Guidance is public.")
@TransactionAttribute(SUPPORTS)
public class GuidanceQuery {

    @Inject GuidanceCache guidanceCache;
    @Inject Clock clock;

    /** Of no place in particular and of any region; the gravest first. */
    public List<AnnouncementContent> announcements(Audience audience) {
        LocalDate today = LocalDate.now(clock);
        return guidanceCache.lists().announcements().stream()
                .filter(one -> one.audience().includes(audience) && one.isShown(today))
                .filter(one -> one.school() == null)
                .sorted(Comparator.comparing(AnnouncementContent::severity).reversed())
                .toList();
    }

    /**
     * Those for a person who files about that place.
     *
     * @param region null where it is not known yet
     * @param school null where it is not known
     */
    public List<AnnouncementContent> announcements(String region, Long school) {
        LocalDate today = LocalDate.now(clock);
        return guidanceCache.lists().announcements().stream()
                .filter(one -> one.audience().includes(Audience.PORTAL) && one.isShown(today))
                .filter(one -> one.isFor(region, school))
                .sorted(Comparator.comparing(AnnouncementContent::severity).reversed())
                .toList();
    }

    /** Which confidential ways a worker has; empty where the administrator retired it. */
    public Optional<FaqContent> confidentialWays() {
        return guidanceCache.lists().confidential();
    }

    /** In their order. */
    public List<FaqContent> questions() {
        return guidanceCache.lists().questions();
    }
}
