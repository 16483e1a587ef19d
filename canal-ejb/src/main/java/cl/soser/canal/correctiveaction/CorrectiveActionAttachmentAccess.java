package cl.soser.canal.correctiveaction;

import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.commitment.CommitmentAttachmentAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The files that show that an action was done are for people who may read the action, never for
 * citizens.
 */
@ApplicationScoped
class CorrectiveActionAttachmentAccess extends CommitmentAttachmentAccess<CorrectiveAction> {

    @Inject CorrectiveActionRepository correctiveActionRepository;

    CorrectiveActionAttachmentAccess() {
        super(OwnerKind.REMEDY, CorrectiveAction.class);
    }

    @Override
    protected boolean isReadable(CorrectiveAction correctiveAction) {
        return correctiveActionRepository.isReadable(correctiveAction);
    }
}
