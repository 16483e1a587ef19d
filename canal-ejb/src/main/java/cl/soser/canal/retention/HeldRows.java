package cl.soser.canal.retention;

import java.io.Serializable;

/**
 * How much is past its term and kept. One thing may be kept for several reasons.
 *
 * @param byOrder as the two others, null where it was not counted why
 */
public record HeldRows(long all, Long byOrder, Long byBlock, Long byRight)
        implements Serializable {}
