package cl.soser.canal.reporting.cases;

import java.io.Serializable;
import java.time.Instant;

/**
 * A request that lost the contract's term, or got a longer one, by another motive.
 *
 * @param from code of the motive it had
 * @param to code of the one it got
 * @param reason identities masked; null for a restricted request
 */
public record ReclassifiedCase(String number, String from, String to, Instant at, String reason)
        implements Serializable {}
