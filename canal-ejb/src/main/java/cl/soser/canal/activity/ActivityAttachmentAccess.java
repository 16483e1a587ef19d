package cl.soser.canal.activity;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.AttachmentAccess;
import cl.soser.canal.attachment.OwnerKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Evidence may show children and lists of names: it is for those who work on it. */
@ApplicationScoped
class ActivityAttachmentAccess implements AttachmentAccess {

    @PersistenceContext EntityManager em;
    @Inject Caller caller;

    /** Who reads the evidence, and adds to it. */
    boolean isWorking(Activity activity) {
        return caller.isLeader() || caller.id().filter(me -> me == activity.getOwner()).isPresent();
    }

    @Override
    public boolean opens(OwnerKind kind) {
        return kind == OwnerKind.ACTIVITY;
    }

    @Override
    public boolean mayRead(OwnerKind kind, long id, String pass) {
        ActivitySchool school = em.find(ActivitySchool.class, id);
        return school != null && isWorking(school.getActivity());
    }
}
