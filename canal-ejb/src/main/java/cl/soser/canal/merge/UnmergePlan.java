package cl.soser.canal.merge;

import cl.soser.canal.ticket.merge.TicketMerge;
import java.time.Instant;

/**
 * What separating two tickets would do, shown before it is done.
 *
 * @param answers that left on the surviving ticket since the merge: they stay there
 * @param messages messages that were added there since: they stay there
 * @param dueAt when the absorbed one's own term ends, or ended; null where it has none
 * @param overdue it has ended by now, and counts as it always would have
 */
public record UnmergePlan(
        TicketMerge merge, int answers, int messages, Instant dueAt, boolean overdue) {}
