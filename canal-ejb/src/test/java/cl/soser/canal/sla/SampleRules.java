package cl.soser.canal.sla;

import cl.soser.canal.sla.SlaTerms.StageOfArea;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Terms and working time without a database, as the migrations insert them. */
public final class SampleRules {

    public static final StageShares SHARES =
            new StageShares(
                    10,
                    Map.of(
                            InternalStage.VALIDACION, 10,
                            InternalStage.REDACCION, 50,
                            InternalStage.REVISION, 20,
                            InternalStage.VISACION, 20));

    private SampleRules() {}

    public static ClockRules asInstalled() {
        return with(Set.of());
    }

    public static ClockRules with(Set<LocalDate> holidays) {
        return new ClockRules(terms(Map.of()), 1, hours(holidays));
    }

    /** Monday to Friday, 08:30 to 18:00 in Santiago. */
    public static BusinessHours hours(Set<LocalDate> holidays) {
        return new BusinessHours(
                ZoneId.of("America/Santiago"),
                LocalTime.of(8, 30),
                LocalTime.of(18, 0),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                holidays);
    }

    static SlaTerms terms(Map<StageOfArea, Duration> own) {
        Map<StageOfArea, Duration> internal =
                new java.util.HashMap<>(
                        Map.of(
                                every(InternalStage.VALIDACION), Duration.ofHours(4),
                                every(InternalStage.REDACCION), Duration.ofHours(24),
                                every(InternalStage.REVISION), Duration.ofHours(8),
                                every(InternalStage.VISACION), Duration.ofHours(8)));
        internal.putAll(own);
        Duration term = Duration.ofHours(72);
        return new SlaTerms(
                1, Map.of("RECLAMO", term, "CONSULTA", term, "SUGERENCIA", term), internal, SHARES);
    }

    private static StageOfArea every(InternalStage stage) {
        return new StageOfArea(stage, SlaTerms.EVERY_AREA);
    }
}
