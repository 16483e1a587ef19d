package cl.soser.canal.qualitysample;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.oversight.SentAnswerQuery;
import cl.soser.canal.oversight.SentAnswerRow;
import cl.soser.canal.response.Answer;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The samples of the months that are over, and Operations' judgement of each answer in them. */
@Stateless
@RolesAllowed({OPERACIONES, ADMINISTRADOR})
public class QualitySampleService {

    private static final int MONTHS = 24;

    @PersistenceContext EntityManager em;
    @Inject SentAnswerQuery sent;
    @Inject QualitySampleRepository qualitySampleRepository;
    @Inject TicketRepository ticketRepository;
    @Inject Caller caller;
    @Inject Event<QualitySampleJudged> judgements;
    @Inject Clock clock;

    /** The last months, the newest first. */
    @TransactionAttribute(SUPPORTS)
    public List<QualitySampleResult> months() {
        List<QualitySample> samples =
                em.createNamedQuery(QualitySample.ALL, QualitySample.class)
                        .setMaxResults(MONTHS)
                        .getResultList();
        return qualitySampleRepository.of(samples);
    }

    /** The answers of one month's sample, in the order in which they were drawn. */
    @TransactionAttribute(SUPPORTS)
    public List<QualitySampleRow> sample(@NotNull LocalDate month) {
        if (em.find(QualitySample.class, month) == null) {
            throw new NotFoundException();
        }
        List<QualitySampleCase> cases =
                em.createNamedQuery(QualitySampleCase.OF_MONTH, QualitySampleCase.class)
                        .setParameter("month", month)
                        .getResultList();
        if (cases.isEmpty()) {
            return List.of();
        }
        List<Answer> answers =
                em.createNamedQuery(Answer.BY_IDS, Answer.class)
                        .setParameter(
                                "ids", cases.stream().map(QualitySampleCase::getAnswer).toList())
                        .getResultList();
        Map<Long, Answer> byId =
                answers.stream().collect(Collectors.toMap(Answer::getId, Function.identity()));
        Map<Long, String> names =
                sent.names(
                        cases.stream()
                                .map(QualitySampleCase::getJudgedBy)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return cases.stream().map(one -> row(one, byId.get(one.getAnswer()), names)).toList();
    }

    private QualitySampleRow row(QualitySampleCase one, Answer answer, Map<Long, String> names) {
        var ticket = answer.getTicket();
        boolean readable = ticketRepository.isReadable(ticket);
        return new QualitySampleRow(
                one,
                new SentAnswerRow(
                        answer.getId(),
                        answer.getLeftAt(),
                        answer.getStage(),
                        answer.isAutomatic(),
                        answer.getFinding(),
                        ticket.getNumber(),
                        readable ? ticket.getSubject() : null,
                        ticket.getMotive().getLabel(),
                        ticket.getArea(),
                        ticket.isRestricted(),
                        answer.getSentBy()),
                one.getJudgedBy() == null ? null : names.get(one.getJudgedBy()),
                one.getPertinent() == null
                        && caller.has(OPERACIONES)
                        && readable
                        && !isOwn(answer));
    }

    /** Whether an answer belongs to a sample, and to which. */
    @TransactionAttribute(SUPPORTS)
    public Optional<QualitySampleRow> ofAnswer(long answer) {
        QualitySampleCase one = em.find(QualitySampleCase.class, answer);
        return one == null
                ? Optional.empty()
                : Optional.of(
                        row(
                                one,
                                em.find(Answer.class, answer),
                                one.getJudgedBy() == null
                                        ? Map.of()
                                        : sent.names(List.of(one.getJudgedBy()))));
    }

    private boolean isOwn(Answer answer) {
        long me = caller.requireId();
        return answer.isWrittenBy(me)
                || Long.valueOf(me).equals(answer.getApprovedBy())
                || Long.valueOf(me).equals(answer.getSentBy());
    }

    /** Once, with the reason. */
    @RolesAllowed(OPERACIONES)
    public void judge(long answer, boolean pertinent, @NotBlank @Size(max = 2000) String reason) {
        QualitySampleCase one = em.find(QualitySampleCase.class, answer);
        if (one == null) {
            throw new NotFoundException();
        }
        Answer judged = em.find(Answer.class, answer);
        if (!ticketRepository.isReadable(judged.getTicket())) {
            throw new NotFoundException();
        }
        if (isOwn(judged)) {
            throw new NotAllowedException("pertinence.own");
        }
        one.judge(pertinent, reason.strip(), caller.requireId(), clock.instant());
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new NotAllowedException("pertinence.judged");
        }
        judgements.fire(
                new QualitySampleJudged(
                        answer,
                        judged.getTicket().getNumber(),
                        pertinent,
                        reason.strip(),
                        clock.instant()));
    }
}
