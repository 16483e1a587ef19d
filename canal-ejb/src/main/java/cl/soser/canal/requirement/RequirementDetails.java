package cl.soser.canal.requirement;

import cl.soser.canal.commitment.CommitmentDetails;
import cl.soser.canal.commitment.CommitmentRef;
import cl.soser.canal.commitment.History;

/** A requirement with its history. */
public record RequirementDetails(Requirement mandate, History history)
        implements CommitmentDetails {

    @Override
    public CommitmentRef ref() {
        return mandate.ref();
    }
}
