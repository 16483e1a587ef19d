package cl.soser.canal.right;

/**
 * What the product does with all it holds of one person. It is called without a transaction, as the
 * officer, once the case is proved; where there is none, she does it by hand.
 */
public interface RightExecution {

    /** A file with all that is held, already kept; the desk hands it out. */
    RightCopy copy(RightOrder order);

    /** What an erasure would take and leave; changes nothing. */
    ErasurePlan plan(RightOrder order);

    /**
     * Erases; called again for the same case it ends what was left.
     *
     * @param seen digest of the plan that the officer saw; the erasure does that or nothing
     * @param whole only where nothing but the case itself stays
     */
    ErasureProof erase(RightOrder order, String seen, boolean whole);
}
