package cl.soser.canal.oversight;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.attachment.Attachments;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.PersonalData;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.MessageKind;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every answer that left, by any author, for the people who supervise the channel (rules §11). */
@Stateless
@RolesAllowed({OPERACIONES, ADMINISTRADOR})
@TransactionAttribute(SUPPORTS)
public class SentBook {

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;
    @Inject Attachments attachments;
    @Inject Clock clock;

    /**
     * One page, the last to leave first.
     *
     * @param before the last answer of the page before, or null
     */
    public Slice<SentRow> page(@NotNull SentFilter filter, SentKey before, int size) {
        Map<String, Object> values = new HashMap<>();
        values.put("sent", AnswerState.ENVIADA);
        StringBuilder where = new StringBuilder("a.state = :sent");
        and(where, values, " AND a.leftAt >= :from", "from", start(filter.from()));
        LocalDate until = filter.until() == null ? null : filter.until().plusDays(1);
        and(where, values, " AND a.leftAt < :until", "until", start(until));
        and(where, values, " AND t.motive.code = :motive", "motive", filter.motive());
        and(where, values, " AND t.area = :area", "area", filter.area());
        if (before != null) {
            where.append(" AND (a.leftAt < :left OR a.leftAt = :left AND a.id < :id)");
            values.put("left", before.left());
            values.put("id", before.id());
        }
        TypedQuery<SentRow> query =
                em.createQuery(
                        "SELECT NEW cl.soser.canal.oversight.SentRow(a.id, a.leftAt,"
                                + " a.wording.stage, a.automatic, a.wording.finding, t.number,"
                                + " t.subject, t.motive.label, t.area, t.restricted, a.sentBy)"
                                + " FROM Answer a JOIN a.ticket t WHERE "
                                + where
                                + " ORDER BY a.leftAt DESC, a.id DESC",
                        SentRow.class);
        values.forEach(query::setParameter);
        return Slice.of(query.setMaxResults(size + 1).getResultList(), size);
    }

    private static void and(
            StringBuilder where,
            Map<String, Object> values,
            String condition,
            String name,
            Object value) {
        if (value != null) {
            where.append(condition);
            values.put(name, value);
        }
    }

    private Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** One of them with what was asked; the reading is kept. */
    @PersonalData(object = "RESPUESTA")
    public SentSheet read(long id) {
        Answer answer = em.find(Answer.class, id);
        if (answer == null || answer.getState() != AnswerState.ENVIADA) {
            throw new NotFoundException();
        }
        long ticket = answer.getTicket().getId();
        return new SentSheet(
                answer,
                em.find(TicketText.class, ticket).getDetail(),
                em.createQuery(
                                """
                                SELECT m FROM TicketMessage m
                                WHERE m.ticket = :ticket AND m.kind <> :note AND m.withdrawnAt IS NULL
                                    AND m.writtenAt <= :left
                                ORDER BY m.id""",
                                TicketMessage.class)
                        .setParameter("ticket", ticket)
                        .setParameter("note", MessageKind.NOTA)
                        .setParameter("left", answer.getLeftAt())
                        .getResultList(),
                attachments.of(OwnerKind.ANSWER, List.of(id)),
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
