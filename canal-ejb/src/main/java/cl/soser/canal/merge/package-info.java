/**
 * Two tickets about the same matter of the same person become one.
 *
 * <p>{@link MergeService} first shows what a merge would do ({@link MergePlan}) or why it is
 * impossible. The ticket that is due first continues, so no clock moves. The other is absorbed
 * ({@link cl.soser.canal.ticket.merge.MergeRepository}); it leaves the figures like a duplicate.
 * Nothing is copied: its messages and files are read in the other, with their origin, and its
 * number leads there. A second person must agree if the absorbed ticket is overdue. {@link
 * UnmergePlan} shows what a separation would do; it restores the ticket exactly.
 */
package cl.soser.canal.merge;
