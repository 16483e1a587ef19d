package cl.soser.canal.survey;

import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerLeft;
import cl.soser.canal.response.Finding;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Decides, in the transaction that closes a request, what will be asked about it and when. What the
 * template answered is never asked about, nor is a restricted matter; whether a solution holds only
 * where one was given.
 */
@ApplicationScoped
class SurveyDrawObserver {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final Duration LEAST = Duration.ofHours(1);

    /** Only requests that people answer; the others asked for nothing. */
    private static final int ANSWERED = 2;

    private static final String COMPLAINT = "RECLAMO";

    @PersistenceContext EntityManager em;
    @Inject SurveyRuleService surveyRuleService;
    @Inject Clock clock;

    void on(@Observes AnswerLeft left) {
        if (left.automatic() || left.stage() != Stage.RESPUESTA_DEFINITIVA) {
            return;
        }
        Ticket ticket = em.find(Ticket.class, left.ticketId());
        if (ticket.getMotive().getKind() != ANSWERED) {
            return;
        }
        SurveyPlan terms = surveyRuleService.terms();
        boolean drawn = CHANCE.nextInt(100) < terms.share();
        await(ticket, SurveyKind.SATISFACCION, at(left.leftAt(), terms.delayDays()), drawn);
        if (isSolution(ticket, left.answer())) {
            int days = terms.effectWeeks() * 7;
            await(ticket, SurveyKind.EFICACIA, at(left.leftAt(), days), drawn);
        }
    }

    private boolean isSolution(Ticket ticket, long answer) {
        return ticket.getMotive().getCode().equals(COMPLAINT)
                && em.find(Answer.class, answer).getFinding() != Finding.NO_ACOGIDO;
    }

    /** In the morning of that day, and never while the answer is still warm. */
    private Instant at(Instant closed, int days) {
        LocalDate day = closed.atZone(clock.getZone()).toLocalDate().plusDays(days);
        Instant morning = day.atTime(MORNING).atZone(clock.getZone()).toInstant();
        Instant least = closed.plus(LEAST);
        return morning.isBefore(least) ? least : morning;
    }

    private void await(Ticket ticket, SurveyKind kind, Instant due, boolean drawn) {
        Optional<Survey> known =
                em.createNamedQuery(Survey.OF_TICKET, Survey.class)
                        .setParameter("ticket", ticket.getId())
                        .getResultStream()
                        .filter(one -> one.getKind() == kind)
                        .findAny();
        if (known.isPresent()) {
            known.filter(Survey::isToAwait).ifPresent(one -> one.await(due));
            return;
        }
        Survey survey = new Survey(ticket, kind, due);
        if (ticket.isRestricted()) {
            survey.omit(SurveyOmission.RESERVADA);
        } else if (!drawn) {
            survey.omit(SurveyOmission.FUERA_DE_MUESTRA);
        }
        em.persist(survey);
    }
}
