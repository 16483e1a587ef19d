package cl.soser.canal.activity;

import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.commitment.CommitmentAttachmentAccess;
import cl.soser.canal.commitment.CommitmentRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Evidence may show children and lists of names: it is for those who work on it. */
@ApplicationScoped
class ActivityAttachmentAccess extends CommitmentAttachmentAccess<ActivitySchool> {

    @Inject CommitmentRepository commitments;

    ActivityAttachmentAccess() {
        super(OwnerKind.ACTIVITY, ActivitySchool.class);
    }

    @Override
    protected boolean isReadable(ActivitySchool activitySchool) {
        return commitments.isResponsible(activitySchool.getActivity());
    }
}
