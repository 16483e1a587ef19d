package cl.soser.canal.ticket.danger;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.LabelledMessage;
import cl.soser.canal.danger.reader.CorrectedMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * The texts of tickets about which people said what is right, the last word on each. A system act:
 * restricted texts are read too, and no person sees them.
 */
@ApplicationScoped
class CorrectedMessageReader implements CorrectedMessages {

    /** The newest; more would take too long to learn. */
    private static final int MOST = 5_000;

    private static final String COUNT =
            """
            SELECT COUNT(DISTINCT c.ticketId) FROM DangerCorrection c
            WHERE c.rightKind IS NOT NULL""";
    private static final String LAST =
            """
            SELECT t.number, t.subject, x.detail, t.area, c.rightKind
            FROM DangerCorrection c JOIN Ticket t ON t.id = c.ticketId
                JOIN TicketText x ON x.ticketId = c.ticketId
            WHERE c.rightKind IS NOT NULL AND x.detail IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM DangerCorrection later
                    WHERE later.ticketId = c.ticketId AND later.id > c.id)
            ORDER BY c.id DESC""";

    @PersistenceContext EntityManager em;

    @Override
    public int count() {
        return Math.min(MOST, em.createQuery(COUNT, Long.class).getSingleResult().intValue());
    }

    @Override
    public List<LabelledMessage> all() {
        return em.createQuery(LAST, Object[].class).setMaxResults(MOST).getResultList().stream()
                .map(CorrectedMessageReader::message)
                .toList();
    }

    private static LabelledMessage message(Object[] row) {
        DangerKind kind = (DangerKind) row[4];
        return new LabelledMessage(
                "C-" + row[0],
                (String) row[1],
                (String) row[2],
                kind != DangerKind.NINGUNO,
                kind,
                List.of((String) row[3]),
                kind.isRestricted());
    }
}
