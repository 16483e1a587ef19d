package cl.soser.canal.it.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.InContainer;
import cl.soser.canal.reporting.cases.CaseQuery;
import cl.soser.canal.reporting.cases.CaseRow;
import cl.soser.canal.reporting.cases.InstitutionCaseDetails;
import cl.soser.canal.reporting.cases.InstitutionCaseQuery;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.shared.NotFoundException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an institution reads of one request of its own, and of one that is not. */
class InstitutionCasesIT extends InContainer {

    private static final String TEXT =
            "Mi hija se enfermó. Soy Ana, llámeme al +56 9 1000 0001 o a ana@correo.example.";

    @Inject InstitutionCaseQuery institutionCaseQuery;
    @Inject CaseQuery caseQuery;
    @Inject PastTickets tickets;

    private String filed(String institution) {
        return tickets.file("RECLAMO", institution, TEXT, Instant.now().minusSeconds(600));
    }

    @Test
    void itReadsItsOwnWithoutKnowingWhoAsks() throws Exception {
        String number = filed("JUNJI");
        InstitutionCaseDetails sheet =
                as(institution("JUNJI"), () -> institutionCaseQuery.open(number));
        assertEquals("A. F. P.", sheet.person());
        assertNull(sheet.contact());
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
        String hidden = "Soy ••• ••• y anático";
        assertEquals(
                hidden,
                as(institution("JUNJI"), () -> institutionCaseQuery.open(number))
                        .facts()
                        .subject());
        List<String> listed =
                as(
                        institution("JUNJI"),
                        () ->
                                caseQuery
                                        .page(CaseCriteria.ALL.entered(lately()), false, null, 50)
                                        .rows()
                                        .stream()
                                        .filter(row -> row.number().equals(number))
                                        .map(CaseRow::subject)
                                        .toList());
        assertEquals(List.of(hidden), listed);
        assertEquals(
                "Soy ANA FICTICIA y anático",
                as(
                                institution("JUNJI"),
                                () ->
                                        institutionCaseQuery.unmasked(
                                                number, "Visita al jardín de mañana"))
                        .facts()
                        .subject());
    }

    private static DayRange lately() {
        LocalDate today = LocalDate.now(ZoneId.of("America/Santiago"));
        return new DayRange(today.minusDays(1), today.plusDays(2));
    }

    @Test
    void whoeverSaysWhatForSeesItAndThatIsKept() throws Exception {
        String number = filed("JUNJI");
        InstitutionCaseDetails sheet =
                as(
                        institution("JUNJI"),
                        () -> institutionCaseQuery.unmasked(number, "Visita al jardín de mañana"));
        assertEquals("Ana Ficticia Prueba", sheet.person());
        assertTrue(sheet.detail().contains("ana@correo.example"));
        Object kept =
                data.with(
                        em ->
                                em.createNativeQuery(
                                                "select reason from audit_entry where ticket_number"
                                                        + " = '"
                                                        + number
                                                        + "' and reason like 'INSTITUCION%'")
                                        .getSingleResult());
        assertEquals("INSTITUCION: Visita al jardín de mañana", kept);
    }

    @Test
    void withoutAPurposeNothingIsShown() throws Exception {
        String number = filed("JUNJI");
        for (String none : List.of("ver", "..............", "aaaaaaaaaaaaaa", "1234 5678 9012")) {
            assertThrows(
                    ConstraintViolationException.class,
                    () ->
                            as(
                                    institution("JUNJI"),
                                    () -> institutionCaseQuery.unmasked(number, none)),
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
                () ->
                        as(
                                institution("INTEGRA"),
                                () ->
                                        institutionCaseQuery.unmasked(
                                                number, "Visita al jardín de mañana")));
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
                () ->
                        as(
                                institution("JUNJI"),
                                () ->
                                        institutionCaseQuery.unmasked(
                                                number, "Visita al jardín de mañana")));
    }
}
