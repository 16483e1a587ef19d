package cl.soser.canal.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.alert.AlertPolicy.Matter;
import cl.soser.canal.alert.AlertPolicy.Times;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.escalation.OnCallPerson;
import cl.soser.canal.sla.BusinessHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlertPolicyTest {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final BusinessHours HOURS =
            new BusinessHours(
                    SANTIAGO,
                    LocalTime.of(8, 30),
                    LocalTime.of(18, 0),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    Set.of());

    /** A Wednesday. */
    private static final Instant NOON = at("2026-11-25T12:00:00");

    private static final Instant NIGHT = at("2026-11-25T23:10:00");
    private static final Instant MORNING = at("2026-11-26T08:30:00");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SANTIAGO).toInstant();
    }

    private static Times times(DangerKind kind, Instant now) {
        return AlertPolicy.times(new Matter(kind, Context.SERVICIO_REGULAR, false), now, HOURS);
    }

    @ParameterizedTest
    @EnumSource
    void byDayEverythingRingsAtOnce(DangerKind kind) {
        assertEquals(new Times(NOON, NOON), times(kind, NOON));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ENFERMEDAD",
                "ALERGIA",
                "ATRAGANTAMIENTO",
                "GAS_FUEGO",
                "MALTRATO",
                "DESCOMPUESTO"
            })
    void atNightWhatCannotWaitRings(DangerKind kind) {
        assertEquals(new Times(NIGHT, NIGHT), times(kind, NIGHT));
    }

    @ParameterizedTest
    @EnumSource(names = {"CUERPO_EXTRANO", "PLAGA", "SIN_COMIDA"})
    void atNightTheRestIsMailedAndRingsInTheMorning(DangerKind kind) {
        assertEquals(new Times(NIGHT, MORNING), times(kind, NIGHT));
    }

    @Test
    void anUnknownDangerRingsInTheMorning() {
        assertEquals(new Times(NIGHT, MORNING), times(null, NIGHT));
    }

    @Test
    void spoiledFoodOfABasketWaits() {
        Matter basket = new Matter(DangerKind.DESCOMPUESTO, Context.ENTREGA_CANASTAS, false);
        assertEquals(new Times(NIGHT, MORNING), AlertPolicy.times(basket, NIGHT, HOURS));
    }

    @Test
    void mattersOfTheWorkplaceReachNobodyAtNightUnlessThereIsViolence() {
        assertEquals(new Times(MORNING, MORNING), times(DangerKind.LABORAL, NIGHT));
        Matter violent = new Matter(DangerKind.LABORAL, Context.SERVICIO_REGULAR, true);
        assertEquals(new Times(NIGHT, NIGHT), AlertPolicy.times(violent, NIGHT, HOURS));
    }

    @Test
    void beforeTheOpeningTheMorningIsOfTheSameDay() {
        Instant early = at("2026-11-26T05:00:00");
        assertEquals(new Times(early, MORNING), times(DangerKind.PLAGA, early));
    }

    @Test
    void theMorningAfterAFridayIsASaturday() {
        Instant friday = at("2026-11-27T20:00:00");
        assertEquals(at("2026-11-28T08:30:00"), times(DangerKind.PLAGA, friday).ringsAt());
    }

    @Test
    void onSundayTheMorningIsMonday() {
        Instant sunday = at("2026-11-29T15:00:00");
        assertEquals(at("2026-11-30T08:30:00"), times(DangerKind.PLAGA, sunday).ringsAt());
    }

    @Test
    void theNextOneIsCalledAndThenNobodyIsLeft() {
        OnCallPerson first = new OnCallPerson(7, "+56 9 1");
        OnCallPerson second = new OnCallPerson(3, "+56 9 2");
        List<OnCallPerson> people = List.of(first, second);
        assertEquals(Optional.of(first), AlertPolicy.next(people, Set.of()));
        assertEquals(Optional.of(second), AlertPolicy.next(people, Set.of(7L)));
        assertEquals(Optional.empty(), AlertPolicy.next(people, Set.of(7L, 3L)));
        assertEquals(Optional.empty(), AlertPolicy.next(List.of(), Set.of()));
    }

    @Test
    void afterDowntimeOneRoundIsDueAndTheNextAQuarterOfAnHourLater() {
        Alert alert = new Alert(1, NOON, new Times(NOON, NOON));
        Instant later = NOON.plus(Duration.ofHours(5));
        assertTrue(alert.isDue(later));
        assertEquals(1, alert.begin(later));
        assertFalse(alert.isDue(later));
        assertFalse(alert.isDue(later.plus(Duration.ofMinutes(15)).minusMillis(1)));
        assertTrue(alert.isDue(later.plus(Duration.ofMinutes(15))));
        alert.end();
        assertFalse(alert.isDue(later.plus(Duration.ofDays(1))));
    }

    @Test
    void whatWasMailedAtNightWaitsForTheMorning() {
        Alert alert = new Alert(1, NIGHT, new Times(NIGHT, MORNING));
        assertFalse(alert.isRinging(NIGHT));
        assertEquals(1, alert.begin(NIGHT));
        assertFalse(alert.isDue(MORNING.minusMillis(1)));
        assertTrue(alert.isDue(MORNING));
        assertTrue(alert.isRinging(MORNING));
    }

    @Test
    void whatNeedsHelpWithinMinutesNeverWaitsForOthers() {
        assertTrue(AlertPolicy.isToldAlone(DangerKind.ENFERMEDAD, 4, 5));
        assertFalse(AlertPolicy.isToldAlone(DangerKind.ENFERMEDAD, 5, 5));
        assertFalse(AlertPolicy.isToldAlone(null, 5, 5));
        assertTrue(AlertPolicy.isToldAlone(DangerKind.ATRAGANTAMIENTO, 50, 5));
        assertTrue(AlertPolicy.isToldAlone(DangerKind.ALERGIA, 50, 5));
        assertTrue(AlertPolicy.isToldAlone(DangerKind.GAS_FUEGO, 50, 5));
    }

    @Test
    void theHalfHourOfAMessageIsThatOfTheClock() {
        assertEquals(
                at("2026-11-25T23:00:00"), AttentionWorker.halfHour(at("2026-11-25T23:29:59")));
        assertEquals(
                at("2026-11-25T23:30:00"), AttentionWorker.halfHour(at("2026-11-25T23:30:00")));
    }
}
