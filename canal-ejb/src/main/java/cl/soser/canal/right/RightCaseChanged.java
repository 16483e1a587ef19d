package cl.soser.canal.right;

import java.time.Instant;

/**
 * Something was done about a case, in this transaction.
 *
 * @param account who did it; null for visitors and what happens by itself
 * @param note why, or what
 */
public record RightCaseChanged(
        long caseId, String number, RightStepKind kind, Long account, String note, Instant at) {}
