package cl.soser.canal.it.reporting;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.DATOS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.audit.AuditEntry;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.directory.PlacedSchools;
import cl.soser.canal.directory.School;
import cl.soser.canal.identity.IdentityKind;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.reporting.cases.CaseQuery;
import cl.soser.canal.reporting.cases.CaseRow;
import cl.soser.canal.reporting.cases.InstitutionCaseDetails;
import cl.soser.canal.reporting.cases.InstitutionCaseQuery;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.identity.NameRequestDetails;
import cl.soser.canal.ticket.identity.NameRequestRow;
import cl.soser.canal.ticket.identity.NameRequestService;
import cl.soser.canal.ticket.identity.TextMark;
import cl.soser.canal.ticket.identity.TextMarkService;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an institution reads of one request of its own, and of one that is not. */
class InstitutionCasesIT extends InContainer {

    private static final String TEXT =
            "Mi hija se enfermó. Soy Ana, llámeme al +56 9 1000 0001 o a ana@correo.example.";

    @Inject InstitutionCaseQuery institutionCaseQuery;
    @Inject CaseQuery caseQuery;
    @Inject TextMarkService textMarkService;
    @Inject NameRequestService nameRequestService;
    @Inject PastTickets tickets;
    @Inject PlacedSchools placed;

    private String filed(String institution) {
        return tickets.file("RECLAMO", institution, TEXT, Instant.now().minusSeconds(600));
    }

    @Test
    void itReadsItsOwnWithoutKnowingWhoAsks() throws Exception {
        String number = filed("JUNJI");
        InstitutionCaseDetails sheet =
                as(institution("JUNJI"), () -> institutionCaseQuery.open(number));
        assertEquals("A. F. P.", sheet.person());
        assertFalse(sheet.named());
        assertFalse(sheet.detail().contains("1000 0001"), sheet.detail());
        assertFalse(sheet.detail().contains("ana@"), sheet.detail());
        assertTrue(sheet.detail().contains("se enfermó"));
        assertFalse(sheet.detail().contains("Ana"), sheet.detail());
    }

    @Test
    void theNamesOfWhoAsksAreHiddenInItsSubjectAndItsTextToo() throws Exception {
        String number = filed("JUNJI");
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update ticket set subject = 'Soy ANA FICTICIA y anático'"
                                                + " where ticket_number = ?1")
                                .setParameter(1, number)
                                .executeUpdate());
        String hidden = "Soy [nombre] ••• y anático";
        assertEquals(
                hidden,
                as(institution("JUNJI"), () -> institutionCaseQuery.open(number))
                        .facts()
                        .subject());
        assertEquals(List.of(hidden), subjects("JUNJI", number));
    }

    @Test
    void aTypedNumberFindsItsOwnRequestMaskedAndNoneOfAnother() throws Exception {
        String number = filed("JUNJI");
        String foreign = filed("JUNAEB");
        String brief = number.replaceFirst("CP-\\d{4}-0*", "");
        for (String typed : List.of(number, number.toLowerCase(), brief, "#" + brief)) {
            assertEquals(number, typed(typed).orElseThrow().number(), typed);
        }
        for (String typed : List.of(foreign, "CP-2019-000001", "Ana", "")) {
            assertTrue(typed(typed).isEmpty(), typed);
        }
    }

    private Optional<CaseRow> typed(String number) throws Exception {
        return as(institution("JUNJI"), () -> institutionCaseQuery.typed(number));
    }

    private List<String> subjects(String institution, String number) throws Exception {
        return as(
                institution(institution),
                () ->
                        caseQuery
                                .page(CaseCriteria.ALL.entered(lately()), false, null, 50)
                                .rows()
                                .stream()
                                .filter(row -> row.number().equals(number))
                                .map(CaseRow::subject)
                                .toList());
    }

    /** What the review filed: a child, its course, its health and where it lives. */
    private String filedAboutAChild() {
        String number =
                tickets.file(
                        "RECLAMO",
                        "JUNJI",
                        "Matías Rojas Fuentes, 1°B, alérgico al maní, vive en Av. Los Pinos 455."
                                + " Le dieron maní a Matías en la Escuela Gabriela Mistral.",
                        Instant.now().minusSeconds(600));
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update ticket set subject = 'El niño Matías Rojas se"
                                                + " enfermó' where ticket_number = ?1")
                                .setParameter(1, number)
                                .executeUpdate());
        return number;
    }

    @Test
    void whoeverATextIsAboutIsHidden() throws Exception {
        String number = filedAboutAChild();
        InstitutionCaseDetails sheet =
                as(institution("JUNJI"), () -> institutionCaseQuery.open(number));
        assertEquals("El niño [nombre] se enfermó", sheet.facts().subject());
        assertEquals(
                "[nombre], [curso], [salud], vive en [dirección]. Le dieron maní a [nombre] en la"
                        + " Escuela Gabriela Mistral.",
                sheet.detail());
        assertEquals(List.of("El niño [nombre] se enfermó"), subjects("JUNJI", number));
        assertEquals(
                List.of("LECTURA INSTITUCION: textos sin nombres"),
                acts(number, "INSTITUCION: textos%"));
    }

    @Test
    void aPlaceToldInWordsNamesNobody() throws Exception {
        String number = filed("JUNJI");
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update ticket set school_id = null, school_note ="
                                                + " 'Jardín de la tía Rosa Díaz' where"
                                                + " ticket_number = ?1")
                                .setParameter(1, number)
                                .executeUpdate());
        assertEquals(
                "Jardín de la tía [nombre]",
                as(institution("JUNJI"), () -> institutionCaseQuery.open(number)).facts().place());
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update ticket set restricted = true where ticket_number ="
                                                + " ?1")
                                .setParameter(1, number)
                                .executeUpdate());
        assertNull(
                as(institution("JUNJI"), () -> institutionCaseQuery.open(number)).facts().place());
    }

    @Test
    void aPlaceToldInWordsThatIsASchoolOfTheDirectoryStays() throws Exception {
        placed.integra("98321", "Sala Cuna Gabriela Mistral");
        String number = filed("JUNJI");
        told(number, null, "gabriela mistral");
        assertEquals("gabriela mistral", place(number));
        told(number, null, "donde va mi hija Gabriela");
        assertEquals("donde va mi hija [nombre]", place(number));
    }

    private String place(String number) throws Exception {
        return as(institution("JUNJI"), () -> institutionCaseQuery.open(number)).facts().place();
    }

    private void told(String number, Long school, String note) {
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update ticket set school_id = cast(?1 as bigint), school_note = ?2 where"
                                                + " ticket_number = ?3")
                                .setParameter(1, school)
                                .setParameter(2, note)
                                .setParameter(3, number)
                                .executeUpdate());
    }

    @Test
    void itsOwnSchoolStaysReadableInListAndTicketAndToWhoeverAnswers() throws Exception {
        School school = placed.integra("98322", "Sala Cuna Gabriela Mistral");
        String number = filed("JUNJI");
        String words = "sin leche en la gabriela mistral, avisa mi hija Gabriela";
        String masked = "sin leche en la gabriela mistral, avisa mi hija [nombre]";
        told(number, school.getId(), null);
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update ticket set subject = ?1 where ticket_number = ?2")
                                .setParameter(1, words)
                                .setParameter(2, number)
                                .executeUpdate());
        assertEquals(List.of(masked), subjects("JUNJI", number));
        assertEquals(
                masked,
                as(institution("JUNJI"), () -> institutionCaseQuery.open(number))
                        .facts()
                        .subject());
        assertEquals(masked, as(with(ADMINISTRADOR), () -> textMarkService.of(number)).subject());
    }

    @Test
    void anAlertIsShownWithItsKindAndOfARestrictedOneNothing() throws Exception {
        String number = filed("JUNJI");
        assertFalse(facts(number).alert());
        change("alert = true, danger_kind = 'ALERGIA'", number);
        assertTrue(facts(number).alert());
        assertEquals(DangerKind.ALERGIA, facts(number).danger());
        assertEquals(List.of(DangerKind.ALERGIA), dangers(number));
        assertTrue(typed(number).orElseThrow().alert());
        change("danger_kind = 'MALTRATO'", number);
        assertNull(facts(number).danger());
        change("restricted = true", number);
        assertFalse(facts(number).alert());
        assertFalse(typed(number).orElseThrow().alert());
        assertEquals(1, dangers(number).size());
        assertNull(dangers(number).get(0));
    }

    private CaseRow facts(String number) throws Exception {
        return as(institution("JUNJI"), () -> institutionCaseQuery.open(number)).facts();
    }

    private List<DangerKind> dangers(String number) throws Exception {
        List<DangerKind> kinds = new ArrayList<>();
        as(
                        institution("JUNJI"),
                        () -> caseQuery.page(CaseCriteria.ALL.entered(lately()), false, null, 50))
                .rows()
                .stream()
                .filter(row -> row.number().equals(number))
                .forEach(row -> kinds.add(row.danger()));
        return kinds;
    }

    private void change(String what, String number) {
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update ticket set " + what + " where ticket_number = ?1")
                                .setParameter(1, number)
                                .executeUpdate());
    }

    @Test
    void whoeverAnswersCorrectsWhatIsHidden() throws Exception {
        String number = filedAboutAChild();
        as(
                with(ADMINISTRADOR),
                () -> {
                    textMarkService.hide(ref(number), "maní", IdentityKind.SALUD);
                    TextMark course =
                            textMarkService.of(number).marks().stream()
                                    .filter(mark -> mark.span().kind() == IdentityKind.CURSO)
                                    .findFirst()
                                    .orElseThrow();
                    textMarkService.show(ref(number), course.part(), course.span());
                    assertThrows(
                            NotAllowedException.class,
                            () -> textMarkService.show(ref(number), course.part(), course.span()));
                    assertThrows(
                            NotAllowedException.class,
                            () -> textMarkService.hide(ref(number), "otra", IdentityKind.NOMBRE));
                });
        assertEquals(
                "[nombre], 1°B, [salud], vive en [dirección]. Le dieron [salud] a [nombre] en la"
                        + " Escuela Gabriela Mistral.",
                as(institution("JUNJI"), () -> institutionCaseQuery.open(number)).detail());
        assertEquals(
                List.of("MARCA_CORREGIDA oculta SALUD", "MARCA_CORREGIDA oculta SALUD"),
                acts(number, "oculta%"));
        assertEquals(List.of("MARCA_CORREGIDA muestra CURSO"), acts(number, "muestra%"));
    }

    private TicketRef ref(String number) {
        return data.with(
                em -> {
                    Ticket ticket =
                            em.createNamedQuery(Ticket.BY_NUMBER, Ticket.class)
                                    .setParameter("number", number)
                                    .getSingleResult();
                    return new TicketRef(number, ticket.getVersion());
                });
    }

    private List<String> acts(String number, String reason) {
        return data.with(
                em ->
                        em
                                .createQuery(
                                        "SELECT e FROM AuditEntry e WHERE e.ticketNumber = :number"
                                                + " AND e.reason LIKE :reason AND (e.actionCode LIKE"
                                                + " 'NOMBRES%' OR e.actionCode LIKE 'MARCA%' OR"
                                                + " e.reason LIKE 'INSTITUCION%') ORDER BY e.id",
                                        AuditEntry.class)
                                .setParameter("number", number)
                                .setParameter("reason", reason)
                                .getResultList()
                                .stream()
                                .map(entry -> entry.getActionCode() + " " + entry.getReason())
                                .toList());
    }

    private static DayRange lately() {
        LocalDate today = LocalDate.now(ZoneId.of("America/Santiago"));
        return new DayRange(today.minusDays(1), today.plusDays(2));
    }

    private static final String PURPOSE = "Visita al jardín de mañana";

    private NameRequestRow waiting(String number) throws Exception {
        return as(
                        with(DATOS),
                        () ->
                                nameRequestService.waiting(0, 100).rows().stream()
                                        .filter(row -> row.ticketNumber().equals(number))
                                        .findFirst())
                .orElse(null);
    }

    @Test
    void namesAreAskedForReleasedAndReadAndAllOfItIsKept() throws Exception {
        with(DATOS);
        with(ADMINISTRADOR);
        String number = filedAboutAChild();
        as(
                institution("JUNJI"),
                () -> {
                    assertThrows(
                            NotAllowedException.class, () -> institutionCaseQuery.unmasked(number));
                    nameRequestService.ask(number, PURPOSE);
                    assertThrows(
                            NotAllowedException.class,
                            () -> nameRequestService.ask(number, PURPOSE));
                    assertThrows(
                            NotAllowedException.class, () -> institutionCaseQuery.unmasked(number));
                });
        NameRequestRow asked = waiting(number);
        assertEquals(PURPOSE, asked.purpose());
        assertTrue(mails("nombres-pedidos", number) >= 2, "administrators and the officer");
        as(
                with(ADMINISTRADOR),
                () -> {
                    nameRequestService.release(asked.id(), asked.version());
                });
        assertNull(waiting(number));
        assertEquals(1, mails("nombres-decididos", number));
        InstitutionCaseDetails sheet =
                as(institution("JUNJI"), () -> institutionCaseQuery.unmasked(number));
        assertEquals("Ana Ficticia Prueba", sheet.person());
        assertEquals("El niño Matías Rojas se enfermó", sheet.facts().subject());
        assertFalse(sheet.detail().contains("alérgico"), "names alone: " + sheet.detail());
        assertTrue(sheet.detail().contains("[salud]"), sheet.detail());
        assertEquals(
                List.of("NOMBRES_PEDIDOS " + PURPOSE, "LECTURA INSTITUCION: " + PURPOSE),
                acts(number, "%" + PURPOSE));
    }

    @Test
    void numbersAndMailboxesStayHiddenWhereNamesAreReleased() throws Exception {
        String number = filed("JUNJI");
        as(
                institution("JUNJI"),
                () -> {
                    nameRequestService.ask(number, PURPOSE);
                });
        NameRequestRow asked = waiting(number);
        as(
                with(ADMINISTRADOR),
                () -> {
                    nameRequestService.release(asked.id(), asked.version());
                });
        InstitutionCaseDetails sheet =
                as(institution("JUNJI"), () -> institutionCaseQuery.unmasked(number));
        assertTrue(sheet.detail().contains("Soy Ana"), sheet.detail());
        assertFalse(sheet.detail().contains("1000 0001"), sheet.detail());
        assertFalse(sheet.detail().contains("ana@"), sheet.detail());
    }

    @Test
    void aRefusalHasItsReasonAndIsDecidedOnce() throws Exception {
        String number = filedAboutAChild();
        as(
                institution("JUNJI"),
                () -> {
                    nameRequestService.ask(number, PURPOSE);
                });
        NameRequestRow asked = waiting(number);
        as(
                with(DATOS),
                () -> {
                    assertThrows(
                            ConstraintViolationException.class,
                            () -> nameRequestService.refuse(asked.id(), asked.version(), " "));
                    nameRequestService.refuse(
                            asked.id(), asked.version(), "Basta con el establecimiento.");
                });
        assertThrows(
                EJBException.class,
                () ->
                        as(
                                with(ADMINISTRADOR),
                                () -> {
                                    nameRequestService.release(asked.id(), asked.version());
                                }));
        as(
                institution("JUNJI"),
                () -> {
                    NameRequestDetails mine = nameRequestService.mine(number).orElseThrow();
                    assertEquals("Basta con el establecimiento.", mine.reason());
                    assertThrows(
                            NotAllowedException.class, () -> institutionCaseQuery.unmasked(number));
                });
    }

    @Test
    void onlyTheInstitutionAsksAndOnlyTheChannelDecides() throws Exception {
        String number = filedAboutAChild();
        assertThrows(
                NotFoundException.class,
                () ->
                        as(
                                institution("INTEGRA"),
                                () -> {
                                    nameRequestService.ask(number, PURPOSE);
                                }));
        assertThrows(
                EJBAccessException.class,
                () ->
                        as(
                                with(ADMINISTRADOR),
                                () -> {
                                    nameRequestService.ask(number, PURPOSE);
                                }));
        assertThrows(
                EJBAccessException.class,
                () -> as(institution("JUNJI"), () -> nameRequestService.waiting(0, 10)));
        assertThrows(
                EJBAccessException.class,
                () -> as(institution("JUNJI"), () -> textMarkService.of(number)));
    }

    private long mails(String code, String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT COUNT(m) FROM OutboundMessage m"
                                                + " WHERE m.templateCode = :code"
                                                + " AND m.ticketNumber = :number",
                                        Long.class)
                                .setParameter("code", code)
                                .setParameter("number", number)
                                .getSingleResult());
    }

    @Test
    void withoutAPurposeNothingCanBeAsked() throws Exception {
        String number = filed("JUNJI");
        for (String none : List.of("ver", "..............", "aaaaaaaaaaaaaa", "1234 5678 9012")) {
            assertThrows(
                    ConstraintViolationException.class,
                    () ->
                            as(
                                    institution("JUNJI"),
                                    () -> {
                                        nameRequestService.ask(number, none);
                                    }),
                    none);
        }
    }

    @Test
    void anothersIsAsIfItDidNotExist() {
        String number = filed("JUNJI");
        assertThrows(
                NotFoundException.class,
                () -> as(institution("INTEGRA"), () -> institutionCaseQuery.open(number)));
        assertThrows(
                NotFoundException.class,
                () -> as(institution("INTEGRA"), () -> institutionCaseQuery.unmasked(number)));
    }

    @Test
    void ofARestrictedOneThereIsNoText() throws Exception {
        String number = filed("JUNJI");
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update ticket set restricted = true"
                                                + " where ticket_number = ?1")
                                .setParameter(1, number)
                                .executeUpdate());
        InstitutionCaseDetails sheet =
                as(institution("JUNJI"), () -> institutionCaseQuery.open(number));
        assertNull(sheet.detail());
        assertNull(sheet.facts().subject());
        assertNull(sheet.person());
        assertThrows(
                NotFoundException.class,
                () -> as(institution("JUNJI"), () -> institutionCaseQuery.unmasked(number)));
    }
}
