package cl.soser.canal.ticket.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.sla.ClockEvent;
import cl.soser.canal.sla.ClockRules;
import cl.soser.canal.sla.DueTimes;
import cl.soser.canal.sla.InternalClock;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.sla.SampleRules;
import cl.soser.canal.ticket.StageStanding;
import cl.soser.canal.ticket.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RiskTest {

    private static final ClockRules RULES = SampleRules.asInstalled();

    /** A Monday morning. */
    private static final Instant ENTRY = at("2026-11-23T09:00:00");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("America/Santiago")).toInstant();
    }

    private static Risk risk(Instant now, TicketStatus status, Urgency urgency, Instant end) {
        DueTimes times =
                DueTimes.of(List.of(ClockEvent.entered(ENTRY, "RECLAMO", "CALIDAD")), RULES);
        return Risk.of(
                new Risk.Facts(
                        status,
                        "CALIDAD",
                        urgency,
                        false,
                        RunningClock.CONTRATO,
                        end,
                        standing(times.internal())),
                new StageDurations(),
                RULES,
                now);
    }

    private static StageStanding standing(InternalClock stage) {
        return new StageStanding(stage.stage(), stage.from(), stage.due(), stage.pausedAt());
    }

    private static Risk risk(Instant now) {
        return risk(now, TicketStatus.POR_VALIDAR, Urgency.MEDIA, ENTRY.plus(Duration.ofHours(72)));
    }

    @Test
    void freshItHasTime() {
        Risk risk = risk(ENTRY);
        assertEquals(Duration.ofMinutes(28 * 60 + 30), risk.available());
        assertEquals(Duration.ofHours(18), risk.needed(), "half of each term, nothing lived yet");
        assertEquals(RiskLevel.MEDIO, risk.level());
        assertTrue(risk.reasons().contains(RiskReason.SIN_VALIDAR));
    }

    @Test
    void nearTheEndItIsInDangerAndPastItOverdue() {
        assertEquals(RiskLevel.ALTO, risk(at("2026-11-25T09:00:00")).level());
        Instant end = ENTRY.plus(Duration.ofHours(72));
        assertFalse(risk(end).level() == RiskLevel.VENCIDA, "on the second it is in time");
        Risk over = risk(end.plusSeconds(1));
        assertEquals(RiskLevel.VENCIDA, over.level());
        assertTrue(over.reasons().contains(RiskReason.ETAPA_VENCIDA));
    }

    private static RiskLevel level(RunningClock clock, Instant stageDue) {
        Instant end = ENTRY.plus(Duration.ofDays(30));
        Risk.Facts facts =
                new Risk.Facts(
                        TicketStatus.EN_AREA,
                        "CALIDAD",
                        Urgency.MEDIA,
                        true,
                        clock,
                        end,
                        new StageStanding(InternalStage.REDACCION, ENTRY, stageDue, null));
        return Risk.of(facts, new StageDurations(), RULES, ENTRY.plusSeconds(60)).level();
    }

    @Test
    void aLateStageIsNeverShownAsIfThereWereNoRisk() {
        assertEquals(RiskLevel.BAJO, level(RunningClock.CONTRATO, ENTRY.plusSeconds(60)));
        assertEquals(RiskLevel.MEDIO, level(RunningClock.CONTRATO, ENTRY.plusSeconds(59)));
    }

    @Test
    void whatHasNoTermIsNotLate() {
        assertEquals(RiskLevel.BAJO, level(RunningClock.CORTESIA, ENTRY.plusSeconds(60)));
        assertEquals(RiskLevel.MEDIO, level(RunningClock.CORTESIA, ENTRY.plusSeconds(59)));
    }

    @Test
    void whatOperationsMustAcceptTakesLonger() {
        Instant end = ENTRY.plus(Duration.ofHours(72));
        Risk plain = risk(ENTRY, TicketStatus.POR_VALIDAR, Urgency.MEDIA, end);
        Risk urgent = risk(ENTRY, TicketStatus.POR_VALIDAR, Urgency.ALTA, end);
        assertTrue(urgent.needed().compareTo(plain.needed()) > 0);
        assertTrue(urgent.reasons().contains(RiskReason.FALTA_VISAR));
    }

    @Test
    void aWeekendBeforeTheTermIsToldAsAReason() {
        Instant friday = at("2026-11-27T17:30:00");
        Risk risk = risk(friday, TicketStatus.EN_AREA, Urgency.MEDIA, at("2026-11-30T17:00:00"));
        assertTrue(risk.reasons().contains(RiskReason.DIAS_SIN_TRABAJO));
    }

    @Test
    void whatWasLivedCountsOnceThereIsEnoughOfIt() {
        StageDurations pace = new StageDurations();
        Duration guess = pace.usual(InternalStage.REDACCION, "CALIDAD", RULES);
        assertEquals(Duration.ofHours(12), guess);
        for (int i = 1; i <= 5; i++) {
            pace.add(
                    InternalStage.REDACCION,
                    "CALIDAD",
                    RULES.hours().between(ENTRY, ENTRY.plus(Duration.ofHours(i))));
        }
        assertEquals(Duration.ofHours(3), pace.usual(InternalStage.REDACCION, "CALIDAD", RULES));
        assertEquals(
                Duration.ofHours(3),
                pace.usual(InternalStage.REDACCION, "LOGISTICA", RULES),
                "an area without a past of its own goes by everybody's");
    }

    @Test
    void whateverIsUsualTheLastHoursAreADanger() {
        StageDurations none = new StageDurations();
        for (int i = 0; i < 5; i++) {
            for (InternalStage stage : InternalStage.values()) {
                none.add(stage, "CALIDAD", Duration.ZERO);
            }
        }
        Instant end = at("2026-11-25T12:00:00");
        assertEquals(RiskLevel.BAJO, level(none, end, at("2026-11-24T15:00:00")));
        assertEquals(RiskLevel.MEDIO, level(none, end, at("2026-11-25T08:30:00")));
        assertEquals(RiskLevel.ALTO, level(none, end, at("2026-11-25T10:30:00")));
    }

    private static RiskLevel level(StageDurations pace, Instant end, Instant now) {
        Risk.Facts facts =
                new Risk.Facts(
                        TicketStatus.EN_REVISION,
                        "CALIDAD",
                        Urgency.MEDIA,
                        true,
                        RunningClock.CONTRATO,
                        end,
                        null);
        return Risk.of(facts, pace, RULES, now).level();
    }

    /** Waiting never makes a ticket safer. */
    @Property
    void theRiskOnlyGrowsWhileNothingHappens(
            @ForAll @IntRange(max = 80 * 60) int minute, @ForAll @IntRange(max = 600) int later) {
        Instant one = ENTRY.plus(Duration.ofMinutes(minute));
        Risk before = risk(one);
        Risk after = risk(one.plus(Duration.ofMinutes(later)));
        assertTrue(after.level().compareTo(before.level()) <= 0, before + " then " + after);
    }
}
