package cl.soser.canal.evidence;

import java.io.Serializable;
import java.util.List;

/**
 * What a verification saw.
 *
 * @param entries of the register that are in its chain
 * @param rows of sealed tables that were compared
 * @param days whose signature was checked
 * @param notes what is no difference, but whoever looks should know
 */
public record EvidenceCheckResult(
        long entries, long rows, int days, List<RowFinding> findings, List<String> notes)
        implements Serializable {}
