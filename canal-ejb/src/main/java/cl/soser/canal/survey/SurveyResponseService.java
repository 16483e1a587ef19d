package cl.soser.canal.survey;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import cl.soser.canal.survey.SurveyForm.State;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers to surveys by a link. Its secret is random, is found only by its hash, and is valid for
 * one question of one request. Opening the link changes nothing, because mail scanners open links
 * too.
 */
@Stateless
@PermitAll
@OpenToAll("The secret of the link is the right; it answers one question of one request.")
public class SurveyResponseService {

    static final Limit BY_NETWORK = new Limit("survey.network", 120, Duration.ofMinutes(15));

    @PersistenceContext EntityManager em;
    @Inject SurveyRuleService surveyRuleService;
    @Inject SurveyAnswerRecorder surveyAnswerRecorder;
    @Inject ThrottleService throttleService;
    @Inject Caller caller;
    @Inject Clock clock;

    public SurveyForm look(String token) {
        return find(token).map(this::paper).orElse(SurveyForm.UNKNOWN);
    }

    private SurveyForm paper(Survey survey) {
        Ticket ticket = survey.getTicket();
        State state = state(survey);
        return new SurveyForm(
                state,
                survey.getKind(),
                new SurveyForm.Subject(
                        ticket.getNumber(), ticket.getMotive().getCode(), ticket.getClosedAt()),
                state == State.RETIRADA ? null : survey.vote(),
                survey.isAnswered() ? changeableUntil(survey) : survey.getExpiresAt(),
                survey.getVersion(),
                contact(survey).isRefused());
    }

    private State state(Survey survey) {
        Ticket ticket = survey.getTicket();
        if (ticket.isRestricted() || ticket.getStatus() == TicketStatus.ANULADO) {
            return State.RETIRADA;
        }
        Instant now = clock.instant();
        if (survey.isAnswered()) {
            return now.isAfter(changeableUntil(survey)) ? State.CERRADA : State.CORREGIBLE;
        }
        return survey.getState() != SurveyState.ENVIADA || survey.isExpired(now)
                ? State.VENCIDA
                : State.ABIERTA;
    }

    private Instant changeableUntil(Survey survey) {
        return survey.getAnsweredAt()
                .plus(Duration.ofHours(surveyRuleService.terms().changeHours()));
    }

    private SurveyContact contact(Survey survey) {
        return em.find(SurveyContact.class, survey.getContact());
    }

    private Optional<Survey> find(String token) {
        return token == null || token.isBlank()
                ? Optional.empty()
                : em.createNamedQuery(Survey.BY_TOKEN, Survey.class)
                        .setParameter("hash", SecretTokens.hash(token))
                        .getResultStream()
                        .findAny();
    }

    /**
     * Stores an answer, or corrects an earlier one.
     *
     * @param version what the screen has seen: if two answer at once, the second gets an error
     * @param network where it comes from, for the limit
     */
    public void vote(
            @NotBlank @Size(max = 100) String token,
            int version,
            @NotNull @Valid Vote vote,
            @NotBlank String network) {
        throttleService.pass(BY_NETWORK, network);
        requireNoStaff();
        Survey survey =
                find(token)
                        .orElseThrow(() -> new NotAllowedException("survey.refused.DESCONOCIDA"));
        State state = state(survey);
        if (state != State.ABIERTA && state != State.CORREGIBLE) {
            throw refusal(state);
        }
        if (vote.equals(survey.vote())) {
            return; // pressed twice
        }
        if (survey.getVersion() != version) {
            throw new NotAllowedException("survey.stale");
        }
        surveyAnswerRecorder.keep(survey, vote, null, clock.instant());
    }

    private static NotAllowedException refusal(State state) {
        return switch (state) {
            case VENCIDA -> new NotAllowedException("survey.refused.VENCIDA");
            case RETIRADA -> new NotAllowedException("survey.refused.RETIRADA");
            case CERRADA -> new NotAllowedException("survey.refused.CERRADA");
            default -> new NotAllowedException("survey.refused.DESCONOCIDA");
        };
    }

    /** People may not rate work that they are part of. */
    private void requireNoStaff() {
        if (Stream.of(Role.OPERADOR, Role.ADMINISTRADOR, Role.AREA, Role.OPERACIONES)
                .anyMatch(caller::has)) {
            throw new NotAllowedException("survey.staff");
        }
    }

    /** Stops all questions to this person; the link works without end. */
    public void refuse(@NotBlank @Size(max = 100) String token, @NotBlank String network) {
        throttleService.pass(BY_NETWORK, network);
        required(token).refuse(clock.instant());
    }

    /** They changed their mind. */
    public void accept(@NotBlank @Size(max = 100) String token, @NotBlank String network) {
        throttleService.pass(BY_NETWORK, network);
        required(token).accept();
    }

    private SurveyContact required(String token) {
        return contact(
                find(token)
                        .orElseThrow(() -> new NotAllowedException("survey.refused.DESCONOCIDA")));
    }
}
