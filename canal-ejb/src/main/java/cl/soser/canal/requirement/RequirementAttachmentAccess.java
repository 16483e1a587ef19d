package cl.soser.canal.requirement;

import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.commitment.CommitmentAttachmentAccess;
import cl.soser.canal.commitment.CommitmentRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The files that came with a requirement or show how it was met are read by whoever reads it. */
@ApplicationScoped
class RequirementAttachmentAccess extends CommitmentAttachmentAccess<Requirement> {

    @Inject CommitmentRepository commitments;

    RequirementAttachmentAccess() {
        super(OwnerKind.MANDATE, Requirement.class);
    }

    @Override
    protected boolean isReadable(Requirement requirement) {
        return commitments.isResponsible(requirement);
    }
}
