package cl.soser.canal.reporting;

import java.io.Serializable;
import java.time.Instant;

/**
 * A request whose motive was changed in a way that removed or lengthened the contract's term.
 *
 * @param from the motive it had, by code
 * @param to the one it got
 */
public record ReclassifiedRow(String number, String from, String to, Instant at, String reason)
        implements Serializable {}
