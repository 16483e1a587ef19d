package cl.soser.canal.sla;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Versions of terms and calendar that no ticket but a test's is stamped with: their numbers lie
 * below that of the installation, so that none is ever the newest.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InventedRules {

    /** As many of each; the other numbers are 0, -1, -2. */
    public static final int VERSIONS = 3;

    @PersistenceContext EntityManager em;

    public void make(long account) {
        if (em.find(SlaVersion.class, 0) != null) {
            return;
        }
        Random random = new Random(7);
        Instant when = Instant.parse("2023-12-01T12:00:00Z");
        for (int version = 0; version > -VERSIONS; version--) {
            em.persist(new SlaVersion(terms(version, random), account, "de prueba", when));
            em.persist(
                    new CalendarVersion(
                            version,
                            new WorkWeek(
                                    LocalTime.of(7 + random.nextInt(3), random.nextInt(60)),
                                    LocalTime.of(15 + random.nextInt(6), random.nextInt(60)),
                                    days(version),
                                    version == -1 ? "12101" : "13101"),
                            account,
                            "de prueba",
                            when));
        }
        holidays(random);
    }

    private static SlaTerms terms(int version, Random random) {
        Map<SlaTerms.StageOfArea, Duration> internal = new HashMap<>();
        for (InternalStage stage : InternalStage.values()) {
            for (String area : new String[] {SlaTerms.EVERY_AREA, "CALIDAD", "LOGISTICA"}) {
                if (area.isEmpty() || random.nextBoolean()) {
                    internal.put(
                            new SlaTerms.StageOfArea(stage, area),
                            Duration.ofMinutes(20 + random.nextInt(2400)));
                }
            }
        }
        return new SlaTerms(
                version,
                Map.of(
                        "RECLAMO", Duration.ofHours(72),
                        "CONSULTA", Duration.ofHours(24 + random.nextInt(96)),
                        "SUGERENCIA", Duration.ofHours(72)),
                internal,
                shares(random));
    }

    private static StageShares shares(Random random) {
        Map<InternalStage, Integer> parts = new HashMap<>();
        for (InternalStage stage : InternalStage.values()) {
            parts.put(stage, 1 + random.nextInt(60));
        }
        return new StageShares(random.nextInt(30), parts);
    }

    private static Set<DayOfWeek> days(int version) {
        return version == -2
                ? EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SATURDAY)
                : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }

    /** National ones, those of Magallanes, and some that a later version took away again. */
    private void holidays(Random random) {
        for (int i = 0; i < 60; i++) {
            LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(500));
            boolean national = i % 3 > 0;
            Holiday one =
                    new Holiday(
                            day,
                            "Inventado " + i,
                            national ? HolidayScope.NACIONAL : HolidayScope.REGION,
                            national ? null : "12",
                            -1 - i % 2);
            one.dropFrom(i % 2);
            em.persist(one);
        }
    }
}
