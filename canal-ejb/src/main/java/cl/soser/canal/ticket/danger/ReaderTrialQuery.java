package cl.soser.canal.ticket.danger;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.DangerReading;
import cl.soser.canal.danger.reader.DangerQuery;
import cl.soser.canal.danger.reader.ReaderDraft;
import cl.soser.canal.danger.reader.ReaderEditionService;
import cl.soser.canal.danger.reader.ReaderPair;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads past tickets with the words in force and with those that are written, and tells where the
 * level would be another. It changes no ticket. Of restricted tickets it only tells how many.
 */
@Stateless
@RolesAllowed(ADMINISTRADOR)
@TransactionAttribute(SUPPORTS)
public class ReaderTrialQuery {

    /** Read at one time, which takes a few seconds. */
    public static final int AT_ONCE = 1_000;

    private static final String TEXTS =
            """
            SELECT t.id, t.number, t.subject, x.detail, t.restricted
            FROM Ticket t JOIN TicketText x ON x.ticketId = t.id
            WHERE t.id < :below AND t.status <> :annulled ORDER BY t.id DESC""";

    @PersistenceContext EntityManager em;
    @Inject ReaderEditionService readerEditionService;
    @Inject DangerQuery dangerQuery;

    /**
     * @param below tickets that came before this one; null for the newest
     */
    public ReaderTrial of(Long below, @Min(1) @Max(AT_ONCE) int most) {
        ReaderDraft draft = readerEditionService.draft();
        ReaderPair readers = dangerQuery.onTrial(draft);
        List<Object[]> texts =
                em.createQuery(TEXTS, Object[].class)
                        .setParameter("below", below == null ? Long.MAX_VALUE : below)
                        .setParameter("annulled", TicketStatus.ANULADO)
                        .setMaxResults(most)
                        .getResultList();
        List<ReaderTrial.Change> changes = new ArrayList<>();
        int restricted = 0;
        for (Object[] row : texts) {
            String subject = (String) row[2];
            String detail = (String) row[3];
            DangerLevel now = readers.now().read(subject, detail).level();
            DangerReading then = readers.then().read(subject, detail);
            if (then.level() == now) {
                continue;
            }
            if ((Boolean) row[4]) {
                restricted++;
            } else {
                DangerReading shown =
                        then.cause() == null ? readers.now().read(subject, detail) : then;
                changes.add(
                        new ReaderTrial.Change(
                                (String) row[1],
                                now,
                                then.level(),
                                then.kind(),
                                shown.cause() == null ? null : shown.cause().of(subject, detail)));
            }
        }
        boolean more = texts.size() == most;
        return new ReaderTrial(
                texts.size(),
                changes,
                restricted,
                more ? (Long) texts.get(texts.size() - 1)[0] : null,
                draft.code());
    }
}
