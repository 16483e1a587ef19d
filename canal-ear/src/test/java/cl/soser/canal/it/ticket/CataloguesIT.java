package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.staff.AreaStaffService;
import cl.soser.canal.account.staff.StaffRow;
import cl.soser.canal.catalogue.CatalogueKind;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.CatalogueRow;
import cl.soser.canal.catalogue.CatalogueService;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.configuration.ConfigurationEntry;
import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.FieldChange;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The vocabulary and the areas for their owner: what is used stays, what is retired is offered no
 * more.
 */
class CataloguesIT extends TicketCase {

    @Inject CatalogueService catalogue;
    @Inject CatalogueQuery catalogueQuery;
    @Inject AreaStaffService areaStaffService;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;

    private final String name = "Prueba " + Long.toString(System.nanoTime(), 36);

    private String added(CatalogueKind kind, String parent, String label) throws Exception {
        return as(administrator(), () -> catalogue.add(kind, parent, label, false));
    }

    private CatalogueRow row(CatalogueKind kind, String code) throws Exception {
        return as(administrator(), () -> catalogue.get(kind, code));
    }

    private void retire(CatalogueKind kind, String code) throws Exception {
        int version = row(kind, code).version();
        as(administrator(), () -> catalogue.retire(kind, code, version));
    }

    private String refusal(Step step) {
        return assertThrows(NotAllowedException.class, () -> as(administrator(), step))
                .getMessage();
    }

    private ConfigurationEntry told(ConfigurationKind kind, String key) throws Exception {
        return as(administrator(), () -> configurationHistoryQuery.page(Set.of(kind), key, null, 1))
                .rows()
                .get(0);
    }

    private String fileAbout(String topic, String subtopic) {
        return ticketIntakeWorker.fileAsVisitor(
                new FileTicketCommand(
                        UUID.randomUUID().toString(),
                        new ChosenCodes(
                                Context.SERVICIO_REGULAR,
                                "RECLAMO",
                                topic,
                                subtopic,
                                Urgency.MEDIA),
                        "Algo pasó",
                        "Pasó algo hoy.",
                        PlaceDetails.called("Escuela de prueba"),
                        FormValues.NONE,
                        GivenAnswers.NONE),
                new PersonDetails(
                        "Ana",
                        "Ficticia Prueba",
                        new Identity(DocumentType.RUT, "40000001-8"),
                        null,
                        null,
                        UserType.APODERADO,
                        ContactDetails.mail("ficticia@it.example"),
                        null));
    }

    @Test
    void aNewTopicIsOfferedAtOnceAndOneRetiredStaysWithItsTickets() throws Exception {
        String topic = added(CatalogueKind.TEMA, null, name);
        assertTrue(
                catalogueQuery.offeredTopics().stream().anyMatch(t -> t.getCode().equals(topic)));
        String number = fileAbout(topic, null);
        retire(CatalogueKind.TEMA, topic);
        assertFalse(
                catalogueQuery.offeredTopics().stream().anyMatch(t -> t.getCode().equals(topic)));
        assertEquals(name, catalogueQuery.topic(topic).orElseThrow().getLabel());
        assertEquals(topic, ticket(number).getTopic().getCode());
        assertEquals(
                "filing.classification.retired",
                assertThrows(NotAllowedException.class, () -> fileAbout(topic, null)).getMessage());
        assertEquals(
                List.of(new FieldChange("offered", "{yesNo.true}", "{yesNo.false}")),
                told(ConfigurationKind.TEMA, topic).fields());
        int version = row(CatalogueKind.TEMA, topic).version();
        as(administrator(), () -> catalogue.offerAgain(CatalogueKind.TEMA, topic, version));
        fileAbout(topic, null);
        retire(CatalogueKind.TEMA, topic);
    }

    @Test
    void aTopicAsksForASubtopicOnlyWhileItOffersOne() throws Exception {
        String topic = added(CatalogueKind.TEMA, null, name);
        String sub = added(CatalogueKind.SUBTEMA, topic, "Detalle");
        assertEquals(
                "filing.subtopic.missing",
                assertThrows(NotAllowedException.class, () -> fileAbout(topic, null)).getMessage());
        fileAbout(topic, sub);
        retire(CatalogueKind.SUBTEMA, sub);
        fileAbout(topic, null);
        assertThrows(NotAllowedException.class, () -> fileAbout(topic, sub));
        retire(CatalogueKind.TEMA, topic);
    }

    @Test
    void aNameIsOnesOwnAndTheCodeStays() throws Exception {
        String topic = added(CatalogueKind.TEMA, null, name + " Ñandú");
        assertTrue(topic.endsWith("NANDU"), topic);
        String same = name.toUpperCase() + " nandu";
        assertEquals(
                "catalogue.nameTaken",
                refusal(() -> catalogue.add(CatalogueKind.TEMA, null, same, true)));
        assertEquals(
                "catalogue.noLetters",
                refusal(() -> catalogue.add(CatalogueKind.TEMA, null, "¿?!", true)));
        int version = row(CatalogueKind.TEMA, topic).version();
        as(
                administrator(),
                () -> catalogue.change(CatalogueKind.TEMA, topic, version, name + " b", true));
        assertEquals(name + " b", catalogueQuery.topic(topic).orElseThrow().getLabel());
        assertEquals(2, told(ConfigurationKind.TEMA, topic).fields().size());
        EJBException lost =
                assertThrows(
                        EJBException.class,
                        () ->
                                as(
                                        administrator(),
                                        () ->
                                                catalogue.change(
                                                        CatalogueKind.TEMA,
                                                        topic,
                                                        version,
                                                        name + " c",
                                                        true)));
        assertEquals(OptimisticLockException.class, lost.getCause().getClass());
        assertThrows(
                ConstraintViolationException.class,
                () -> added(CatalogueKind.TEMA, null, "x".repeat(61)));
        assertThrows(NotFoundException.class, () -> added(CatalogueKind.SUBTEMA, "NADA", "Uno"));
        retire(CatalogueKind.TEMA, topic);
    }

    @Test
    void theProcedureHasItsFourMotivesAndTheLastOfferedStays() throws Exception {
        assertEquals(
                "catalogue.ofTheProcedure",
                refusal(() -> catalogue.add(CatalogueKind.MOTIVO, null, "Queja", false)));
        assertEquals(
                "catalogue.ofTheProcedure",
                refusal(
                        () ->
                                catalogue.change(
                                        CatalogueKind.MOTIVO, "RECLAMO", 0, "Queja", false)));
    }

    @Test
    void movingChangesPlacesWithTheNeighbourAndNobodyElse() throws Exception {
        String one = added(CatalogueKind.TEMA, null, name + " 1");
        String two = added(CatalogueKind.TEMA, null, name + " 2");
        List<String> before = codes();
        int version = row(CatalogueKind.TEMA, two).version();
        as(administrator(), () -> catalogue.move(CatalogueKind.TEMA, two, version, true));
        NotAllowedException late =
                assertThrows(
                        NotAllowedException.class,
                        () ->
                                as(
                                        administrator(),
                                        () ->
                                                catalogue.move(
                                                        CatalogueKind.TEMA, two, version, true)));
        assertEquals("error.movedMeanwhile", late.getMessage());
        List<String> after = codes();
        assertEquals(before.indexOf(one), after.indexOf(two));
        assertEquals(before.indexOf(two), after.indexOf(one));
        assertEquals(before.size(), after.size());
        assertEquals(
                List.of("order"),
                told(ConfigurationKind.TEMA, two).fields().stream()
                        .map(FieldChange::name)
                        .toList());
        retire(CatalogueKind.TEMA, one);
        retire(CatalogueKind.TEMA, two);
    }

    private List<String> codes() throws Exception {
        return as(administrator(), () -> catalogue.all(CatalogueKind.TEMA)).stream()
                .map(CatalogueRow::code)
                .toList();
    }

    /** An area that a rule names and no ticket of any test is in. */
    private String ruledArea() {
        return data.with(
                        em ->
                                em.createQuery(
                                                "SELECT a.code FROM Area a WHERE a.code IN (SELECT r.area FROM"
                                                        + " RoutingRule r WHERE r.active = TRUE) AND a.code NOT IN"
                                                        + " (SELECT t.area FROM Ticket t) AND a.code <> 'CANAL'",
                                                String.class)
                                        .setMaxResults(1)
                                        .getResultList())
                .get(0);
    }

    @Test
    void anAreaInUseCannotGoAndOneThatIsGoneGetsNothing() throws Exception {
        String number = complaint();
        assertEquals("catalogue.area.tickets", refusal(() -> retire("OPERACIONES")));
        assertEquals("catalogue.area.canal", refusal(() -> retire("CANAL")));
        assertEquals("catalogue.area.rules", refusal(() -> retire(ruledArea())));
        String area = added(CatalogueKind.AREA, null, name);
        as(administrator(), () -> ticketService.validateRouting(ref(number), area, "es suyo"));
        assertEquals(area, ticket(number).getArea());
        assertEquals("catalogue.area.tickets", refusal(() -> retire(area)));
        as(administrator(), () -> ticketService.reroute(ref(number), "OPERACIONES", "de vuelta"));
        retire(CatalogueKind.AREA, area);
        assertEquals(
                "ticket.area.unknown",
                refusal(() -> ticketService.reroute(ref(number), area, "otra vez")));
    }

    private void retire(String area) {
        int version = catalogue.get(CatalogueKind.AREA, area).version();
        catalogue.retire(CatalogueKind.AREA, area, version);
    }

    @Test
    void peopleJoinAnAreaAndLeaveItButNeverTheirLast() throws Exception {
        Known rita =
                accounts.account(
                        "rita." + UUID.randomUUID() + "@it.example",
                        Set.of(Role.AREA),
                        Set.of("CALIDAD"),
                        null);
        String area = added(CatalogueKind.AREA, null, name);
        StaffRow before =
                as(administrator(), () -> areaStaffService.others(area)).stream()
                        .filter(one -> one.id() == rita.id())
                        .findAny()
                        .orElseThrow();
        as(administrator(), () -> areaStaffService.join(area, rita.id(), before.version()));
        StaffRow member = as(administrator(), () -> areaStaffService.of(area)).get(0);
        assertEquals(rita.id(), member.id());
        assertEquals(Set.of("CALIDAD", area), member.areas());
        assertEquals(1, as(administrator(), () -> areaStaffService.counts()).get(area));
        assertEquals(
                List.of(new FieldChange("members", null, member.displayName())),
                told(ConfigurationKind.AREA, area).fields());
        assertThrows(
                EJBException.class,
                () ->
                        as(
                                administrator(),
                                () -> areaStaffService.leave(area, rita.id(), before.version())));
        as(administrator(), () -> areaStaffService.leave("CALIDAD", rita.id(), member.version()));
        int now = as(administrator(), () -> areaStaffService.of(area)).get(0).version();
        assertEquals("area.onlyOne", refusal(() -> areaStaffService.leave(area, rita.id(), now)));
        retire(CatalogueKind.AREA, area);
    }

    @Test
    void onlyTheAdministratorOfTheChannelMay() {
        for (Known other :
                List.of(
                        area("CALIDAD"),
                        with(Role.TI),
                        with(Role.OPERADOR),
                        institution("JUNJI"))) {
            assertThrows(
                    EJBAccessException.class,
                    () -> as(other, () -> catalogue.all(CatalogueKind.TEMA)));
            assertThrows(
                    EJBAccessException.class,
                    () -> as(other, () -> catalogue.add(CatalogueKind.TEMA, null, name, true)));
            assertThrows(
                    EJBAccessException.class,
                    () -> as(other, () -> areaStaffService.of("CALIDAD")));
            assertThrows(
                    EJBAccessException.class,
                    () -> as(other, () -> areaStaffService.join("CALIDAD", other.id(), 0)));
        }
    }

    @Test
    void whatTheContractHoldsToATermIsAlwaysOffered() {
        for (String motive : List.of("RECLAMO", "CONSULTA", "SUGERENCIA")) {
            assertEquals(
                    "catalogue.underContract", refusal(() -> retire(CatalogueKind.MOTIVO, motive)));
        }
    }

    @Test
    void whoRetiresATopicSeesTheRulesThatNameIt() throws Exception {
        assertEquals(
                List.of("Celíacos"),
                as(administrator(), () -> catalogue.namedBy(CatalogueKind.TEMA, "CELIACO")));
    }
}
