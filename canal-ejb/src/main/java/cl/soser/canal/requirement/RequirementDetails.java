package cl.soser.canal.requirement;

import cl.soser.canal.commitment.CommitmentDetails;
import cl.soser.canal.commitment.CommitmentRef;
import cl.soser.canal.commitment.History;

/** A requirement with its history. */
public record RequirementDetails(Requirement requirement, History history)
        implements CommitmentDetails {

    @Override
    public CommitmentRef ref() {
        return requirement.ref();
    }
}
