package cl.soser.canal.radar;

import cl.soser.canal.radar.scan.Baseline;
import cl.soser.canal.radar.scan.OutbreakScan;
import cl.soser.canal.radar.scan.RadarRules;
import cl.soser.canal.radar.scan.SchoolMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The map of schools and what is usual, read once in six hours by each server. */
@ApplicationScoped
class RadarBaselineCache {

    private static final Duration KEPT = Duration.ofHours(6);

    /** Long enough to learn what is usual, and short enough to follow the season. */
    private static final Duration LEARNED = Duration.ofDays(56);

    @Inject RadarRepository radarRepository;
    @Inject Clock clock;

    private Kept kept;

    private record Kept(Instant readAt, SchoolMap map, Baseline baseline) {

        boolean isOf(Instant now) {
            return !now.isBefore(readAt) && now.isBefore(readAt.plus(KEPT));
        }
    }

    /**
     * @param told the schools of the reports that it looks at
     */
    synchronized OutbreakScan scan(RadarRules rules, Set<Long> told) {
        Kept now = now();
        return new OutbreakScan(now.map().withToldOf(told), now.baseline(), rules);
    }

    synchronized SchoolMap map() {
        return now().map();
    }

    private Kept now() {
        Instant now = clock.instant();
        if (kept == null || !kept.isOf(now)) {
            SchoolMap map = radarRepository.map();
            Baseline baseline = radarRepository.baseline(now.minus(LEARNED), map.all().size());
            kept = new Kept(now, map, baseline);
        }
        return kept;
    }

    /** Reads anew at the next look. */
    synchronized void forget() {
        kept = null;
    }
}
