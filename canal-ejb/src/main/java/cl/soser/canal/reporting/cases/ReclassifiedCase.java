package cl.soser.canal.reporting.cases;

import cl.soser.canal.ticket.termchange.TermChangeKind;
import java.io.Serializable;
import java.time.Instant;

/**
 * A request whose term was removed, lengthened or hidden.
 *
 * @param from code of its motive or institution
 * @param to code of the motive, cause of annulment or institution; number of the ticket it was
 *     merged into
 * @param at when it was done
 * @param reason identities masked; null for a restricted request
 * @param second a second person of Operations accepted it
 */
public record ReclassifiedCase(
        String number,
        TermChangeKind kind,
        String from,
        String to,
        Instant at,
        String reason,
        boolean second)
        implements Serializable {}
