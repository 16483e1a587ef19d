package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.sla.AddHolidayCommand;
import cl.soser.canal.sla.Holiday;
import cl.soser.canal.sla.HolidayImportResult;
import cl.soser.canal.sla.HolidayScope;
import cl.soser.canal.sla.HolidayService;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.SlaService;
import cl.soser.canal.sla.SlaTerms;
import cl.soser.canal.sla.SlaTerms.StageOfArea;
import cl.soser.canal.sla.StageShares;
import cl.soser.canal.sla.WorkWeek;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Terms and calendar in versions: what changes holds for what enters afterwards. */
class CalendarIT extends TicketCase {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);

    @Inject HolidayService holidayService;
    @Inject SlaService terms;

    @BeforeEach
    void itIsMonday() {
        if (time != null) {
            time.set(at("2026-11-16T16:30:00"));
        }
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("America/Santiago")).toInstant();
    }

    /** A tenth of the working time until the contract's term ends, less a tenth. */
    private Instant toValidate(String number) {
        return ticket(number).getStageTerm().orElseThrow().getWorkDue();
    }

    private long id(LocalDate day, String name) {
        return holidayService.ofYear(day.getYear()).stream()
                .filter(one -> one.getDate().equals(day) && one.getName().equals(name))
                .map(Holiday::getId)
                .findAny()
                .orElseThrow();
    }

    private static void near(String local, Instant found) {
        Duration apart = Duration.between(at(local), found);
        assertTrue(apart.abs().compareTo(Duration.ofMinutes(1)) < 0, local + " but " + found);
    }

    @Test
    void aNewHolidayMovesWhatEntersAfterItAndNothingElse() throws Exception {
        String before = complaint();
        near("2026-11-17T09:33:54", toValidate(before));
        as(
                administrator(),
                () ->
                        holidayService.add(
                                new AddHolidayCommand(
                                        TUESDAY,
                                        "Elección de prueba",
                                        HolidayScope.NACIONAL,
                                        null)));
        String during = complaint();
        near("2026-11-18T08:42:36", toValidate(during));
        near("2026-11-17T09:33:54", toValidate(before));
        assertEquals(
                ticket(during).getEnteredAt().plus(Duration.ofHours(72)),
                ticket(during).getDueAt());
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                administrator(),
                                () ->
                                        holidayService.add(
                                                new AddHolidayCommand(
                                                        TUESDAY,
                                                        "Otra vez",
                                                        HolidayScope.NACIONAL,
                                                        null))));
        long id = id(TUESDAY, "Elección de prueba");
        as(administrator(), () -> holidayService.remove(id));
        assertThrows(
                NotFoundException.class,
                () -> as(administrator(), () -> holidayService.remove(id)));
        near("2026-11-17T09:33:54", toValidate(complaint()));
        as(administrator(), () -> ticketService.pause(ref(during), "prueba"));
        as(administrator(), () -> ticketService.resume(ref(during)));
        near("2026-11-18T08:42:36", toValidate(during));
    }

    @Test
    void aHolidayIsOfAYearAndAPlaceThatExist() throws Exception {
        assertEquals(
                "holidays.year", refusal(LocalDate.of(9999, 1, 1), HolidayScope.NACIONAL, null));
        assertEquals(
                "holidays.year", refusal(LocalDate.of(1900, 1, 1), HolidayScope.NACIONAL, null));
        assertEquals("holidays.nowhere", refusal(TUESDAY, HolidayScope.REGION, "99"));
        assertEquals("holidays.nowhere", refusal(TUESDAY, HolidayScope.COMUNA, "13101|13999"));
        HolidayImportResult report =
                as(
                        administrator(),
                        () -> holidayService.load("2027-03-02;En ninguna parte;COMUNA;99999"));
        assertEquals(List.of(new HolidayImportResult.Broken(1, "nowhere")), report.broken());
        assertEquals(0, report.added() + report.known());
    }

    private String refusal(LocalDate date, HolidayScope scope, String codes) {
        AddHolidayCommand one = new AddHolidayCommand(date, "Fiesta imposible", scope, codes);
        return assertThrows(
                        NotAllowedException.class,
                        () -> as(administrator(), () -> holidayService.add(one)))
                .getMessage();
    }

    @Test
    void aHolidayElsewhereStopsNoClockOfTheOffices() throws Exception {
        as(
                administrator(),
                () ->
                        holidayService.add(
                                new AddHolidayCommand(
                                        TUESDAY, "Fiesta lejana", HolidayScope.REGION, "12")));
        near("2026-11-17T09:33:54", toValidate(complaint()));
        as(
                administrator(),
                () ->
                        holidayService.add(
                                new AddHolidayCommand(
                                        TUESDAY, "Fiesta cercana", HolidayScope.REGION, "13")));
        near("2026-11-18T08:42:36", toValidate(complaint()));
        as(administrator(), () -> holidayService.remove(id(TUESDAY, "Fiesta lejana")));
        as(administrator(), () -> holidayService.remove(id(TUESDAY, "Fiesta cercana")));
    }

    @Test
    void aFileIsTakenLineByLineAndLoadingItTwiceAddsNothing() throws Exception {
        String text = "2049-05-05;De archivo\nmalo\n2049-05-06;De archivo;REGION;12\n";
        HolidayImportResult first = as(administrator(), () -> holidayService.load(text));
        assertEquals(2, first.added());
        assertEquals(2, first.broken().get(0).line());
        int version = as(administrator(), () -> holidayService.version());
        HolidayImportResult second = as(administrator(), () -> holidayService.load(text));
        assertEquals(0, second.added());
        assertEquals(2, second.known());
        assertEquals(version, as(administrator(), () -> holidayService.version()));
    }

    @Test
    void otherHoursHoldFromThenOnAndNobodyOverwritesAnother() throws Exception {
        WorkWeek week = as(administrator(), () -> holidayService.week());
        int seen = as(administrator(), () -> holidayService.version());
        WorkWeek late =
                new WorkWeek(
                        LocalTime.of(10, 0),
                        LocalTime.of(19, 0),
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                        week.comuna());
        as(administrator(), () -> holidayService.work(seen, late, "Verano"));
        near("2026-11-16T17:32:06", toValidate(complaint()));
        assertThrows(
                NotAllowedException.class,
                () -> as(administrator(), () -> holidayService.work(seen, week, "Tarde")));
        assertThrows(
                EJBAccessException.class,
                () -> as(manager(), () -> holidayService.work(seen + 1, week, "Sin permiso")));
        as(administrator(), () -> holidayService.work(seen + 1, week, "Como antes"));
    }

    @Test
    void otherTermsHoldFromThenOnAndTheOldOnesStayWithTheirTickets() throws Exception {
        SlaTerms now = as(administrator(), () -> terms.inForce());
        String before = complaint();
        Map<StageOfArea, Duration> internal = new HashMap<>(now.internal());
        internal.put(new StageOfArea(InternalStage.VALIDACION, ANSWERING), Duration.ofHours(1));
        as(administrator(), () -> terms.change(now.version(), internal, now.shares(), "Prueba"));
        String after = complaint();
        near("2026-11-16T17:30:00", toValidate(after));
        near("2026-11-17T09:33:54", toValidate(before));
        refused(now.version(), internal, now.shares(), "Tarde");
        int version = as(administrator(), () -> terms.inForce().version());
        refused(version, internal, now.shares(), "Lo mismo");
        internal.put(new StageOfArea(InternalStage.VALIDACION, ANSWERING), Duration.ZERO);
        refused(version, internal, now.shares(), "Cero");
        as(
                administrator(),
                () -> terms.change(version, now.internal(), now.shares(), "Como antes"));
        assertFalse(ticket(after).getSlaVersion() == ticket(before).getSlaVersion());
    }

    private void refused(
            int seen, Map<StageOfArea, Duration> internal, StageShares shares, String reason) {
        assertThrows(
                NotAllowedException.class,
                () -> as(administrator(), () -> terms.change(seen, internal, shares, reason)),
                reason);
    }
}
