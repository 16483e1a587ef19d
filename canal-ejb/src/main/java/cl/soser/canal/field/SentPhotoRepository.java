package cl.soser.canal.field;

import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.paper.photo.PhotoState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The photographs that a person in charge of schools sent, with the picture of each. */
@ApplicationScoped
class SentPhotoRepository {

    private static final String SENT_BY_ACCOUNT =
            """
            SELECT NEW cl.soser.canal.field.SentPhoto(
                p.id, p.version, p.state, p.reason, p.photographedAt, p.receivedAt,
                s.id, s.name, a.publicId)
            FROM PaperPhoto p JOIN p.school s
                JOIN Attachment a ON a.ownerId = p.id AND a.ownerKind = :sheet
            WHERE p.sentBy = :account\s""";

    private static final String ORDER = " ORDER BY p.receivedAt, p.id";

    private static final String OF_SCHOOLS =
            SENT_BY_ACCOUNT
                    + "AND p.receivedAt >= :since AND s.id IN :schools AND p.state <> :withdrawn"
                    + ORDER;

    private static final String RETURNED = SENT_BY_ACCOUNT + "AND p.state = :returned" + ORDER;

    @PersistenceContext EntityManager em;

    /** Those of some schools since an instant that were not withdrawn; the oldest first. */
    List<SentPhoto> of(Collection<Long> schools, long account, Instant since) {
        return em.createQuery(OF_SCHOOLS, SentPhoto.class)
                .setParameter("account", account)
                .setParameter("sheet", OwnerKind.SHEET)
                .setParameter("since", since)
                .setParameter("schools", schools)
                .setParameter("withdrawn", PhotoState.RETIRADA)
                .getResultList();
    }

    /** Those that could not be used; the oldest first. */
    List<SentPhoto> returned(long account, int most) {
        return em.createQuery(RETURNED, SentPhoto.class)
                .setParameter("account", account)
                .setParameter("sheet", OwnerKind.SHEET)
                .setParameter("returned", PhotoState.DEVUELTA)
                .setMaxResults(most)
                .getResultList();
    }
}
