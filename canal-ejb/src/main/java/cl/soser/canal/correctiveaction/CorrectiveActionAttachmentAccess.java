package cl.soser.canal.correctiveaction;

import cl.soser.canal.attachment.AttachmentAccess;
import cl.soser.canal.attachment.OwnerKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The files that show that an action was done are for people who may read the action, never for
 * citizens.
 */
@ApplicationScoped
class CorrectiveActionAttachmentAccess implements AttachmentAccess {

    @PersistenceContext EntityManager em;
    @Inject CorrectiveActionRepository correctiveActionRepository;

    @Override
    public boolean opens(OwnerKind kind) {
        return kind == OwnerKind.REMEDY;
    }

    @Override
    public boolean mayRead(OwnerKind kind, long id, String pass) {
        CorrectiveAction correctiveAction = em.find(CorrectiveAction.class, id);
        return correctiveAction != null && correctiveActionRepository.isReadable(correctiveAction);
    }
}
