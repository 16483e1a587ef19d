package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.incident.IncidentDetails;
import cl.soser.canal.incident.IncidentOfferService;
import cl.soser.canal.incident.IncidentPage;
import cl.soser.canal.incident.IncidentRef;
import cl.soser.canal.incident.OfferedGroup;
import cl.soser.canal.incident.OfferedPage;
import cl.soser.canal.incident.SimilarTicket;
import cl.soser.canal.incident.TicketIncidentDetails;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.ticket.TicketStep;
import cl.soser.canal.ticket.handling.AnnulmentCause;
import cl.soser.canal.ticket.handling.RelatedKind;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tickets about one thing are offered together, joined by people, and parted again. */
@Tag(DerbySuite.LONG)
class IncidentsIT extends IncidentCase {

    @Inject IncidentOfferService incidentOfferService;

    private List<SimilarTicket> offered(Known who, String number) throws Exception {
        return seen(who, number).offers();
    }

    private Set<String> numbers(List<SimilarTicket> offers) {
        return offers.stream().map(offer -> offer.ticket().number()).collect(Collectors.toSet());
    }

    private List<OfferedGroup> groups(Known who) throws Exception {
        similarTicketJob.go();
        List<OfferedGroup> all = new ArrayList<>();
        Long below = null;
        do {
            Long from = below;
            OfferedPage page = as(who, () -> incidentOfferService.page(from, 3));
            all.addAll(page.groups());
            below = page.below();
        } while (below != null);
        return all;
    }

    private List<Set<String>> groupsHere(Known who, String... mine) throws Exception {
        Set<String> wanted = Set.of(mine);
        return groups(who).stream()
                .map(group -> Set.copyOf(group.numbers()))
                .filter(group -> group.stream().anyMatch(wanted::contains))
                .toList();
    }

    private List<String> steps(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        """
                                        SELECT s FROM TicketStep s, Ticket t
                                        WHERE s.ticketId = t.id AND t.number = :number
                                        ORDER BY s.id""",
                                        TicketStep.class)
                                .setParameter("number", number)
                                .getResultStream()
                                .map(step -> step.getKind().name())
                                .toList());
    }

    private long audited(String code, String ticket) {
        return data.with(
                em ->
                        em.createQuery(
                                        """
                                        SELECT COUNT(e) FROM AuditEntry e
                                        WHERE e.actionCode = :code AND e.ticketNumber = :ticket""",
                                        Long.class)
                                .setParameter("code", code)
                                .setParameter("ticket", ticket)
                                .getSingleResult());
    }

    private void assertRefused(String key, Known who, Step step) {
        assertEquals(
                key, assertThrows(NotAllowedException.class, () -> as(who, step)).getMessage());
    }

    @Test
    void whatThreeChannelsTellOfOneSchoolIsOfferedTogetherWithItsReasons() throws Exception {
        String web = milk(Channel.WEB, "Ana", "40000001-8", -20);
        String call = milk(Channel.LINEA_800, "Berta", "40000002-6", -10);
        String paper = milk(Channel.PAPEL, "Carla", "40000003-4", 0);
        List<SimilarTicket> offers = offered(administrator(), web);
        assertEquals(Set.of(call, paper), numbers(offers));
        assertEquals(
                Set.of(Channel.LINEA_800, Channel.PAPEL),
                offers.stream().map(one -> one.ticket().channel()).collect(Collectors.toSet()));
        assertTrue(offers.get(0).sameSchool());
        assertTrue(offers.get(0).words().contains("leche"), offers.get(0).words());
        assertEquals(List.of(Set.of(web, call, paper)), groupsHere(manager(), web, call, paper));
        assertEquals(0, complaints.incidentsOf(web), "nothing is joined by itself");
    }

    @Test
    void ofManyAlikeTheNearestArePairedAndAllHangTogether() throws Exception {
        Set<String> all = new HashSet<>();
        for (int n = 0; n < 9; n++) {
            all.add(milk(Channel.WEB, "Ana", "40000001-8", n - 20));
            similarTicketJob.go();
        }
        String last = milk(Channel.PAPEL, "Carla", "40000003-4", 0);
        assertEquals(5, offered(administrator(), last).size());
        all.add(last);
        assertEquals(List.of(all), groupsHere(manager(), last));
    }

    @Test
    void muchAtOneSchoolHidesNoLotAtAnother() throws Exception {
        String lot = "M " + school.getCode();
        String there = yogurt(place().getId(), lot, -30);
        for (int n = 0; n < 22; n++) {
            yogurt(school.getId(), null, -23 + n);
        }
        similarTicketJob.go(); // or one of them, compared later, may pair itself with the last
        String last = yogurt(school.getId(), lot, 0);
        List<SimilarTicket> offers = offered(administrator(), last);
        assertTrue(numbers(offers).contains(there), numbers(offers)::toString);
        assertEquals(6, offers.size(), "the nearest five of its school besides");
    }

    private String yogurt(long where, String lot, int hoursLater) {
        return complaints.file(
                Channel.WEB,
                where,
                lot,
                "El yogur venía hinchado en la bandeja",
                "Ana",
                "40000001-8",
                "ana@it.example",
                start.plusSeconds(3600L * hoursLater));
    }

    @Test
    void oneLotAtTwoSchoolsIsOfferedHoweverItIsWritten() throws Exception {
        String lot = "L " + school.getCode() + "-b";
        String here =
                complaints.file(
                        Channel.WEB,
                        school.getId(),
                        lot,
                        "Yogur hinchado",
                        "Ana",
                        "40000001-8",
                        "ana@it.example",
                        start);
        String there =
                complaints.file(
                        Channel.PAPEL,
                        place().getId(),
                        lot.toLowerCase().replace(" ", "").replace("-", ""),
                        "El yogur tiene mal olor",
                        "Berta",
                        "40000002-6",
                        "berta@it.example",
                        start);
        List<SimilarTicket> offers = offered(administrator(), there);
        assertEquals(Set.of(here), numbers(offers));
        assertTrue(offers.get(0).sameLot());
        assertFalse(offers.get(0).sameSchool());
    }

    @Test
    void twoDaysApartOrAboutSomethingElseIsNotOffered() throws Exception {
        String first = milk(Channel.WEB, "Ana", "40000001-8", -49);
        String second = milk(Channel.WEB, "Berta", "40000002-6", 0);
        String other =
                complaints.file(
                        Channel.WEB,
                        school.getId(),
                        null,
                        "El pan está duro",
                        "Carla",
                        "40000003-4",
                        "carla@it.example",
                        start);
        assertEquals(List.of(), offered(administrator(), first));
        assertEquals(List.of(), offered(administrator(), second));
        assertEquals(List.of(), offered(administrator(), other));
    }

    @Test
    void theyAreJoinedAndEachKeepsNumberClockAndHistory() throws Exception {
        String web = milk(Channel.WEB, "Ana", "40000001-8", -2);
        String call = milk(Channel.LINEA_800, "Berta", "40000002-6", -1);
        String paper = milk(Channel.PAPEL, "Carla", "40000003-4", 0);
        int version = ticket(web).getVersion();
        var due = ticket(web).getDueAt();
        long id = joined(web, call);
        assertEquals(version, ticket(web).getVersion(), "nobody's screen of it grows old");
        assertEquals(due, ticket(web).getDueAt());
        TicketIncidentDetails seen = seen(administrator(), web);
        assertEquals(id, seen.incident().incident().getId());
        assertEquals(school.getId(), seen.incident().incident().getSchool().getId());
        assertEquals(Set.of(paper), numbers(seen.offers()));
        assertEquals(Set.of(RelatedKind.INCIDENTE, RelatedKind.PARECIDAS), related(web));
        assertEquals(Set.of(RelatedKind.PARECIDAS), related(paper));
        assertEquals(id, offered(administrator(), paper).get(0).incident());
        assertEquals(List.of(Set.of(paper)), groupsHere(administrator(), web, call, paper));
        as(administrator(), () -> joining.add(incident(id), List.of(paper)));
        assertEquals(List.of(), groupsHere(administrator(), web, call, paper));
        assertEquals(List.of(), offered(administrator(), paper));
        assertTrue(steps(paper).contains("INCIDENTE_ENTRA"));
        assertEquals(1, audited("INCIDENTE_ENTRA", paper));
        IncidentDetails sheet = as(administrator(), () -> incidentQuery.get(id));
        assertEquals(
                List.of(web, call, paper),
                sheet.tickets().stream().map(TicketRow::number).toList());
    }

    @Test
    void aRefusedPairIsRememberedAndNotOfferedAgainNotEvenByAThird() throws Exception {
        String one = milk(Channel.WEB, "Ana", "40000001-8", -2);
        String other = milk(Channel.WEB, "Berta", "40000002-6", -1);
        similarTicketJob.go();
        as(administrator(), () -> joining.refuse(one, List.of(other)));
        as(administrator(), () -> joining.refuse(one, List.of(other)));
        assertEquals(1, audited("INCIDENTE_DESCARTADO", one));
        assertEquals(Set.of(), related(one), "what was refused is not asked for");
        assertEquals(List.of(), offered(administrator(), one));
        assertEquals(List.of(), groupsHere(administrator(), one, other));
        String third = milk(Channel.WEB, "Carla", "40000003-4", 0);
        assertEquals(Set.of(one, other), numbers(offered(administrator(), third)));
        List<Set<String>> groups = groupsHere(administrator(), one, other);
        assertTrue(groups.stream().noneMatch(group -> group.containsAll(Set.of(one, other))));
        as(
                administrator(),
                () ->
                        ticketService.reclassify(
                                ref(one),
                                "RECLAMO",
                                "BASICA_MEDIA",
                                null,
                                cl.soser.canal.catalogue.Context.SERVICIO_REGULAR,
                                "se mira otra vez"));
        assertEquals(Set.of(third), numbers(offered(administrator(), one)));
    }

    @Test
    void setToAnotherTopicItIsNoLongerOffered() throws Exception {
        String one = milk(Channel.WEB, "Ana", "40000001-8", -2);
        String other = milk(Channel.WEB, "Berta", "40000002-6", -1);
        assertEquals(Set.of(one), numbers(offered(administrator(), other)));
        as(
                administrator(),
                () ->
                        ticketService.reclassify(
                                ref(one),
                                "RECLAMO",
                                "CELIACO",
                                null,
                                cl.soser.canal.catalogue.Context.SERVICIO_REGULAR,
                                "es de celíacos"));
        assertEquals(List.of(), offered(administrator(), other));
    }

    @Test
    void aTicketIsOfOneIncidentAtMost() throws Exception {
        String one = milk(Channel.WEB, "Ana", "40000001-8", -3);
        String other = milk(Channel.WEB, "Berta", "40000002-6", -2);
        String third = milk(Channel.WEB, "Carla", "40000003-4", -1);
        joined(one, other);
        assertRefused("incident.taken", administrator(), () -> joining.open(List.of(third, other)));
        assertEquals(0, complaints.incidentsOf(third), "all or nothing");
        assertRefused("incident.two", administrator(), () -> joining.open(List.of(third, third)));
    }

    @Test
    void ofTwoWhoJoinTheSameAtOnceOneIsTold() throws Exception {
        String one = milk(Channel.WEB, "Ana", "40000001-8", -3);
        String other = milk(Channel.WEB, "Berta", "40000002-6", -2);
        Known first = administrator();
        Known second = manager();
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Callable<Long>> tries =
                List.of(
                        () -> as(first, () -> joining.open(List.of(one, other))),
                        () -> as(second, () -> joining.open(List.of(one, other))));
        int won = 0;
        for (Future<Long> tried : both.invokeAll(tries)) {
            try {
                tried.get();
                won++;
            } catch (java.util.concurrent.ExecutionException lost) {
                assertTrue(
                        lost.getCause() instanceof NotAllowedException no
                                && no.getMessage().startsWith("incident.taken"),
                        String.valueOf(lost.getCause()));
            }
        }
        both.shutdown();
        assertEquals(1, won);
        assertEquals(1, complaints.incidentsOf(one));
        assertEquals(1, complaints.incidentsOf(other));
    }

    @Test
    void anActOnAnIncidentThatOthersChangedIsRefused() throws Exception {
        String one = milk(Channel.WEB, "Ana", "40000001-8", -3);
        String other = milk(Channel.WEB, "Berta", "40000002-6", -2);
        String third = milk(Channel.WEB, "Carla", "40000003-4", -1);
        long id = joined(one, other);
        IncidentRef old = incident(id);
        as(administrator(), () -> joining.rename(old, "Leche de noviembre"));
        assertRefused("incident.stale", manager(), () -> joining.add(old, List.of(third)));
        assertRefused(
                "incident.stale", manager(), () -> joining.takeOut(old, one, "no corresponde"));
        assertRefused("incident.stale", manager(), () -> joining.close(old, "listo"));
        assertEquals(0, complaints.incidentsOf(third));
    }

    @Test
    void oneIsTakenOutWithAReasonAndTheIncidentClosedOnce() throws Exception {
        String one = milk(Channel.WEB, "Ana", "40000001-8", -3);
        String other = milk(Channel.WEB, "Berta", "40000002-6", -2);
        String stranger = complaint();
        long id = joined(one, other);
        assertThrows(
                NotFoundException.class,
                () ->
                        as(
                                administrator(),
                                () -> joining.takeOut(incident(id), stranger, "no es de aquí")));
        as(administrator(), () -> joining.takeOut(incident(id), other, "Es otra marca"));
        assertEquals(0, complaints.incidentsOf(other));
        assertTrue(steps(other).contains("INCIDENTE_SALE"));
        as(manager(), () -> joining.close(incident(id), "Se retiró el lote"));
        assertTrue(steps(one).contains("INCIDENTE_CIERRA"));
        assertRefused(
                "incident.closed", manager(), () -> joining.add(incident(id), List.of(other)));
        assertRefused("incident.closed", manager(), () -> joining.close(incident(id), "otra vez"));
        assertEquals(List.of(), offered(administrator(), one), "a closed one takes nothing in");
        assertTrue(
                as(administrator(), () -> incidentQuery.page(true, null, 50)).incidents().stream()
                        .anyMatch(sheet -> sheet.incident().getId() == id));
    }

    @Test
    void whatOneMayNotReadIsCountedAndNotNamed() throws Exception {
        String one = milk(Channel.WEB, "Ana", "40000001-8", -3);
        String other = milk(Channel.WEB, "Berta", "40000002-6", -2);
        String hidden = milk(Channel.WEB, "Carla", "40000003-4", -1);
        as(
                administrator(),
                () -> ticketService.restrict(ref(hidden), RestrictedMatter.MALTRATO, "maltrato"));
        Known operator = with("OPERADOR");
        assertEquals(Set.of(other), numbers(offered(operator, one)));
        assertEquals(List.of(Set.of(one, other)), groupsHere(operator, one, other, hidden));
        assertRefused("incident.unknown", operator, () -> joining.open(List.of(one, hidden)));
        assertRefused("incident.unknown", operator, () -> joining.refuse(one, List.of(hidden)));
        assertRefused(
                "incident.unknown", operator, () -> joining.open(List.of(one, "CP-2026-999999")));
        long id = as(manager(), () -> joining.open(List.of(one, other, hidden)));
        IncidentDetails seen = as(operator, () -> incidentQuery.get(id));
        assertEquals(List.of(one, other), seen.tickets().stream().map(TicketRow::number).toList());
        assertEquals(1, seen.hidden());
        assertThrows(
                NotFoundException.class,
                () -> as(operator, () -> joining.takeOut(incident(id), hidden, "porque sí")));
        Known stranger = area("INFORMATICA");
        assertThrows(NotFoundException.class, () -> as(stranger, () -> incidentQuery.get(id)));
        assertThrows(
                NotFoundException.class,
                () -> as(stranger, () -> joining.add(incident(id), List.of(one))));
        assertTrue(
                as(stranger, () -> incidentQuery.page(false, null, 50)).incidents().stream()
                        .noneMatch(sheet -> sheet.incident().getId() == id));
    }

    @Test
    void whoHasNoPartInTicketsHasNoneInIncidents() throws Exception {
        String one = milk(Channel.WEB, "Ana", "40000001-8", -3);
        String other = milk(Channel.WEB, "Berta", "40000002-6", -2);
        long id = joined(one, other);
        IncidentRef ref = incident(id);
        for (String role : List.of("CIUDADANO", "INSTITUCION", "TERRENO", "DATOS", "TI")) {
            Known stranger = with(role);
            assertThrows(
                    EJBAccessException.class,
                    () -> as(stranger, () -> joining.open(List.of(one, other))));
            assertThrows(EJBAccessException.class, () -> as(stranger, () -> incidentQuery.get(id)));
            assertThrows(
                    EJBAccessException.class,
                    () -> as(stranger, () -> incidentOfferService.page(null, 10)));
        }
        for (Known worker : List.of(with("OPERADOR"), writer())) {
            assertThrows(
                    EJBAccessException.class, () -> as(worker, () -> joining.close(ref, "listo")));
        }
    }

    @Test
    void anAnnulledOneIsNeitherOfferedNorJoined() throws Exception {
        String one = milk(Channel.WEB, "Ana", "40000001-8", -3);
        String other = milk(Channel.WEB, "Berta", "40000002-6", -2);
        as(administrator(), () -> ticketService.annul(ref(other), AnnulmentCause.PRUEBA, "prueba"));
        assertEquals(List.of(), offered(administrator(), one));
        assertEquals(List.of(), groupsHere(administrator(), one, other));
        assertRefused(
                "incident.annulled", administrator(), () -> joining.open(List.of(one, other)));
    }

    @Test
    void theListOfIncidentsIsReadPageByPage() throws Exception {
        List<Long> mine = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            school = place();
            mine.add(
                    joined(
                            milk(Channel.WEB, "Ana", "40000001-8", -3),
                            milk(Channel.PAPEL, "Berta", "40000002-6", -2)));
        }
        List<Long> read = new ArrayList<>();
        Long below = null;
        do {
            Long from = below;
            IncidentPage page = as(administrator(), () -> incidentQuery.page(false, from, 2));
            assertTrue(page.incidents().size() <= 2);
            page.incidents().forEach(sheet -> read.add(sheet.incident().getId()));
            below = page.below();
        } while (below != null);
        assertEquals(read.stream().distinct().toList(), read, "none twice");
        assertEquals(
                mine.stream().sorted(java.util.Comparator.reverseOrder()).toList(),
                read.stream().filter(mine::contains).toList());
        assertNull(below);
    }
}
