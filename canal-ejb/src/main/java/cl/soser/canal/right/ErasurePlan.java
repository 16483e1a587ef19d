package cl.soser.canal.right;

import java.io.Serializable;
import java.util.List;

/**
 * What an erasure would do.
 *
 * @param goes one line for each source
 * @param kept one line for each thing that the law obliges to keep, with its reason
 * @param refusal why nothing may go now; null where something may
 * @param whole whether all goes but the case itself with its answer
 * @param digest of whose rows go and what stays: whoever agrees to the plan agrees to that
 */
public record ErasurePlan(
        List<String> goes, List<String> kept, String refusal, boolean whole, String digest)
        implements Serializable {}
