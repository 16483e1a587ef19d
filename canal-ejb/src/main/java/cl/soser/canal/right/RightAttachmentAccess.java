package cl.soser.canal.right;

import static cl.soser.canal.account.Role.DATOS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.AttachmentAccess;
import cl.soser.canal.attachment.OwnerKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The officer reads the files of a case; who proved to be the one who asked, those of its answer.
 */
@ApplicationScoped
class RightAttachmentAccess implements AttachmentAccess {

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject @Any Instance<RightReader> readers;

    @Override
    public boolean opens(OwnerKind ownerKind) {
        return ownerKind == OwnerKind.RIGHT || ownerKind == OwnerKind.PROOF;
    }

    @Override
    public boolean mayRead(OwnerKind ownerKind, long ownerId, String pass) {
        if (caller.has(DATOS)) {
            return true;
        }
        DataRightCase one = em.find(DataRightCase.class, ownerId);
        return ownerKind == OwnerKind.RIGHT
                && one != null
                && one.getState() == RightState.RESPONDIDA
                && readers.stream().anyMatch(reader -> reader.mayReadAnswer(one, pass));
    }
}
