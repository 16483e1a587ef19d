package cl.soser.canal.survey;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.Phone;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Surveys by telephone, and the surveys of a request for its page. Operators record answers of
 * randomly selected people; never about an area they work in, nor about their own request.
 */
@Stateless
@RolesAllowed(OPERADOR)
public class PhoneSurveyService {

    private static final EnumSet<SurveyState> TO_ASK =
            EnumSet.of(SurveyState.POR_LLAMAR, SurveyState.ENVIADA);

    private static final int MOST_OF_PERSON = 20;

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject PersonHandles personHandles;
    @Inject SurveyAnswerRecorder surveyAnswerRecorder;
    @Inject SurveyRuleService surveyRuleService;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Whom to ask, because they have no mailbox: one page, the first to run out first.
     *
     * @param after the last of the page before; null for the first
     */
    @PersonalData(object = "PERSONA")
    @TransactionAttribute(SUPPORTS)
    public Slice<PhoneSurvey> page(PhoneSurveyCursor after, int size) {
        Instant now = clock.instant();
        List<Survey> found =
                em.createNamedQuery(Survey.TO_CALL, Survey.class)
                        .setParameter("waiting", SurveyState.POR_LLAMAR)
                        .setParameter("now", now)
                        .setParameter("until", after == null ? now : after.until())
                        .setParameter("after", after == null ? 0L : after.id())
                        .setParameter("closed", TicketStatus.CERRADO)
                        .setMaxResults(size + 1)
                        .getResultList();
        Slice<Survey> page = Slice.of(found, size);
        return new Slice<>(page.rows().stream().map(this::row).toList(), page.more());
    }

    /** One of them, also once it was answered. */
    @PersonalData(object = "PERSONA")
    @TransactionAttribute(SUPPORTS)
    public PhoneSurvey get(@NotBlank String number, @NotNull SurveyKind kind) {
        return of(ticketRepository.readable(number)).stream()
                .filter(one -> one.getKind() == kind)
                .filter(one -> isAskable(one) || one.isAnswered() && isMine(one))
                .findAny()
                .map(this::row)
                .orElseThrow(NotFoundException::new);
    }

    private PhoneSurvey.State state(Survey survey) {
        return !survey.isAnswered()
                ? PhoneSurvey.State.POR_PREGUNTAR
                : isCorrectable(survey)
                        ? PhoneSurvey.State.CORREGIBLE
                        : PhoneSurvey.State.CONTESTADA;
    }

    /** By the operator who recorded it, for as long as the person could by the link. */
    private boolean isCorrectable(Survey survey) {
        return isMine(survey)
                && Long.valueOf(caller.requireId()).equals(survey.getAskedBy())
                && survey.isChangeable(surveyRuleService.terms(), clock.instant());
    }

    private PhoneSurvey row(Survey survey) {
        Ticket ticket = survey.getTicket();
        Person person = ticket.getPerson();
        return new PhoneSurvey(
                survey.getId(),
                survey.getKind(),
                ticket.getNumber(),
                ticket.getMotive().getCode(),
                ticket.getClosedAt(),
                person.getFullName(),
                person.getMobile().or(person::getLandline).map(Phone::toString).orElse(""),
                survey.getExpiresAt(),
                survey.getVersion(),
                state(survey),
                isCorrectable(survey) ? survey.vote() : null);
    }

    private List<Survey> of(Ticket ticket) {
        return em.createNamedQuery(Survey.OF_TICKET, Survey.class)
                .setParameter("ticket", ticket.getId())
                .getResultList();
    }

    private boolean isAskable(Survey survey) {
        return TO_ASK.contains(survey.getState())
                && !survey.isExpired(clock.instant())
                && isMine(survey);
    }

    /** Whether this operator may ask about this request. */
    private boolean isMine(Survey survey) {
        Ticket ticket = survey.getTicket();
        Long me = caller.requireId();
        return caller.has(OPERADOR)
                && !ticket.isRestricted()
                && ticket.getStatus() == TicketStatus.CERRADO
                && !caller.areas().contains(survey.getArea())
                && !me.equals(ticket.getAccount());
    }

    /**
     * Records what the person answered on the telephone, or a correction of it.
     *
     * @param version what the screen has seen: they may have used the link meanwhile
     */
    public void record(
            @NotBlank String number,
            @NotNull SurveyKind kind,
            int version,
            @NotNull @Valid Vote vote) {
        surveyAnswerRecorder.keep(
                current(number, kind, version), vote, caller.requireId(), clock.instant());
    }

    /** The person does not want to be asked, now or later. */
    public void refuse(@NotBlank String number, @NotNull SurveyKind kind, int version) {
        Survey survey = current(number, kind, version);
        if (survey.isAnswered()) {
            throw new NotAllowedException("survey.stale");
        }
        em.find(SurveyContact.class, survey.getContact()).refuse(clock.instant());
        survey.omit(SurveyOmission.BAJA);
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new NotAllowedException("survey.stale");
        }
    }

    private Survey current(String number, SurveyKind kind, int version) {
        Survey survey =
                of(ticketRepository.readable(number)).stream()
                        .filter(one -> one.getKind() == kind)
                        .findAny()
                        .orElseThrow(NotFoundException::new);
        if (survey.getVersion() != version || survey.isAnswered() && !isCorrectable(survey)) {
            throw new NotAllowedException("survey.stale");
        }
        if (!survey.isAnswered() && !isAskable(survey)) {
            throw new NotFoundException();
        }
        return survey;
    }

    /** The surveys of a request; none of a restricted one. */
    @RolesAllowed({OPERADOR, ADMINISTRADOR, AREA, OPERACIONES})
    @TransactionAttribute(SUPPORTS)
    public List<TicketSurveyRow> ofTicket(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        if (ticket.isRestricted()) {
            return List.of();
        }
        List<Survey> surveys = of(ticket);
        Map<Long, Long> reviews =
                surveys.isEmpty() || !isReader()
                        ? Map.of()
                        : em.createNamedQuery(SurveyReview.IDS_BY_SURVEY, Object[].class)
                                .setParameter("ticket", ticket)
                                .getResultStream()
                                .collect(
                                        Collectors.toMap(
                                                row -> (Long) row[0], row -> (Long) row[1]));
        return surveys.stream().map(one -> of(one, reviews.get(one.getId()))).toList();
    }

    /**
     * The last surveys that a person answered, of requests that the caller may read; none of a
     * restricted one.
     *
     * @param handle that a ticket, or a search of the caller's own, gave
     */
    @RolesAllowed({OPERADOR, ADMINISTRADOR, AREA, OPERACIONES})
    @TransactionAttribute(SUPPORTS)
    public List<PersonSurveyRow> ofPerson(@NotNull @Size(max = 100) String handle) {
        return em.createNamedQuery(Survey.ANSWERED_BY, Survey.class)
                .setParameter("person", personHandles.require(handle))
                .setMaxResults(MOST_OF_PERSON)
                .getResultStream()
                .filter(survey -> ticketRepository.isReadable(survey.getTicket()))
                .map(
                        survey ->
                                new PersonSurveyRow(
                                        survey.getTicket().getNumber(), of(survey, null)))
                .toList();
    }

    private boolean isLeader() {
        return caller.isLeader();
    }

    private boolean isReader() {
        return isLeader() || caller.has(AREA);
    }

    private TicketSurveyRow of(Survey survey, Long review) {
        boolean own = isLeader() || caller.areas().contains(survey.getArea());
        Vote vote = survey.vote();
        return new TicketSurveyRow(
                survey.getKind(),
                survey.getState(),
                survey.getOmission(),
                survey.getDueAt(),
                survey.getAskedAt(),
                survey.getAnsweredAt(),
                vote == null || own ? vote : new Vote(vote.score(), vote.solved(), null),
                survey.getAskedBy() != null,
                isAskable(survey),
                own ? review : null);
    }
}
