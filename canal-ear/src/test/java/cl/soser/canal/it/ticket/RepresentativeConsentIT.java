package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.audit.AuditEntry;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.purpose.Purpose;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.response.Finding;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.survey.Survey;
import cl.soser.canal.survey.SurveyInvitationWorker;
import cl.soser.canal.survey.SurveyKind;
import cl.soser.canal.survey.SurveyOmission;
import cl.soser.canal.survey.SurveyState;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.consent.ConsentRow;
import cl.soser.canal.ticket.consent.MinorReason;
import cl.soser.canal.ticket.consent.Relation;
import cl.soser.canal.ticket.consent.RepresentativeConsentRepository;
import cl.soser.canal.ticket.consent.RepresentativeConsentService;
import cl.soser.canal.ticket.tracking.FollowUpService;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a child wrote is answered like all else, and serves nothing more without consent. */
class RepresentativeConsentIT extends TicketCase {

    @Inject RepresentativeConsentService representativeConsentService;
    @Inject RepresentativeConsentRepository representativeConsentRepository;
    @Inject FollowUpService followUpService;
    @Inject SurveyInvitationWorker surveyInvitationWorker;

    /**
     * @param years how old; null where only the age band was told
     */
    private String filed(Integer years, boolean childAlone, String detail) {
        ChosenCodes codes =
                new ChosenCodes(
                        Context.SERVICIO_REGULAR, "RECLAMO", "BASICA_MEDIA", null, Urgency.MEDIA);
        return ticketIntakeWorker.fileAsVisitor(
                new FileTicketCommand(
                        UUID.randomUUID().toString(),
                        childAlone ? codes.ofChildAlone() : codes,
                        "Bandejas con poca comida",
                        detail,
                        PlaceDetails.called("Escuela de prueba"),
                        FormValues.NONE,
                        GivenAnswers.NONE),
                new PersonDetails(
                        "Ana",
                        "Ficticia Prueba",
                        new Identity(DocumentType.RUT, "40000001-8"),
                        years == null ? null : LocalDate.now(clock).minusYears(years),
                        null,
                        UserType.ESTUDIANTE,
                        new ContactDetails(
                                null,
                                null,
                                null,
                                "nina-" + UUID.randomUUID() + "@it.example",
                                AnswerChannel.CORREO,
                                null),
                        null));
    }

    private String ofChild() {
        return filed(null, true, "Hoy las bandejas venían con poca comida.");
    }

    private String grant(String number) {
        return data.with(em -> followUpService.grantToFiler(ticket(number)));
    }

    private Optional<MinorReason> reason(String number) {
        return representativeConsentService.reason(number, grant(number));
    }

    private boolean allows(String number, Purpose purpose) {
        return data.with(
                em -> representativeConsentRepository.allows(ticket(number).getId(), purpose));
    }

    private void give(String number, Purpose purpose) {
        representativeConsentService.give(
                number, grant(number), purpose, "Rosa Prueba", Relation.MADRE);
    }

    @Test
    void aRepresentativeIsAskedOnlyWhereTheLawWantsIt() {
        String plain = "Hoy las bandejas venían con poca comida.";
        String health = "Soy celíaca y me dieron pan común.";
        assertEquals(Optional.of(MinorReason.MENOR_14), reason(ofChild()));
        assertEquals(Optional.of(MinorReason.MENOR_14), reason(filed(13, false, plain)));
        assertEquals(Optional.empty(), reason(filed(14, false, plain)));
        assertEquals(Optional.of(MinorReason.SALUD_MENOR_16), reason(filed(15, false, health)));
        assertEquals(Optional.empty(), reason(filed(16, false, health)));
        assertEquals(Optional.empty(), reason(filed(null, false, health)));
        assertEquals(Optional.empty(), reason(filed(40, false, health)));
    }

    @Test
    void itIsGivenWithItsProofAndWithdrawnAsEasily() {
        String number = ofChild();
        String grant = grant(number);
        assertEquals(
                List.of(Purpose.ENCUESTA, Purpose.APRENDIZAJE),
                representativeConsentService.of(number, grant).stream()
                        .map(ConsentRow::purpose)
                        .toList());
        assertEquals(false, allows(number, Purpose.ENCUESTA));
        give(number, Purpose.ENCUESTA);
        give(number, Purpose.ENCUESTA);
        assertTrue(allows(number, Purpose.ENCUESTA));
        assertEquals(false, allows(number, Purpose.APRENDIZAJE), "each purpose by itself");
        ConsentRow given = representativeConsentService.of(number, grant).get(0);
        assertEquals("Rosa Prueba", given.name());
        assertEquals(Relation.MADRE, given.relation());
        assertEquals(64, given.wording().hash().length());
        representativeConsentService.withdraw(number, grant, Purpose.ENCUESTA);
        representativeConsentService.withdraw(number, grant, Purpose.ENCUESTA);
        assertEquals(false, allows(number, Purpose.ENCUESTA));
        assertNull(representativeConsentService.of(number, grant).get(0).name());
        assertEquals(
                List.of(
                        "true Rosa Prueba MADRE " + given.wording().hash(),
                        "false Rosa Prueba MADRE " + given.wording().hash()),
                statements(number));
        assertEquals(
                List.of("AUTORIZACION_DADA ENCUESTA", "AUTORIZACION_RETIRADA ENCUESTA"),
                acts(number));
    }

    private List<String> statements(String number) {
        return data.with(
                em ->
                        em
                                .createQuery(
                                        "SELECT c.given, c.name, c.relation, c.wordingHash FROM"
                                                + " RepresentativeConsent c WHERE c.ticketId = :id"
                                                + " ORDER BY c.id",
                                        Object[].class)
                                .setParameter("id", ticket(number).getId())
                                .getResultList()
                                .stream()
                                .map(row -> row[0] + " " + row[1] + " " + row[2] + " " + row[3])
                                .toList());
    }

    private List<String> acts(String number) {
        return data.with(
                em ->
                        em
                                .createQuery(
                                        "SELECT e FROM AuditEntry e WHERE e.ticketNumber = :number"
                                                + " AND e.actionCode LIKE 'AUTORIZACION%'"
                                                + " ORDER BY e.id",
                                        AuditEntry.class)
                                .setParameter("number", number)
                                .getResultList()
                                .stream()
                                .map(entry -> entry.getActionCode() + " " + entry.getReason())
                                .toList());
    }

    @Test
    void nobodyElseSaysItAndNobodyIsAskedInVain() {
        String number = ofChild();
        String other = grant(ofChild());
        for (String grant : new String[] {null, "", "invented", other}) {
            assertThrows(
                    NotFoundException.class, () -> representativeConsentService.of(number, grant));
            assertThrows(
                    NotFoundException.class,
                    () ->
                            representativeConsentService.give(
                                    number, grant, Purpose.ENCUESTA, "Rosa", Relation.MADRE));
            assertThrows(
                    NotFoundException.class,
                    () -> representativeConsentService.withdraw(number, grant, Purpose.ENCUESTA));
        }
        String adult = filed(40, false, "Mi hija es celíaca.");
        assertEquals(List.of(), representativeConsentService.of(adult, grant(adult)));
        assertThrows(NotAllowedException.class, () -> give(adult, Purpose.ENCUESTA));
        assertThrows(NotAllowedException.class, () -> give(number, Purpose.ATENCION));
        String mine = grant(number);
        for (String name : new String[] {null, " ", "a", "x".repeat(121)}) {
            assertThrows(
                    ConstraintViolationException.class,
                    () ->
                            representativeConsentService.give(
                                    number, mine, Purpose.ENCUESTA, name, Relation.PADRE));
        }
        assertThrows(
                ConstraintViolationException.class,
                () ->
                        representativeConsentService.give(
                                number, mine, Purpose.ENCUESTA, "Rosa Prueba", null));
        assertEquals(List.of(), statements(number));
    }

    private Survey survey(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT s FROM Survey s WHERE s.ticket.number = :number AND"
                                                + " s.kind = :kind",
                                        Survey.class)
                                .setParameter("number", number)
                                .setParameter("kind", SurveyKind.SATISFACCION)
                                .getSingleResult());
    }

    private void answered(String number) throws Exception {
        as(administrator(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        draft(number, definitive("Revisamos lo ocurrido y lo corregimos.", Finding.ACOGIDO));
        submit(number);
        sendAndLeave(number);
    }

    private Survey asked(String number) {
        Survey survey = survey(number);
        Duration wait = Duration.between(clock.instant(), survey.getDueAt()).plusMinutes(1);
        time.advance(wait.isNegative() ? Duration.ZERO : wait);
        try {
            surveyInvitationWorker.ask(survey.getId());
        } catch (RuntimeException timerWasFaster) {
            // then it is asked
        }
        return survey(number);
    }

    @Test
    void aChildIsAnsweredAndNotAskedUnlessItsRepresentativeAllowsIt() throws Exception {
        String silent = filed(13, false, "Hoy las bandejas venían con poca comida.");
        String allowed = filed(13, false, "Hoy las bandejas venían con poca comida.");
        answered(silent);
        answered(allowed);
        assertEquals(SurveyOmission.SIN_AUTORIZACION, asked(silent).getOmission());
        give(allowed, Purpose.ENCUESTA);
        assertEquals(SurveyState.ENVIADA, asked(allowed).getState());
        representativeConsentService.withdraw(allowed, grant(allowed), Purpose.ENCUESTA);
        assertEquals(SurveyOmission.SIN_AUTORIZACION, survey(allowed).getOmission());
    }
}
