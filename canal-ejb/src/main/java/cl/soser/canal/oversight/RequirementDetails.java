package cl.soser.canal.oversight;

import cl.soser.canal.commitment.CommitmentRef;
import cl.soser.canal.commitment.History;
import cl.soser.canal.commitment.Shown;

/** A requirement with its history. */
public record RequirementDetails(Requirement mandate, History history) implements Shown {

    @Override
    public CommitmentRef ref() {
        return mandate.ref();
    }
}
