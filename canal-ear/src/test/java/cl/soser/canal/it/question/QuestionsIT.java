package cl.soser.canal.it.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.callcentre.CallIntakeService;
import cl.soser.canal.callcentre.CallerCommand;
import cl.soser.canal.catalogue.CatalogueKind;
import cl.soser.canal.catalogue.CatalogueService;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.configuration.ConfigurationEntry;
import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.filing.Consent;
import cl.soser.canal.filing.DraftError;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.FilingResult;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.question.AnsweredQuestion;
import cl.soser.canal.question.Effect;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.question.Necessity;
import cl.soser.canal.question.OfferedChoice;
import cl.soser.canal.question.QuestionContent;
import cl.soser.canal.question.QuestionKind;
import cl.soser.canal.question.QuestionQuery;
import cl.soser.canal.question.QuestionRow;
import cl.soser.canal.question.QuestionScope;
import cl.soser.canal.question.QuestionService;
import cl.soser.canal.question.QuestionnaireDetails;
import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.ticket.tracking.CitizenTicketService;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What the administrator has the form ask, and what people answer on each road. */
class QuestionsIT extends InContainer {

    private static final Consent AGREED = new Consent(true, null);

    @Inject QuestionService questionService;
    @Inject QuestionQuery questionQuery;
    @Inject CatalogueService catalogues;
    @Inject FilingService filingService;
    @Inject CallIntakeService phone;
    @Inject TicketDetailsService ticketDetailsService;
    @Inject CitizenTicketService mine;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;

    private Known administrator;
    private String topic;

    /** A topic of its own, so that nobody else is asked. */
    @BeforeEach
    void begin() throws Exception {
        administrator = with("ADMINISTRADOR");
        topic =
                as(
                        administrator,
                        () ->
                                catalogues.add(
                                        CatalogueKind.TEMA,
                                        null,
                                        "Tema " + SecretTokens.digits(9),
                                        false));
    }

    private QuestionContent text(String wording, QuestionKind kind, Necessity necessity) {
        return text(wording, kind, necessity, false, null, null);
    }

    private QuestionContent text(
            String wording,
            QuestionKind kind,
            Necessity necessity,
            boolean personal,
            String other,
            String stopsWith) {
        return new QuestionContent(
                wording,
                null,
                kind,
                necessity,
                null,
                null,
                kind.hasChoices()
                        ? List.of(
                                new OfferedChoice(null, "Vómitos", false),
                                new OfferedChoice(null, "Dolor de estómago", false),
                                new OfferedChoice(null, "Ninguno", false))
                        : List.of(),
                List.of(),
                List.of(topic),
                List.of(),
                Set.of(),
                personal,
                other,
                other == null ? List.of() : List.of("SI"),
                stopsWith == null ? Effect.NINGUNO : Effect.ALTO,
                stopsWith == null ? List.of() : List.of(stopsWith),
                stopsWith == null ? null : "Llame ahora.",
                null);
    }

    private String add(QuestionContent text) throws Exception {
        return as(administrator, () -> questionService.add(text));
    }

    private QuestionRow row(String code) throws Exception {
        return as(administrator, () -> questionService.look()).rows().stream()
                .filter(row -> row.code().equals(code))
                .findAny()
                .orElseThrow();
    }

    private void publish() throws Exception {
        as(
                administrator,
                () -> {
                    QuestionnaireDetails sheet = questionService.look();
                    questionService.publish(sheet.edition(), sheet.version());
                    return null;
                });
    }

    private void change(String code, QuestionContent text) throws Exception {
        QuestionRow seen = row(code);
        as(
                administrator,
                () -> {
                    questionService.change(code, seen.edition(), seen.version(), text);
                    return null;
                });
    }

    private String written(Map<String, List<String>> replies) {
        Map<DraftField, String> form = new EnumMap<>(DraftField.class);
        form.put(DraftField.MOTIVE, "RECLAMO");
        form.put(DraftField.SCHOOL_NOTE, "Escuela Los Copihues");
        form.put(DraftField.PLACE_COMUNA, "13101");
        form.put(DraftField.CONTEXT, "SERVICIO_REGULAR");
        form.put(DraftField.TOPIC, topic);
        form.put(DraftField.URGENCY, "MEDIA");
        form.put(DraftField.SUBJECT, "Comió lo que no debía");
        form.put(DraftField.DETAIL, "Le dieron el menú de otra persona.");
        form.put(DraftField.FIRST_NAMES, "Rosa");
        form.put(DraftField.LAST_NAMES, "Prueba");
        form.put(DraftField.DOCUMENT_TYPE, "RUT");
        form.put(DraftField.DOCUMENT, "11.111.111-1");
        form.put(DraftField.USER_TYPE, "APODERADO");
        form.put(DraftField.EMAIL, "rosa-" + SecretTokens.digits(9) + "@it.example");
        form.put(DraftField.MOBILE, "9 8765 4321");
        form.put(DraftField.COMUNA, "13101");
        String token = filingService.open(network());
        filingService.save(token, form, ReplyValues.of(questionQuery.inForce().edition(), replies));
        return token;
    }

    private FilingResult send(String token) {
        return filingService.submit(token, AGREED, network());
    }

    private static List<String> flaws(FilingResult filed) {
        return filed.flaws().stream().map(DraftError::message).toList();
    }

    private static String network() {
        return "it-" + SecretTokens.digits(9);
    }

    private List<AnsweredQuestion> asStaffSees(Known who, String number) throws Exception {
        return as(who, () -> ticketDetailsService.open(number)).answers();
    }

    private FileTicketCommand call() {
        return new FileTicketCommand(
                UUID.randomUUID().toString(),
                new ChosenCodes(Context.SERVICIO_REGULAR, "RECLAMO", topic, null, Urgency.MEDIA),
                "Llama por el menú",
                "Le dieron el menú de otra persona.",
                PlaceDetails.called("Escuela de prueba"),
                FormValues.NONE,
                GivenAnswers.NONE);
    }

    private static CallerCommand somebody() {
        return new CallerCommand(
                null,
                null,
                null,
                new PersonDetails(
                        "Rosario",
                        "Prueba",
                        Identity.NONE,
                        null,
                        null,
                        UserType.APODERADO,
                        new ContactDetails(
                                "9 55" + SecretTokens.digits(6),
                                null,
                                null,
                                null,
                                AnswerChannel.LLAMADA,
                                null),
                        null));
    }

    @Test
    void whatIsPublishedIsAskedAndWhatIsWrittenIsNot() throws Exception {
        String gluten = add(text("¿Comió gluten?", QuestionKind.SI_NO, Necessity.OBLIGATORIA));
        QuestionScope about = new QuestionScope("RECLAMO", topic, null, Channel.WEB);
        assertEquals(List.of(), questionQuery.inForce().asked(about));
        publish();
        assertEquals(gluten, questionQuery.inForce().asked(about).get(0).code());
        assertEquals(List.of("question.choose"), flaws(send(written(Map.of()))));
    }

    @Test
    void answersAreKeptWithTheTicketOnceAndTheirWordsCount() throws Exception {
        String ill = add(text("¿Qué síntomas?", QuestionKind.VARIAS, Necessity.OBLIGATORIA));
        String note =
                add(text("¿Qué más?", QuestionKind.TEXTO, Necessity.OPCIONAL, true, null, null));
        publish();
        String token =
                written(
                        Map.of(
                                ill,
                                List.of("VOMITOS", "DOLOR_DE_ESTOMAGO"),
                                note,
                                List.of("Sofía Pehuén"),
                                "NADIE_LO_PREGUNTA",
                                List.of("x")));
        FilingResult filed = send(token);
        assertEquals(List.of(), flaws(filed));
        assertEquals(filed.number(), send(token).number());
        List<AnsweredQuestion> said = asStaffSees(administrator, filed.number());
        assertEquals(List.of("Vómitos", "Dolor de estómago"), said.get(0).values());
        assertEquals(List.of("Sofía Pehuén"), said.get(1).values());
        String folded =
                data.with(
                        em ->
                                em.createQuery(
                                                """
                                                SELECT x.folded FROM TicketText x, Ticket t
                                                WHERE t.id = x.ticketId AND t.number = :number""",
                                                String.class)
                                        .setParameter("number", filed.number())
                                        .getSingleResult());
        assertTrue(folded.contains("dolor de estomago"), folded);
        assertFalse(folded.contains("pehuen"), "a masked answer is not found by its words");
        // Nothing in subject or detail does; the answer's word is a red flag of the rules.
        boolean alert =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT t.alert FROM Ticket t WHERE t.number = :n",
                                                Boolean.class)
                                        .setParameter("n", filed.number())
                                        .getSingleResult());
        assertTrue(alert);
        assertEquals(2, mine.read(filed.number(), filed.grant()).answers().size());
    }

    @Test
    void aPersonalAnswerIsMaskedToWhoDoesNotWorkOnTheTicket() throws Exception {
        String note =
                add(
                        text(
                                "¿De qué curso?",
                                QuestionKind.TEXTO,
                                Necessity.OPCIONAL,
                                true,
                                null,
                                null));
        publish();
        String number = send(written(Map.of(note, List.of("2° A")))).number();
        assertFalse(asStaffSees(administrator, number).get(0).masked());
        AnsweredQuestion toOperator = asStaffSees(with("OPERADOR"), number).get(0);
        assertTrue(toOperator.masked());
        assertEquals(List.of(), toOperator.values());
    }

    @Test
    void anOldTicketReadsAsItWasAsked() throws Exception {
        String kind = add(text("¿Cuál?", QuestionKind.UNA, Necessity.OBLIGATORIA));
        publish();
        String number = send(written(Map.of(kind, List.of("VOMITOS")))).number();
        QuestionContent now = row(kind).text();
        change(
                kind,
                new QuestionContent(
                        "¿Cuál de estas?",
                        null,
                        now.kind(),
                        now.necessity(),
                        null,
                        null,
                        List.of(now.choices().get(1), now.choices().get(2)),
                        now.motives(),
                        now.topics(),
                        now.subtopics(),
                        now.channels(),
                        false,
                        null,
                        List.of(),
                        Effect.NINGUNO,
                        List.of(),
                        null,
                        null));
        publish();
        AnsweredQuestion said = asStaffSees(administrator, number).get(0);
        assertEquals("¿Cuál?", said.wording());
        assertEquals(List.of("Vómitos"), said.values());
        // Taken out of the list it is retired, because it was answered.
        assertTrue(
                row(kind).text().choices().stream()
                        .anyMatch(choice -> choice.code().equals("VOMITOS") && choice.retired()));
        assertEquals(
                List.of("question.gone"), flaws(send(written(Map.of(kind, List.of("VOMITOS"))))));
    }

    @Test
    void aDraftOpenAtAPublicationIsToldAndKeepsWhatFits() throws Exception {
        String first = add(text("¿Una?", QuestionKind.SI_NO, Necessity.OBLIGATORIA));
        publish();
        String token = written(Map.of(first, List.of("SI")));
        String second = add(text("¿Dos?", QuestionKind.SI_NO, Necessity.OBLIGATORIA));
        publish();
        FilingResult filed = send(token);
        assertNull(filed.number());
        assertEquals(List.of("question.changed", "question.choose"), flaws(filed));
        assertNull(filed.flaws().get(0).field());
        filingService.save(
                token,
                Map.of(),
                ReplyValues.of(questionQuery.inForce().edition(), Map.of(second, List.of("NO"))));
        String number = send(token).number();
        assertEquals(
                List.of(List.of("SI"), List.of("NO")),
                asStaffSees(administrator, number).stream().map(AnsweredQuestion::values).toList());
    }

    @Test
    void aPublicationAboutAnotherTopicDisturbsNobody() throws Exception {
        String first = add(text("¿Una?", QuestionKind.SI_NO, Necessity.OBLIGATORIA));
        publish();
        String token = written(Map.of(first, List.of("SI")));
        begin();
        add(text("¿De otro tema?", QuestionKind.SI_NO, Necessity.OBLIGATORIA));
        publish();
        assertEquals(List.of(), flaws(send(token)));
    }

    @Test
    void theWebStopsAndTheTelephoneNever() throws Exception {
        String danger =
                add(
                        text(
                                "¿Le cuesta respirar?",
                                QuestionKind.SI_NO,
                                Necessity.OBLIGATORIA,
                                false,
                                null,
                                "SI"));
        publish();
        String token = written(Map.of(danger, List.of("SI")));
        assertEquals(List.of("question.stopped"), flaws(send(token)));
        filingService.save(
                token,
                Map.of(),
                ReplyValues.of(null, Map.of(ReplyValues.readName(danger), List.of("si"))));
        assertEquals(List.of(), flaws(send(token)));
        QuestionScope about = new QuestionScope("RECLAMO", topic, null, Channel.LINEA_800);
        Known operator = with("OPERADOR");
        var none = questionQuery.inForce().read(about, ReplyValues.NONE).answers();
        assertTrue(as(operator, () -> phone.file(call().with(none), somebody())).receipt() != null);
        var yes =
                questionQuery
                        .inForce()
                        .read(about, ReplyValues.of(null, Map.of(danger, List.of("SI"))))
                        .answers();
        String number =
                as(operator, () -> phone.file(call().with(yes), somebody())).receipt().number();
        assertEquals(List.of("SI"), asStaffSees(administrator, number).get(0).values());
    }

    @Test
    void answersOfAnotherRoadAreRefused() throws Exception {
        String one = add(text("¿Una?", QuestionKind.SI_NO, Necessity.OPCIONAL));
        publish();
        var web =
                questionQuery
                        .inForce()
                        .read(
                                new QuestionScope("RECLAMO", topic, null, Channel.WEB),
                                ReplyValues.of(null, Map.of(one, List.of("SI"))))
                        .answers();
        Known operator = with("OPERADOR");
        assertEquals(
                "question.elsewhere",
                assertThrows(
                                NotAllowedException.class,
                                () -> as(operator, () -> phone.file(call().with(web), somebody())))
                        .getMessage());
    }

    @Test
    void noCircleIsSavedAndNothingAnsweredIsTakenAway() throws Exception {
        String first = add(text("¿Una?", QuestionKind.SI_NO, Necessity.OPCIONAL));
        String second =
                add(text("¿Dos?", QuestionKind.SI_NO, Necessity.OPCIONAL, false, first, null));
        assertEquals(
                "question.condition.circle",
                assertThrows(
                                NotAllowedException.class,
                                () ->
                                        change(
                                                first,
                                                text(
                                                        "¿Una?",
                                                        QuestionKind.SI_NO,
                                                        Necessity.OPCIONAL,
                                                        false,
                                                        second,
                                                        null)))
                        .getMessage());
        publish();
        QuestionRow seen = row(second);
        assertEquals(
                "question.used",
                assertThrows(NotAllowedException.class, () -> remove(second, seen)).getMessage());
        QuestionRow before = row(first);
        assertEquals(
                "question.condition.retired",
                assertThrows(NotAllowedException.class, () -> retire(first, before)).getMessage());
        retire(second, row(second));
        retire(first, row(first));
        publish();
        assertEquals(
                List.of(),
                questionQuery
                        .inForce()
                        .asked(new QuestionScope("RECLAMO", topic, null, Channel.WEB)));
        String fresh = add(text("¿Tres?", QuestionKind.SI_NO, Necessity.OPCIONAL));
        remove(fresh, row(fresh));
        discard();
        assertTrue(
                as(administrator, () -> questionService.look()).rows().stream()
                        .noneMatch(row -> row.code().equals(fresh)));
    }

    private void remove(String code, QuestionRow seen) throws Exception {
        as(
                administrator,
                () -> {
                    questionService.remove(code, seen.edition(), seen.version());
                    return null;
                });
    }

    private void retire(String code, QuestionRow seen) throws Exception {
        as(
                administrator,
                () -> {
                    questionService.retire(code, seen.edition(), seen.version());
                    return null;
                });
    }

    private void discard() throws Exception {
        as(
                administrator,
                () -> {
                    QuestionnaireDetails sheet = questionService.look();
                    questionService.discard(sheet.edition(), sheet.version());
                    return null;
                });
    }

    @Test
    void nobodyWritesOverAnother() throws Exception {
        String code = add(text("¿Una?", QuestionKind.SI_NO, Necessity.OPCIONAL));
        QuestionRow seen = row(code);
        QuestionnaireDetails whole = as(administrator, () -> questionService.look());
        change(code, text("¿Una sola?", QuestionKind.SI_NO, Necessity.OPCIONAL));
        overtaken(() -> retire(code, seen));
        overtaken(
                () ->
                        as(
                                administrator,
                                () -> questionService.publish(whole.edition(), whole.version())));
        assertFalse(row(code).retired());
        publish();
        assertEquals("¿Una sola?", row(code).text().wording());
    }

    private static void overtaken(Executable act) {
        EJBException lost = assertThrows(EJBException.class, act);
        assertEquals(OptimisticLockException.class, lost.getCause().getClass());
    }

    @Test
    void everyChangeIsInTheHistory() throws Exception {
        String code = add(text("¿Una?", QuestionKind.SI_NO, Necessity.OPCIONAL));
        change(code, text("¿Una?", QuestionKind.SI_NO, Necessity.RECOMENDADA));
        publish();
        List<ConfigurationEntry> changes =
                as(
                                administrator,
                                () ->
                                        configurationHistoryQuery.page(
                                                Set.of(ConfigurationKind.PREGUNTA), code, null, 10))
                        .rows();
        assertEquals(2, changes.size());
        assertEquals("necessity", changes.get(0).fields().get(0).name());
        assertTrue(
                as(
                                administrator,
                                () ->
                                        configurationHistoryQuery.page(
                                                Set.of(ConfigurationKind.CUESTIONARIO),
                                                null,
                                                null,
                                                1))
                        .rows()
                        .get(0)
                        .fields()
                        .stream()
                        .anyMatch(field -> field.name().equals("questionEdition")));
    }

    @Test
    void onlyTheAdministratorWritesQuestions() throws Exception {
        for (String role : List.of("OPERADOR", "AREA", "OPERACIONES", "TI", "CIUDADANO")) {
            Known other = with(role);
            assertThrows(
                    EJBAccessException.class, () -> as(other, () -> questionService.look()), role);
            assertThrows(
                    EJBAccessException.class,
                    () ->
                            as(
                                    other,
                                    () ->
                                            questionService.add(
                                                    text(
                                                            "¿Una?",
                                                            QuestionKind.SI_NO,
                                                            Necessity.OPCIONAL))),
                    role);
        }
    }
}
