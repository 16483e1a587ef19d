package cl.soser.canal.ticket.danger;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.LabelledMessage;
import cl.soser.canal.danger.reader.CorrectedMessages;
import cl.soser.canal.purpose.Purpose;
import cl.soser.canal.ticket.StepKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * The texts of tickets about which people said what is right, the last word on each, and of those
 * that need not have been restricted. A system act: restricted texts are read too, and no person
 * sees them.
 */
@ApplicationScoped
class CorrectedMessageReader implements CorrectedMessages {

    /** The newest; more would take too long to learn. */
    private static final int MOST = 5_000;

    /** What a child wrote teaches only where its representative allows it. */
    private static final String IS_ALLOWED =
            """
            NOT EXISTS (SELECT 1 FROM Ticket o
                    WHERE o.id = c.ticketId AND (o.person.blockedAt IS NOT NULL
                        OR EXISTS (SELECT 1 FROM PurposeObjection p
                            WHERE p.person = o.person.id AND p.purpose = :learning)))
                AND
            (NOT EXISTS (SELECT 1 FROM MinorTicket m WHERE m.ticketId = c.ticketId)
                OR EXISTS (SELECT 1 FROM RepresentativeConsent r
                    WHERE r.ticketId = c.ticketId AND r.purpose = :learning AND r.given = TRUE
                        AND NOT EXISTS (SELECT 1 FROM RepresentativeConsent newer
                            WHERE newer.ticketId = r.ticketId AND newer.purpose = r.purpose
                                AND newer.id > r.id)))""";

    private static final String COUNT =
            """
            SELECT COUNT(DISTINCT c.ticketId) FROM DangerCorrection c
            WHERE c.rightKind IS NOT NULL AND
            """
                    + IS_ALLOWED;
    private static final String LAST =
            """
            SELECT t.number, t.subject, x.detail, t.area, c.rightKind
            FROM DangerCorrection c JOIN Ticket t ON t.id = c.ticketId
                JOIN TicketText x ON x.ticketId = c.ticketId
            WHERE c.rightKind IS NOT NULL AND x.detail IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM DangerCorrection later
                    WHERE later.ticketId = c.ticketId AND later.id > c.id)
                AND
            """
                    + IS_ALLOWED
                    + " ORDER BY c.id DESC";

    private static final String IS_LIFTED =
            """
            NOT EXISTS (SELECT 1 FROM TicketStep s
                    WHERE s.ticketId = c.ticketId AND s.kind = :restricted
                        AND s.happenedAt > c.correctedAt)
                AND NOT EXISTS (SELECT 1 FROM DangerCorrection said
                    WHERE said.ticketId = c.ticketId AND said.rightKind IS NOT NULL)
                AND
            """
                    + IS_ALLOWED;
    private static final String COUNT_LIFTED =
            "SELECT COUNT(c) FROM RestrictionCorrection c WHERE " + IS_LIFTED;
    private static final String LIFTED =
            """
            SELECT t.number, t.subject, x.detail, t.area, t.dangerKind
            FROM RestrictionCorrection c JOIN Ticket t ON t.id = c.ticketId
                JOIN TicketText x ON x.ticketId = c.ticketId
            WHERE x.detail IS NOT NULL AND
            """
                    + IS_LIFTED
                    + " ORDER BY c.id DESC";

    @PersistenceContext EntityManager em;

    @Override
    public int count() {
        long named =
                em.createQuery(COUNT, Long.class)
                        .setParameter("learning", Purpose.APRENDIZAJE)
                        .getSingleResult();
        long lifted =
                em.createQuery(COUNT_LIFTED, Long.class)
                        .setParameter("restricted", StepKind.RESTRICCION)
                        .setParameter("learning", Purpose.APRENDIZAJE)
                        .getSingleResult();
        return (int) (Math.min(MOST, named) + Math.min(MOST, lifted));
    }

    @Override
    public List<LabelledMessage> all() {
        Stream<LabelledMessage> named =
                em.createQuery(LAST, Object[].class)
                        .setParameter("learning", Purpose.APRENDIZAJE)
                        .setMaxResults(MOST)
                        .getResultStream()
                        .map(row -> message(row, (DangerKind) row[4]));
        Stream<LabelledMessage> lifted =
                em.createQuery(LIFTED, Object[].class)
                        .setParameter("restricted", StepKind.RESTRICCION)
                        .setParameter("learning", Purpose.APRENDIZAJE)
                        .setMaxResults(MOST)
                        .getResultStream()
                        .map(row -> message(row, unrestricted((DangerKind) row[4])));
        return Stream.concat(named, lifted).toList();
    }

    /** A reader said that it is about none of the matters that are restricted. */
    private static DangerKind unrestricted(DangerKind kind) {
        return kind == null || kind.isRestricted() ? DangerKind.NINGUNO : kind;
    }

    private static LabelledMessage message(Object[] row, DangerKind kind) {
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
