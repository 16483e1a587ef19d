package cl.soser.canal.personaldata;

import java.io.Serializable;
import java.util.List;

/**
 * What an erasure would take, before it does.
 *
 * @param goes a line for each source with its number of rows
 * @param kept a line for each thing that stays, with its reason
 * @param refusal why nothing may go; null where something may
 * @param digest of whose rows go and what stays
 */
public record ErasurePlanDetails(
        List<String> goes, List<String> kept, String refusal, String digest)
        implements Serializable {}
