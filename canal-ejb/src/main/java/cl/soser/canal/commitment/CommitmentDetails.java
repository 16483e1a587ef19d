package cl.soser.canal.commitment;

/** What a page shows of a commitment. */
public interface CommitmentDetails {

    CommitmentRef ref();
}
