package cl.soser.canal.commitment;

import cl.soser.canal.attachment.AttachmentAccess;
import cl.soser.canal.attachment.OwnerKind;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Who may read the files of one kind of commitment.
 *
 * @param <E> the owner of the files
 */
public abstract class CommitmentAttachmentAccess<E> implements AttachmentAccess {

    private final OwnerKind kind;
    private final Class<E> type;

    @PersistenceContext EntityManager em;

    protected CommitmentAttachmentAccess(OwnerKind kind, Class<E> type) {
        this.kind = kind;
        this.type = type;
    }

    protected abstract boolean isReadable(E owner);

    @Override
    public boolean opens(OwnerKind ownerKind) {
        return ownerKind == kind;
    }

    @Override
    public boolean mayRead(OwnerKind ownerKind, long ownerId, String pass) {
        E owner = em.find(type, ownerId);
        return owner != null && isReadable(owner);
    }
}
