package cl.soser.canal.requirement;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.AttachmentAccess;
import cl.soser.canal.attachment.OwnerKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Who may read a requirement, and with it the files that came with it or show how it was met: the
 * keepers of the register, and its owner.
 */
@ApplicationScoped
class RequirementAttachmentAccess implements AttachmentAccess {

    @PersistenceContext EntityManager em;
    @Inject Caller caller;

    boolean isReadable(Requirement requirement) {
        return caller.isLeader()
                || caller.id().filter(me -> me == requirement.getOwner()).isPresent();
    }

    @Override
    public boolean opens(OwnerKind kind) {
        return kind == OwnerKind.MANDATE;
    }

    @Override
    public boolean mayRead(OwnerKind kind, long id, String pass) {
        Requirement requirement = em.find(Requirement.class, id);
        return requirement != null && isReadable(requirement);
    }
}
