package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.audit.AuditEntry;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.directory.NeighbouringSchools;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.directory.SchoolStatus;
import cl.soser.canal.escalation.OnCallService;
import cl.soser.canal.escalation.OnCallShiftCommand;
import cl.soser.canal.incident.ComplaintFixture;
import cl.soser.canal.incident.IncidentQuery;
import cl.soser.canal.radar.OutbreakDetails;
import cl.soser.canal.radar.OutbreakQuery;
import cl.soser.canal.radar.OutbreakRef;
import cl.soser.canal.radar.OutbreakService;
import cl.soser.canal.radar.OutbreakState;
import cl.soser.canal.radar.RadarFixture;
import cl.soser.canal.radar.RadarJob;
import cl.soser.canal.radar.RoutesReplacedResult;
import cl.soser.canal.radar.SchoolRouteService;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.ticket.handling.AnnulmentCause;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several schools tell of the same; people are told once, and decide in one act. */
@Tag(DerbySuite.LONG)
class RadarIT extends TicketCase {

    private static final String WHY = "Son del mismo paseo, comieron en otra parte";

    private static final String ILL =
            "Mi hijo vomitó toda la tarde después de comer el pescado del colegio.";

    @Inject RadarFixture radar;
    @Inject RadarJob radarJob;
    @Inject NeighbouringSchools neighbours;
    @Inject OutbreakQuery outbreakQuery;
    @Inject OutbreakService outbreakService;
    @Inject IncidentQuery incidentQuery;
    @Inject ComplaintFixture complaints;
    @Inject OnCallService onCallService;
    @Inject SchoolRouteService schoolRouteService;

    private List<School> island;
    private Instant now;

    /** Of this test alone; what people ate and suffered is that of others too. */
    private String lot;

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void anIsland() {
        if (time != null) {
            island = neighbours.island(6);
            radar.forget();
            time.set(Instant.parse("2026-11-25T13:00:00Z"));
            now = clock.instant();
            lot = "R" + UUID.randomUUID().toString().substring(0, 12);
        }
    }

    private String tell(int school, Channel channel, int minutesAgo) {
        String number =
                radar.report(
                        channel,
                        island.get(school),
                        ILL,
                        lot,
                        RadarFixture.mailbox(),
                        now.minusSeconds(60L * minutesAgo));
        told.add(number);
        return number;
    }

    private void threeTell() {
        tell(0, Channel.WEB, 300);
        tell(1, Channel.LINEA_800, 120);
        tell(2, Channel.PAPEL, 1);
    }

    private long found() {
        List<Long> outbreaks = radar.outbreaksOf(told);
        assertEquals(1, outbreaks.size(), "one outbreak, by whichever sign");
        return outbreaks.get(0);
    }

    private OutbreakDetails seen(Known who, long id) throws Exception {
        return as(who, () -> outbreakQuery.get(id));
    }

    private OutbreakRef ref(long id) throws Exception {
        return seen(administrator(), id).ref();
    }

    private static Set<String> numbers(OutbreakDetails details) {
        return details.schools().stream()
                .flatMap(one -> one.tickets().stream())
                .map(TicketRow::number)
                .collect(Collectors.toSet());
    }

    private List<String> messages(long outbreak, String address) {
        return data.with(
                em ->
                        em.createQuery(
                                        """
                                        SELECT m.body FROM OutboundMessage m
                                        WHERE m.recipientAddress = :address
                                          AND m.body LIKE :link ORDER BY m.id""",
                                        String.class)
                                .setParameter("address", address)
                                .setParameter("link", "%/gestion/brote?id=" + outbreak + "%")
                                .getResultList());
    }

    private void assertRefused(String key, Known who, Step step) {
        assertEquals(
                key, assertThrows(NotAllowedException.class, () -> as(who, step)).getMessage());
    }

    @Test
    void theThirdOfNeighboursIsToldOnceAcrossChannels() throws Exception {
        Known boss = administrator();
        tell(0, Channel.WEB, 300);
        tell(1, Channel.LINEA_800, 120);
        radarJob.look();
        assertEquals(List.of(), radar.outbreaksOf(told));
        tell(2, Channel.PAPEL, 1);
        radarJob.look();
        long id = found();
        List<String> mails = messages(id, boss.email());
        assertEquals(1, mails.size());
        assertTrue(mails.get(0).contains("3 establecimientos"), mails.get(0));
        assertFalse(mails.get(0).contains("vomit"), "never a word of a person: " + mails.get(0));
        radarJob.look();
        radarJob.look();
        assertEquals(id, found());
        assertEquals(1, messages(id, boss.email()).size());
        OutbreakDetails seen = seen(boss, id);
        assertEquals(Set.copyOf(told), numbers(seen));
        assertEquals(3, seen.schools().size());
        assertEquals(3, seen.map().schools().size());
        assertTrue(
                as(boss, () -> outbreakQuery.page(OutbreakState.POSIBLE, null, 50))
                        .outbreaks()
                        .stream()
                        .anyMatch(one -> one.outbreak().getId() == id));
    }

    @Test
    void aFourthJoinsInSilence() throws Exception {
        Known boss = administrator();
        threeTell();
        radarJob.look();
        long id = found();
        tell(3, Channel.WEB, 0);
        radarJob.look();
        assertEquals(id, found());
        assertEquals(4, seen(boss, id).count());
        assertEquals(1, messages(id, boss.email()).size());
    }

    /** The directory is late, and people tell of the school that they know. */
    @Test
    void aSchoolThatIsClosedInTheDirectoryCounts() throws Exception {
        island = neighbours.island(3, SchoolStatus.CERRADO);
        radar.forget();
        lot = null;
        tell(0, Channel.WEB, 30);
        radarJob.look();
        tell(1, Channel.WEB, 20);
        tell(2, Channel.WEB, 10);
        radarJob.look();
        OutbreakDetails seen = seen(administrator(), found());
        assertEquals(3, seen.schools().size());
        assertEquals(3, seen.map().schools().size());
    }

    @Test
    void anOutbreakHidesNoOtherSignOfItsReports() throws Exception {
        told.add(report(island.get(0), ILL, lot));
        told.add(report(island.get(1), "El yogur venía aguado.", lot));
        told.add(report(island.get(2), "El yogur venía aguado.", lot));
        radarJob.look();
        long ofLot = found();
        as(administrator(), () -> outbreakService.dismiss(ref(ofLot), WHY));
        told.clear();
        told.add(report(island.get(3), ILL, null));
        told.add(report(island.get(4), ILL, null));
        radarJob.look();
        long ofIll = found();
        assertNotEquals(ofLot, ofIll);
        assertEquals(1, messages(ofIll, administrator().email()).size());
        told.add(report(island.get(5), ILL, null));
        radarJob.look();
        assertEquals(ofIll, found(), "those that come later belong to it");
    }

    @Test
    void whoIsOnCallIsCalledByTelephone() throws Exception {
        String telephone = "+56 9 5555 07" + (10 + (int) (now.getEpochSecond() % 89));
        Known duty =
                accounts.account(
                        "radar-" + UUID.randomUUID() + "@it.example",
                        Set.of("AREA"),
                        Set.of("CALIDAD"),
                        null);
        as(
                manager(),
                () ->
                        onCallService.add(
                                new OnCallShiftCommand(
                                        duty.id(),
                                        now.minusSeconds(3600),
                                        now.plusSeconds(36_000),
                                        telephone,
                                        null,
                                        1)));
        try {
            threeTell();
            radarJob.look();
            long id = found();
            assertEquals(1, messages(id, telephone).size());
            assertEquals(1, messages(id, duty.email()).size());
        } finally {
            as(
                    manager(),
                    () ->
                            onCallService.coming().stream()
                                    .filter(one -> one.account() == duty.id())
                                    .forEach(one -> onCallService.remove(one.id())));
        }
    }

    @Test
    void oneSchoolOnePersonOrTwoReportsAreNone() throws Exception {
        for (int i = 0; i < 4; i++) {
            tell(0, Channel.WEB, i);
        }
        radarJob.look();
        assertEquals(List.of(), radar.outbreaksOf(told));
        told.clear();
        lot = "S" + UUID.randomUUID().toString().substring(0, 12);
        island = neighbours.island(4);
        radar.forget();
        String mailbox = RadarFixture.mailbox();
        for (School school : island) {
            told.add(radar.report(Channel.WEB, school, ILL, lot, mailbox, now));
        }
        radarJob.look();
        assertEquals(List.of(), radar.outbreaksOf(told), "one person for four schools");
    }

    @Test
    void aLotIsFoundHoweverFarAndHoweverWritten() throws Exception {
        String typed = "Venía con mal olor.";
        told.add(report(island.get(0), typed, lot.toLowerCase()));
        told.add(report(island.get(0), typed, lot));
        for (int i = 0; i < 4; i++) {
            String spaced = lot.substring(0, 3 + i) + " - " + lot.substring(3 + i);
            told.add(report(neighbours.island(1).get(0), typed, spaced.toUpperCase()));
        }
        radar.forget();
        radarJob.look();
        assertEquals(Set.copyOf(told), numbers(seen(administrator(), found())));
    }

    private String report(School school, String detail, String lot) {
        return radar.report(Channel.WEB, school, detail, lot, RadarFixture.mailbox(), now);
    }

    /** All at the same moment, as servers do. */
    @Test
    void severalServersRingOnce() throws Exception {
        Known boss = administrator();
        threeTell();
        CyclicBarrier together = new CyclicBarrier(3);
        ExecutorService servers = Executors.newFixedThreadPool(3);
        try {
            Callable<Object> look =
                    () -> {
                        together.await();
                        radar.lookAsAnotherServer();
                        return null;
                    };
            for (var end : servers.invokeAll(List.of(look, look, look))) {
                end.get();
            }
        } finally {
            servers.shutdownNow();
        }
        radarJob.look();
        assertEquals(1, messages(found(), boss.email()).size());
    }

    @Test
    void itIsAnIncidentInOneAct() throws Exception {
        threeTell();
        radarJob.look();
        long id = found();
        OutbreakRef ref = ref(id);
        long incident = as(manager(), () -> outbreakService.join(ref));
        assertEquals(
                Set.copyOf(told),
                as(administrator(), () -> incidentQuery.get(incident)).tickets().stream()
                        .map(TicketRow::number)
                        .collect(Collectors.toSet()));
        assertRefused("radar.stale", administrator(), () -> outbreakService.join(ref));
        assertRefused(
                "radar.decided", administrator(), () -> outbreakService.dismiss(ref(id), WHY));
        assertFalse(seen(administrator(), id).isGrown());
        tell(3, Channel.WEB, 0);
        radarJob.look();
        assertTrue(seen(administrator(), id).isGrown());
        assertEquals(
                incident, (long) as(administrator(), () -> outbreakService.join(ref(id))), "again");
        assertEquals(1, complaints.incidentsOf(told.get(3)));
        assertEquals(1, messages(id, administrator().email()).size());
    }

    @Test
    void aDismissedOneIsSilentUntilItHasClearlyGrown() throws Exception {
        Known boss = administrator();
        threeTell();
        radarJob.look();
        long id = found();
        as(boss, () -> outbreakService.dismiss(ref(id), WHY));
        tell(3, Channel.WEB, 0);
        tell(4, Channel.WEB, 0);
        radarJob.look();
        assertEquals(id, found());
        assertEquals(1, messages(id, boss.email()).size());
        assertEquals(
                OutbreakState.DESCARTADO, seen(boss, id).outbreak().getState(), "five of three");
        tell(5, Channel.WEB, 0);
        radarJob.look();
        assertEquals(2, messages(id, boss.email()).size());
        assertTrue(seen(boss, id).outbreak().isPossible());
        assertEquals(2, seen(boss, id).outbreak().getRings());
    }

    @Test
    void whyItIsDismissedIsAskedKeptAndShown() throws Exception {
        Known boss = administrator();
        threeTell();
        radarJob.look();
        long id = found();
        for (String none : Arrays.asList(null, "", "   ", "x".repeat(501))) {
            assertThrows(
                    ConstraintViolationException.class,
                    () -> as(boss, () -> outbreakService.dismiss(ref(id), none)));
        }
        assertTrue(seen(boss, id).outbreak().isPossible());
        as(boss, () -> outbreakService.dismiss(ref(id), "  " + WHY + " "));
        assertEquals(WHY, seen(manager(), id).outbreak().getDismissal());
        List<AuditEntry> kept =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT e FROM AuditEntry e"
                                                        + " WHERE e.actionCode ="
                                                        + " 'BROTE_DESCARTADO'"
                                                        + " AND e.objectId = :id"
                                                        + " AND e.reason LIKE :why",
                                                AuditEntry.class)
                                        .setParameter("id", id)
                                        .setParameter("why", "%" + WHY)
                                        .getResultList());
        assertEquals(1, kept.size());
    }

    @Test
    void aTicketNamesItUntilSomebodyDecides() throws Exception {
        Known boss = administrator();
        threeTell();
        String first = told.get(0);
        assertTrue(as(boss, () -> outbreakQuery.ofTicket(first)).isEmpty());
        radarJob.look();
        long id = found();
        assertEquals(
                id, (long) as(boss, () -> outbreakQuery.ofTicket(first)).orElseThrow().getId());
        Known stranger = area("INFORMATICA");
        assertThrows(
                NotFoundException.class, () -> as(stranger, () -> outbreakQuery.ofTicket(first)));
        for (String role : List.of("CIUDADANO", "INSTITUCION", "TERRENO", "DATOS", "TI")) {
            Known other = with(role);
            assertThrows(
                    EJBAccessException.class, () -> as(other, () -> outbreakQuery.ofTicket(first)));
        }
        as(boss, () -> outbreakService.dismiss(ref(id), WHY));
        assertTrue(as(boss, () -> outbreakQuery.ofTicket(first)).isEmpty());
    }

    @Test
    void aRestrictedOrAnnulledOneLeavesItWithoutATrace() throws Exception {
        threeTell();
        tell(3, Channel.WEB, 0);
        tell(4, Channel.WEB, 0);
        radarJob.look();
        long id = found();
        String hidden = told.get(0);
        as(
                administrator(),
                () -> ticketService.restrict(ref(hidden), RestrictedMatter.MALTRATO, "maltrato"));
        String wrong = told.get(1);
        as(administrator(), () -> ticketService.annul(ref(wrong), AnnulmentCause.PRUEBA, "prueba"));
        OutbreakDetails seen = seen(manager(), id);
        assertEquals(3, seen.count(), "not even counted");
        assertEquals(0, seen.hidden());
        assertEquals(0, radar.signsOf(hidden));
        assertEquals(0, radar.signsOf(wrong));
        radarJob.look();
        assertEquals(Set.of(id), Set.copyOf(radar.outbreaksOf(told)));
        assertEquals(List.of(), radar.outbreaksOf(List.of(hidden, wrong)));
    }

    @Test
    void ofARestrictedOneNothingIsKeptAtAll() {
        String number =
                radar.report(
                        Channel.WEB,
                        island.get(0),
                        "La manipuladora le pegó a mi hija porque vomitó el pescado.",
                        now);
        assertTrue(ticket(number).isRestricted());
        assertEquals(0, radar.signsOf(number));
    }

    @Test
    void whatWasThereBeforeTheRadarRingsForNobody() {
        threeTell();
        radar.unread(told);
        radarJob.look();
        assertEquals(List.of(), radar.outbreaksOf(told));
    }

    @Test
    void whatWaitsForADecisionIsCountedForItsReaders() throws Exception {
        Known boss = administrator();
        Known stranger = area("INFORMATICA");
        int before = as(boss, () -> outbreakQuery.countPossible(1_000));
        int strange = as(stranger, () -> outbreakQuery.countPossible(1_000));
        threeTell();
        radarJob.look();
        assertEquals(before + 1, as(boss, () -> outbreakQuery.countPossible(1_000)));
        assertEquals(strange, as(stranger, () -> outbreakQuery.countPossible(1_000)));
        assertEquals(1, as(boss, () -> outbreakQuery.countPossible(1)));
        OutbreakRef ref = ref(found());
        as(boss, () -> outbreakService.dismiss(ref, WHY));
        assertEquals(before, as(boss, () -> outbreakQuery.countPossible(1_000)));
    }

    @Test
    void whoReadsNoneOfItFindsNothingAndWhoMayNotDecideDoesNot() throws Exception {
        threeTell();
        radarJob.look();
        long id = found();
        String area = ticket(told.get(0)).getArea();
        assertEquals(Set.copyOf(told), numbers(seen(area(area), id)));
        Known stranger = area("INFORMATICA");
        assertThrows(NotFoundException.class, () -> seen(stranger, id));
        assertTrue(
                as(stranger, () -> outbreakQuery.page(OutbreakState.POSIBLE, null, 50))
                        .outbreaks()
                        .stream()
                        .noneMatch(one -> one.outbreak().getId() == id));
        OutbreakRef ref = ref(id);
        for (Known reader : List.of(area(area), with("OPERADOR"))) {
            assertNotNull(seen(reader, id));
            assertThrows(
                    EJBAccessException.class, () -> as(reader, () -> outbreakService.join(ref)));
            assertThrows(
                    EJBAccessException.class,
                    () -> as(reader, () -> outbreakService.dismiss(ref, WHY)));
        }
        for (String role : List.of("CIUDADANO", "INSTITUCION", "TERRENO", "DATOS", "TI")) {
            Known other = with(role);
            assertThrows(EJBAccessException.class, () -> seen(other, id));
            assertThrows(
                    EJBAccessException.class,
                    () -> as(other, () -> outbreakQuery.page(OutbreakState.POSIBLE, null, 50)));
        }
        assertThrows(NotFoundException.class, () -> seen(administrator(), Long.MAX_VALUE));
        assertThrows(
                NotFoundException.class,
                () ->
                        as(
                                administrator(),
                                () -> outbreakService.dismiss(new OutbreakRef(-1, 0), WHY)));
    }

    @Test
    void schoolsOfOneRouteAreNeighboursHoweverFar() throws Exception {
        List<School> far =
                List.of(island.get(0), neighbours.island(1).get(0), neighbours.island(1).get(0));
        String list =
                far.stream()
                        .map(one -> "0" + one.getCode() + ";Ruta sur")
                        .collect(
                                Collectors.joining("\n", "codigo;ruta\n", "\n99999999;Ruta sur\n"));
        RoutesReplacedResult result =
                as(manager(), () -> schoolRouteService.replace(SchoolScheme.INTEGRA, list));
        try {
            assertEquals(3, result.schools());
            assertEquals(List.of("99999999"), result.unknown());
            assertEquals(List.of("codigo;ruta"), result.unreadable());
            radar.forget();
            for (School school : far) {
                told.add(report(school, ILL, lot));
            }
            radarJob.look();
            assertEquals(3, seen(administrator(), found()).schools().size());
        } finally {
            as(manager(), () -> schoolRouteService.replace(SchoolScheme.INTEGRA, ""));
        }
        assertEquals(0L, (long) as(manager(), () -> schoolRouteService.count()));
        for (String role : List.of("OPERADOR", "INSTITUCION", "TI")) {
            Known other = with(role);
            assertThrows(
                    EJBAccessException.class,
                    () -> as(other, () -> schoolRouteService.replace(SchoolScheme.INTEGRA, "")));
        }
    }
}
