package cl.soser.canal.oversight;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.catalogue.Motive_;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.response.AnswerWording_;
import cl.soser.canal.response.Answer_;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Keyset;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.ListOrder;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.ticket.MessageKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketText;
import cl.soser.canal.ticket.Ticket_;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Every answer that left, by any author, for the people who supervise the channel (rules, section
 * 11). That of a restricted ticket is read by its readers alone; the others see that it left.
 */
@Stateless
@RolesAllowed({OPERACIONES, ADMINISTRADOR})
@TransactionAttribute(SUPPORTS)
public class SentAnswerQuery {

    private static final String MESSAGES_UNTIL =
            """
            SELECT m FROM TicketMessage m
            WHERE m.ticketId = :ticket AND m.kind <> :note AND m.withdrawnAt IS NULL
                AND m.writtenAt <= :left
            ORDER BY m.id""";

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;
    @Inject TicketRepository ticketRepository;
    @Inject AttachmentService attachmentService;
    @Inject Clock clock;

    /**
     * One page, the last to leave first.
     *
     * @param before the last answer of the page before, or null
     */
    public Slice<SentAnswerRow> page(
            @NotNull SentAnswerCriteria filter,
            @NotNull ListOrder order,
            Cursor<Instant> before,
            int size) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<SentAnswerRow> query = cb.createQuery(SentAnswerRow.class);
        Root<Answer> answer = query.from(Answer.class);
        var ticket = answer.join(Answer_.ticket);
        var left = answer.get(Answer_.leftAt);
        Keyset<Instant> keys = new Keyset<>(left, answer.get(Answer_.id), false).in(order);
        List<Predicate> where = new ArrayList<>();
        where.add(cb.equal(answer.get(Answer_.state), AnswerState.ENVIADA));
        if (filter.from() != null) {
            where.add(cb.greaterThanOrEqualTo(left, start(filter.from())));
        }
        if (filter.until() != null) {
            where.add(cb.lessThan(left, start(filter.until().plusDays(1))));
        }
        if (filter.motive() != null) {
            where.add(cb.equal(ticket.get(Ticket_.motive).get(Motive_.code), filter.motive()));
        }
        if (filter.area() != null) {
            where.add(cb.equal(ticket.get(Ticket_.area), filter.area()));
        }
        query.select(row(answer, ticket, cb));
        return keys.page(em, query, where, before, size).map(this::closed);
    }

    /** Without its subject, where the caller may not read the restricted ticket. */
    private List<SentAnswerRow> closed(List<SentAnswerRow> rows) {
        return rows.stream()
                .map(
                        row ->
                                !row.restricted()
                                                || ticketRepository
                                                        .find(row.number())
                                                        .filter(ticketRepository::isReadable)
                                                        .isPresent()
                                        ? row
                                        : row.closed())
                .toList();
    }

    private static Selection<SentAnswerRow> row(
            Root<Answer> answer, Join<Answer, Ticket> ticket, CriteriaBuilder cb) {
        var wording = answer.get(Answer_.wording);
        return cb.construct(
                SentAnswerRow.class,
                answer.get(Answer_.id),
                answer.get(Answer_.leftAt),
                wording.get(AnswerWording_.stage),
                answer.get(Answer_.automatic),
                wording.get(AnswerWording_.finding),
                ticket.get(Ticket_.number),
                ticket.get(Ticket_.subject),
                ticket.get(Ticket_.motive).get(Motive_.label),
                ticket.get(Ticket_.area),
                ticket.get(Ticket_.restricted),
                answer.get(Answer_.sentBy));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** One of them with what was asked; the reading is kept. */
    @PersonalData(object = "RESPUESTA")
    public SentAnswerDetails read(long id) {
        Answer answer = em.find(Answer.class, id);
        if (answer == null
                || answer.getState() != AnswerState.ENVIADA
                || !ticketRepository.isReadable(answer.getTicket())) {
            throw new NotFoundException();
        }
        long ticketId = answer.getTicket().getId();
        return new SentAnswerDetails(
                answer,
                em.find(TicketText.class, ticketId).getDetail(),
                em.createQuery(MESSAGES_UNTIL, TicketMessage.class)
                        .setParameter("ticket", ticketId)
                        .setParameter("note", MessageKind.NOTA)
                        .setParameter("left", answer.getLeftAt())
                        .getResultList(),
                attachmentService.of(OwnerKind.ANSWER, List.of(id)),
                staff.names(
                        Arrays.asList(
                                answer.getWrittenBy(),
                                answer.getTextBy(),
                                answer.getApprovedBy(),
                                answer.getSentBy())));
    }

    /** How accounts are called. */
    public Map<Long, String> names(@NotNull Collection<Long> accounts) {
        return staff.names(accounts);
    }
}
