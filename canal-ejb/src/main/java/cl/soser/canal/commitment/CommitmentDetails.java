package cl.soser.canal.commitment;

/** What a page shows of something that people act on. */
public interface CommitmentDetails {

    CommitmentRef ref();
}
