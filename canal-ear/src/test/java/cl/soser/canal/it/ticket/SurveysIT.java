package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.FieldChange;
import cl.soser.canal.improvement.ImprovementQuery;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.response.Finding;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.survey.PhoneSurvey;
import cl.soser.canal.survey.PhoneSurveyService;
import cl.soser.canal.survey.SentLinks;
import cl.soser.canal.survey.Solved;
import cl.soser.canal.survey.Survey;
import cl.soser.canal.survey.SurveyForm;
import cl.soser.canal.survey.SurveyForm.State;
import cl.soser.canal.survey.SurveyInvitationWorker;
import cl.soser.canal.survey.SurveyKind;
import cl.soser.canal.survey.SurveyOmission;
import cl.soser.canal.survey.SurveyPlan;
import cl.soser.canal.survey.SurveyResponseService;
import cl.soser.canal.survey.SurveyReviewState;
import cl.soser.canal.survey.SurveyRuleService;
import cl.soser.canal.survey.SurveyState;
import cl.soser.canal.survey.TicketSurveyRow;
import cl.soser.canal.survey.Vote;
import cl.soser.canal.survey.result.SatisfactionCriteria;
import cl.soser.canal.survey.result.SatisfactionQuery;
import cl.soser.canal.survey.result.SatisfactionResults;
import cl.soser.canal.survey.result.SurveyReviewDetails;
import cl.soser.canal.survey.result.SurveyReviewRow;
import cl.soser.canal.survey.result.SurveyReviewService;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.handling.AnnulmentCause;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How people are asked, what of it counts, and what is found behind a low answer. */
class SurveysIT extends TicketCase {

    private static final String NETWORK = "192.0.2.7";
    private static final Vote GOOD = new Vote(5, Solved.SI, null);
    private static final Vote POOR = new Vote(1, Solved.NO, "Sigue llegando fría");

    @Inject SurveyInvitationWorker surveyInvitationWorker;
    @Inject SurveyResponseService surveyResponseService;
    @Inject PhoneSurveyService phone;
    @Inject SurveyReviewService reviews;
    @Inject SatisfactionQuery satisfactionQuery;
    @Inject SurveyRuleService surveyRuleService;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;
    @Inject ImprovementQuery improvementQuery;

    private static String mailbox() {
        return "encuesta-" + UUID.randomUUID() + "@it.example";
    }

    private String filed(String motive, String mailbox, String telephone) {
        return ticketIntakeWorker.fileAsVisitor(
                new FileTicketCommand(
                        UUID.randomUUID().toString(),
                        new ChosenCodes(
                                Context.SERVICIO_REGULAR,
                                motive,
                                "BASICA_MEDIA",
                                null,
                                Urgency.MEDIA),
                        "Bandejas con poca comida",
                        "Hoy las bandejas venían con poca comida.",
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
                        new ContactDetails(
                                telephone,
                                null,
                                null,
                                mailbox,
                                mailbox == null ? AnswerChannel.SMS : AnswerChannel.CORREO,
                                null),
                        null));
    }

    private void answer(String number, Finding finding) throws Exception {
        draft(number, definitive("Revisamos lo ocurrido y lo corregimos.", finding));
        submit(number);
        if (finding == Finding.NO_ACOGIDO) {
            as(administrator(), () -> answers.askApproval(ref(number), null));
            as(manager(), () -> answers.approve(ref(number), version(number)));
        }
        sendAndLeave(number);
    }

    private String closed(String mailbox, Finding finding) throws Exception {
        String number = filed("RECLAMO", mailbox, null);
        as(administrator(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        answer(number, finding);
        return number;
    }

    private String closed() throws Exception {
        return closed(mailbox(), Finding.ACOGIDO);
    }

    private List<Survey> surveys(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT s FROM Survey s WHERE s.ticket.number = :number",
                                        Survey.class)
                                .setParameter("number", number)
                                .getResultList());
    }

    private Survey survey(String number, SurveyKind kind) {
        return surveys(number).stream()
                .filter(one -> one.getKind() == kind)
                .findAny()
                .orElseThrow();
    }

    private Survey survey(String number) {
        return survey(number, SurveyKind.SATISFACCION);
    }

    /** Its instant has come; the server's own timer may be first. */
    private String asked(String number, SurveyKind kind) {
        Survey survey = survey(number, kind);
        Duration wait = Duration.between(clock.instant(), survey.getDueAt()).plusMinutes(1);
        time.advance(wait.isNegative() ? Duration.ZERO : wait);
        try {
            surveyInvitationWorker.ask(survey.getId());
        } catch (RuntimeException timerWasFaster) {
            // then it is asked
        }
        return SentLinks.of(survey.getId()).orElse(null);
    }

    private String asked(String number) {
        return asked(number, SurveyKind.SATISFACCION);
    }

    private void vote(String token, Vote vote) {
        surveyResponseService.vote(
                token, surveyResponseService.look(token).version(), vote, NETWORK);
    }

    private static void refused(String key, Step step) {
        assertEquals(key, assertThrows(NotAllowedException.class, step::run).getMessage());
    }

    private void refusedTo(Known who, String key, Step step) {
        assertEquals(
                key, assertThrows(NotAllowedException.class, () -> as(who, step)).getMessage());
    }

    private long mails(String number, String code) {
        return data.with(
                em ->
                        em.createQuery(
                                        """
                                        SELECT COUNT(m) FROM OutboundMessage m
                                        WHERE m.ticketNumber = :number AND m.templateCode = :code""",
                                        Long.class)
                                .setParameter("number", number)
                                .setParameter("code", code)
                                .getSingleResult());
    }

    private static List<Exception> together(List<Callable<Void>> works) throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(works.size());
        List<Exception> thrown = new ArrayList<>();
        try {
            for (Future<Void> one : many.invokeAll(works)) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    thrown.add((Exception) e.getCause());
                }
            }
        } finally {
            many.shutdownNow();
        }
        return thrown;
    }

    @Test
    void aClosedRequestIsAskedOnceHoweverManyServersLookAtOnce() throws Exception {
        String number = closed();
        Survey waiting = survey(number);
        assertEquals(SurveyState.PENDIENTE, waiting.getState());
        assertFalse(surveyInvitationWorker.due(waiting.getId() - 1, 1).contains(waiting.getId()));
        time.advance(Duration.ofDays(3));
        assertTrue(surveyInvitationWorker.due(waiting.getId() - 1, 1).contains(waiting.getId()));
        Callable<Void> server =
                () -> {
                    surveyInvitationWorker.ask(waiting.getId());
                    return null;
                };
        together(List.of(server, server, server, server));
        assertEquals(1, mails(number, "encuesta"));
        assertEquals(SurveyState.ENVIADA, survey(number).getState());
        surveyInvitationWorker.ask(waiting.getId());
        assertEquals(1, mails(number, "encuesta"));
    }

    @Test
    void lookingHoweverOftenVotesNothingAndTheLinkCarriesNoWordOfTheRequest() throws Exception {
        String number = closed();
        String token = asked(number);
        for (int n = 0; n < 3; n++) {
            SurveyForm paper = surveyResponseService.look(token);
            assertEquals(State.ABIERTA, paper.state());
            assertEquals(number, paper.about().number());
            assertNull(paper.vote());
        }
        assertFalse(survey(number).isAnswered());
        assertFalse(surveyResponseService.look(token).toString().contains("comida"));
    }

    @Test
    void anAlteredLinkOpensNothingAndAnothersOpensOnlyItsOwn() throws Exception {
        String mine = closed();
        String token = asked(mine);
        String theirs = closed();
        String other = asked(theirs);
        char last = token.charAt(token.length() - 1);
        List<String> altered =
                List.of(
                        token.substring(0, token.length() - 1) + (last == 'A' ? 'B' : 'A'),
                        token.substring(1),
                        token + "A",
                        token.toUpperCase(java.util.Locale.ROOT),
                        "' or 1=1 --",
                        number(survey(mine)));
        for (String wrong : altered) {
            assertEquals(State.DESCONOCIDA, surveyResponseService.look(wrong).state(), wrong);
            refused(
                    "survey.refused.DESCONOCIDA",
                    () -> surveyResponseService.vote(wrong, 2, GOOD, NETWORK));
            refused(
                    "survey.refused.DESCONOCIDA",
                    () -> surveyResponseService.refuse(wrong, NETWORK));
        }
        assertEquals(State.DESCONOCIDA, surveyResponseService.look(null).state());
        vote(other, GOOD);
        assertTrue(survey(theirs).isAnswered());
        assertFalse(survey(mine).isAnswered());
    }

    private static String number(Survey survey) {
        return String.valueOf(survey.getId());
    }

    @Test
    void whatWasSaidIsShownAgainCanBePutRightForAWhileAndThenStays() throws Exception {
        String number = closed();
        String token = asked(number);
        int version = surveyResponseService.look(token).version();
        vote(token, GOOD);
        assertEquals(State.CORREGIBLE, surveyResponseService.look(token).state());
        assertEquals(GOOD, surveyResponseService.look(token).vote());
        surveyResponseService.vote(token, version, GOOD, NETWORK); // the same button twice
        Vote better = new Vote(4, Solved.EN_PARTE, "<b>Bien</b> & 'rápido'");
        refused("survey.stale", () -> surveyResponseService.vote(token, version, better, NETWORK));
        vote(token, better);
        assertEquals(better, surveyResponseService.look(token).vote());
        time.advance(Duration.ofHours(49));
        assertEquals(State.CERRADA, surveyResponseService.look(token).state());
        assertEquals(better, surveyResponseService.look(token).vote());
        refused("survey.refused.CERRADA", () -> vote(token, POOR));
    }

    @Test
    void ofTwoWhoVoteAtOnceOneCountsAndTheOtherIsTold() throws Exception {
        String number = closed();
        String token = asked(number);
        int version = surveyResponseService.look(token).version();
        List<Callable<Void>> votes = new ArrayList<>();
        for (int n = 1; n <= 5; n++) {
            Vote vote = new Vote(n, Solved.EN_PARTE, "nota " + n);
            votes.add(
                    () -> {
                        surveyResponseService.vote(token, version, vote, NETWORK);
                        return null;
                    });
        }
        List<Exception> thrown = together(votes);
        assertEquals(4, thrown.size());
        thrown.forEach(no -> assertEquals("survey.stale", no.getMessage()));
        assertTrue(survey(number).isAnswered());
    }

    @Test
    void aLinkThatRanOutSaysSoAndStillLetsPeopleOut() throws Exception {
        String number = closed();
        String token = asked(number);
        time.advance(Duration.ofDays(15));
        assertEquals(State.VENCIDA, surveyResponseService.look(token).state());
        refused("survey.refused.VENCIDA", () -> vote(token, GOOD));
        surveyResponseService.refuse(token, NETWORK);
        assertTrue(surveyResponseService.look(token).refused());
    }

    @Test
    void whatIsMissingTooLongOrOutOfRangeIsRefused() throws Exception {
        String token = asked(closed());
        refused("survey.score.missing", () -> vote(token, new Vote(null, Solved.SI, null)));
        for (Vote wrong :
                List.of(
                        new Vote(0, Solved.SI, null),
                        new Vote(6, Solved.SI, null),
                        new Vote(5, null, null),
                        new Vote(5, Solved.SI, "x".repeat(2001)))) {
            assertThrows(ConstraintViolationException.class, () -> vote(token, wrong));
        }
        vote(token, new Vote(5, Solved.SI, "x".repeat(2000)));
    }

    @Test
    void staffDoNotVoteByALink() throws Exception {
        String token = asked(closed());
        for (String role : List.of("OPERADOR", "ADMINISTRADOR", "OPERACIONES")) {
            refusedTo(with(role), "survey.staff", () -> vote(token, GOOD));
        }
        refusedTo(writer(), "survey.staff", () -> vote(token, GOOD));
        as(with("CIUDADANO"), () -> vote(token, GOOD));
    }

    @Test
    void restrictedReopenedAndAutomaticOnesAreNotAskedNorWhoeverWorksHere() throws Exception {
        String restricted = filed("RECLAMO", mailbox(), null);
        as(administrator(), () -> ticketService.validateRouting(ref(restricted), ANSWERING, null));
        answer(restricted, Finding.ACOGIDO);
        as(administrator(), () -> ticketService.restrict(ref(restricted), true, "maltrato"));
        asked(restricted);
        assertEquals(SurveyOmission.RESERVADA, survey(restricted).getOmission());

        String reopened = closed();
        as(with("OPERADOR"), () -> ticketService.reopenForCaller(ref(reopened), "sigue igual"));
        asked(reopened);
        assertEquals(SurveyOmission.REABIERTA, survey(reopened).getOmission());
        answer(reopened, Finding.ACOGIDO);
        assertEquals(SurveyState.PENDIENTE, survey(reopened).getState());
        assertNotEquals(null, asked(reopened));

        String thanks = filed("FELICITACION", mailbox(), null);
        assertEquals(List.of(), surveys(thanks));

        Known staff =
                accounts.account(
                        "propia-" + UUID.randomUUID() + "@it.example",
                        Set.of("AREA"),
                        Set.of("CALIDAD"),
                        null);
        String own = closed(staff.email(), Finding.ACOGIDO);
        assertNull(asked(own));
        assertEquals(SurveyOmission.PERSONAL, survey(own).getOmission());
    }

    @Test
    void onePersonIsAskedOnceInAWhileAndNeverAfterSayingNo() throws Exception {
        String mailbox = mailbox();
        String first = closed(mailbox, Finding.ACOGIDO);
        String second = closed(mailbox, Finding.ACOGIDO);
        String token = asked(first);
        assertNull(asked(second));
        assertEquals(SurveyOmission.LIMITE, survey(second).getOmission());
        time.advance(Duration.ofDays(31));
        String third = closed(mailbox, Finding.ACOGIDO);
        surveyResponseService.refuse(token, NETWORK);
        assertNull(asked(third));
        assertEquals(SurveyOmission.BAJA, survey(third).getOmission());
        surveyResponseService.accept(token, NETWORK);
        String fourth = closed(mailbox, Finding.ACOGIDO);
        assertNotEquals(null, asked(fourth));
    }

    @Test
    void whetherASolutionHoldsIsNotAskedOnTheDayOfAnotherQuestion() throws Exception {
        String mailbox = mailbox();
        String first = closed(mailbox, Finding.ACOGIDO);
        assertNotEquals(null, asked(first));
        Duration wait =
                Duration.between(clock.instant(), survey(first, SurveyKind.EFICACIA).getDueAt());
        time.advance(wait.minus(Duration.ofDays(3)));
        String second = closed(mailbox, Finding.ACOGIDO);
        assertNotEquals(null, asked(second));
        assertNull(asked(first, SurveyKind.EFICACIA));
        Survey later = survey(first, SurveyKind.EFICACIA);
        assertEquals(SurveyState.PENDIENTE, later.getState());
        assertNotEquals(null, asked(first, SurveyKind.EFICACIA));
    }

    @Test
    void aWithdrawnRequestTakesNoVote() throws Exception {
        String number = closed();
        String token = asked(number);
        as(with("OPERADOR"), () -> ticketService.reopenForCaller(ref(number), "sigue igual"));
        as(
                administrator(),
                () -> ticketService.annul(ref(number), AnnulmentCause.PRUEBA, "prueba"));
        assertEquals(State.RETIRADA, surveyResponseService.look(token).state());
        refused("survey.refused.RETIRADA", () -> vote(token, GOOD));
    }

    @Test
    void whetherASolutionHoldsIsAskedSomeWeeksLaterWhereOneWasGiven() throws Exception {
        String none = closed(mailbox(), Finding.NO_ACOGIDO);
        assertEquals(1, surveys(none).size());
        String number = closed();
        String token = asked(number, SurveyKind.EFICACIA);
        assertEquals(SurveyKind.EFICACIA, surveyResponseService.look(token).kind());
        refused("survey.score.missing", () -> vote(token, GOOD));
        vote(token, new Vote(null, Solved.NO, null));
        assertEquals(1, reviewsOf(number).size());
    }

    private List<Long> reviewsOf(String number) throws Exception {
        return as(administrator(), () -> phone.ofTicket(number)).stream()
                .map(TicketSurveyRow::review)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    @Test
    void aLowAnswerIsLookedIntoByWhoeverItWasGivenToAndClosedInWords() throws Exception {
        String number = closed();
        String token = asked(number);
        vote(token, POOR);
        vote(token, new Vote(2, Solved.NO, "Y nadie llamó"));
        List<Long> opened = reviewsOf(number);
        assertEquals(1, opened.size());
        Long id = opened.get(0);
        Known owner =
                accounts.account("revisa-it@it.example", Set.of("AREA"), Set.of(ANSWERING), null);
        Known stranger = area("NUTRICION");
        assertThrows(NotFoundException.class, () -> as(stranger, () -> reviews.get(id)));
        assertThrows(EJBAccessException.class, () -> as(with("OPERADOR"), () -> reviews.get(id)));
        SurveyReviewDetails read = as(writer(), () -> reviews.get(id));
        assertEquals("Y nadie llamó", read.vote().remark());
        assertFalse(read.working());
        assertThrows(
                NotFoundException.class,
                () -> as(writer(), () -> reviews.find(read.ref(), "nada")));
        refusedTo(manager(), "review.owner.missing", () -> reviews.close(read.ref(), "a", "b"));
        for (Known wrong : List.of(with("OPERADOR"), stranger)) {
            refusedTo(
                    manager(),
                    "review.owner.unknown",
                    () -> reviews.assign(read.ref(), wrong.id()));
        }
        as(manager(), () -> reviews.assign(read.ref(), owner.id()));
        refusedTo(manager(), "review.stale", () -> reviews.find(read.ref(), "x"));
        as(owner, () -> reviews.find(at(owner, id), "El reparto no se corrigió"));
        long idea =
                as(owner, () -> reviews.improve(at(owner, id), "Avisar el cambio", "Por mensaje"));
        assertEquals(number, as(owner, () -> improvementQuery.get(idea)).tickets().get(0).number());
        refusedTo(
                owner,
                "review.improvement.known",
                () -> reviews.improve(at(owner, id), "Otra", "Otra"));
        as(owner, () -> reviews.close(at(owner, id), "El reparto no se corrigió", "Se corrigió"));
        refusedTo(owner, "review.closed", () -> reviews.find(at(owner, id), "x"));
        assertEquals("Se corrigió", as(manager(), () -> reviews.get(id)).review().getClosedText());
    }

    private cl.soser.canal.survey.result.SurveyReviewRef at(Known who, Long id) {
        return reviews.get(id).ref();
    }

    @Test
    void listsShowEachAreaItsOwnAndNothingRestricted() throws Exception {
        String number = closed();
        vote(asked(number), POOR);
        Long id = reviewsOf(number).get(0);
        assertTrue(open(manager()).contains(id));
        assertTrue(open(writer()).contains(id));
        assertFalse(open(area("LOGISTICA")).contains(id));
        as(administrator(), () -> ticketService.restrict(ref(number), true, "maltrato"));
        assertFalse(open(manager()).contains(id));
        assertThrows(NotFoundException.class, () -> as(manager(), () -> reviews.get(id)));
        assertEquals(List.of(), as(administrator(), () -> phone.ofTicket(number)));
    }

    private List<Long> open(Known who) throws Exception {
        List<Long> all = new ArrayList<>();
        Long after = null;
        while (true) {
            Long from = after;
            Slice<SurveyReviewRow> page =
                    as(who, () -> reviews.page(SurveyReviewState.ABIERTA, from, 2));
            page.rows().forEach(row -> all.add(row.id()));
            if (!page.more()) {
                return all;
            }
            after = all.get(all.size() - 1);
        }
    }

    private SatisfactionResults figures(Known who) throws Exception {
        return as(who, () -> satisfactionQuery.of(new SatisfactionCriteria(2, null, null, null)));
    }

    @Test
    void figuresCountWhoWasAskedAndWhoAnsweredForTheAreasOneMaySee() throws Exception {
        Known elsewhere =
                accounts.account("sola-it@it.example", Set.of("AREA"), Set.of("RRHH"), null);
        String number = closed();
        long askedBefore = figures(writer()).total().asked();
        String token = asked(number);
        long fives = figures(writer()).total().of(5);
        assertTrue(figures(writer()).total().asked() > askedBefore);
        vote(token, GOOD);
        assertEquals(fives + 1, figures(writer()).total().of(5));
        assertEquals(Set.of(ANSWERING), figures(writer()).areas().keySet());
        assertFalse(figures(elsewhere).areas().containsKey(ANSWERING));
        long all = figures(manager()).total().of(5);
        as(administrator(), () -> ticketService.restrict(ref(number), true, "maltrato"));
        assertEquals(all - 1, figures(manager()).total().of(5));
        assertThrows(EJBAccessException.class, () -> figures(with("OPERADOR")));
    }

    @Test
    void aRequestIsAskedAboutTheWayItWasAnsweredWhateverItsPersonWantsByNow() throws Exception {
        String number = closed();
        long person = ticket(number).getPerson().getId();
        data.with(
                em ->
                        em.createQuery(
                                        "UPDATE Person p SET p.answerChannel = :way WHERE p.id = :id")
                                .setParameter("way", AnswerChannel.SMS)
                                .setParameter("id", person)
                                .executeUpdate());
        assertNotNull(asked(number), "by its link");
    }

    @Test
    void anOperatorAsksWhoHasNoMailboxAndIsKeptAsTheOneWhoAsked() throws Exception {
        String telephone = "+56 9 6" + (1_000_000 + (int) (System.nanoTime() % 8_999_999));
        String number = filed("RECLAMO", null, telephone);
        as(administrator(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        answer(number, Finding.ACOGIDO);
        assertNull(asked(number));
        assertEquals(SurveyState.POR_LLAMAR, survey(number).getState());
        Known operator = with("OPERADOR");
        PhoneSurvey one = as(operator, () -> phone.get(number, SurveyKind.SATISFACCION));
        assertEquals(SurveyKind.SATISFACCION, one.kind());
        Known insider =
                accounts.account(
                        "doble-it@it.example", Set.of("OPERADOR", "AREA"), Set.of(ANSWERING), null);
        assertThrows(
                NotFoundException.class,
                () -> as(insider, () -> phone.get(number, SurveyKind.SATISFACCION)));
        assertThrows(
                NotFoundException.class,
                () ->
                        as(
                                insider,
                                () ->
                                        phone.record(
                                                number,
                                                SurveyKind.SATISFACCION,
                                                one.version(),
                                                GOOD)));
        for (Known other : List.of(administrator(), writer(), manager())) {
            assertThrows(
                    EJBAccessException.class,
                    () ->
                            as(
                                    other,
                                    () ->
                                            phone.record(
                                                    number,
                                                    SurveyKind.SATISFACCION,
                                                    one.version(),
                                                    GOOD)));
        }
        as(operator, () -> phone.record(number, SurveyKind.SATISFACCION, one.version(), POOR));
        assertEquals(operator.id(), survey(number).getAskedBy());
        refusedTo(
                operator,
                "survey.stale",
                () -> phone.record(number, SurveyKind.SATISFACCION, one.version(), GOOD));
        PhoneSurvey noted = as(operator, () -> phone.get(number, SurveyKind.SATISFACCION));
        assertEquals(PhoneSurvey.State.CORREGIBLE, noted.state());
        assertEquals(POOR, noted.vote());
        Vote meant = new Vote(2, Solved.NO, POOR.remark());
        as(operator, () -> phone.record(number, SurveyKind.SATISFACCION, noted.version(), meant));
        assertEquals(meant, survey(number).vote());
        Known colleague =
                accounts.account("otra-op-it@it.example", Set.of("OPERADOR"), Set.of(), null);
        PhoneSurvey seen = as(colleague, () -> phone.get(number, SurveyKind.SATISFACCION));
        assertEquals(PhoneSurvey.State.CONTESTADA, seen.state());
        assertNull(seen.vote());
        refusedTo(
                colleague,
                "survey.stale",
                () -> phone.record(number, SurveyKind.SATISFACCION, seen.version(), GOOD));
        time.advance(Duration.ofHours(49));
        assertEquals(
                PhoneSurvey.State.CONTESTADA,
                as(operator, () -> phone.get(number, SurveyKind.SATISFACCION)).state());
        TicketSurveyRow shown = as(operator, () -> phone.ofTicket(number)).get(0);
        assertEquals(2, shown.vote().score());
        assertNull(shown.vote().remark());
        assertEquals(
                POOR.remark(), as(writer(), () -> phone.ofTicket(number)).get(0).vote().remark());
    }

    @Test
    void theRulesAreTheAdministratorsWithTheirHistory() throws Exception {
        SurveyPlan before = surveyRuleService.terms();
        SurveyPlan none = new SurveyPlan(0, 2, 6, 30, 14, 48);
        assertThrows(
                EJBAccessException.class,
                () -> as(manager(), () -> surveyRuleService.change(before, none)));
        assertThrows(
                ConstraintViolationException.class,
                () ->
                        as(
                                administrator(),
                                () ->
                                        surveyRuleService.change(
                                                before, new SurveyPlan(101, 2, 6, 30, 14, 48))));
        as(administrator(), () -> surveyRuleService.change(before, none));
        try {
            refusedTo(
                    administrator(),
                    "error.changedMeanwhile",
                    () -> surveyRuleService.change(before, none));
            String number = closed();
            assertEquals(SurveyOmission.FUERA_DE_MUESTRA, survey(number).getOmission());
            FieldChange kept =
                    as(
                                    administrator(),
                                    () ->
                                            configurationHistoryQuery.page(
                                                    Set.of(ConfigurationKind.ENCUESTA),
                                                    "survey",
                                                    null,
                                                    5))
                            .rows()
                            .get(0)
                            .fields()
                            .get(0);
            assertEquals(new FieldChange("surveyShare", "100", "0"), kept);
        } finally {
            as(administrator(), () -> surveyRuleService.change(none, before));
        }
    }
}
