/**
 * How colleagues work together: notes and mentions, links, merges, macros, saved views, and acts on
 * many tickets.
 *
 * <p>Merge. If one person files the same matter twice, {@link MergeService} first shows what a
 * merge would do ({@link MergePlan}) or why it is impossible. The ticket that is due first
 * continues, so no clock moves. The other is absorbed ({@link
 * cl.soser.canal.ticket.MergeRepository}); it leaves the figures like a duplicate. Nothing is
 * copied: its messages and files are read in the other, with their origin, and its number leads
 * there. A second person must agree if the absorbed ticket is overdue. Separation restores it
 * exactly. {@link TicketLinkService} records relations between tickets; each end is shown only to
 * people who may read it.
 *
 * <p>Bulk act. Chosen rows, or all rows of a list, become a {@link BulkAction} with one {@link
 * BulkItem} each, by id and version. {@link BulkItemProcessor} tries the act on each ticket, and
 * the page shows the result before anything happens. {@link BulkActionJob} then works on every
 * server: {@link BulkActionWorker} claims fifty items by a lease and applies {@link
 * cl.soser.canal.ticket.TicketEditor} with the requester's present rights ({@link
 * cl.soser.canal.account.caller.CallerDelegation}). The item changes in the ticket's transaction,
 * so each ticket is changed once. If a chunk fails, its items are done one by one. Revoking the act
 * is recorded on each ticket on which nothing else happened since.
 *
 * <p>Saved view. {@link SavedViewService} stores the query of a list's address ({@link
 * ListCriteria}), never its result, so a shared view shows each person what they may read.
 *
 * <p>Notes. {@link NoteWriter} writes a note and notifies the colleagues it names, if they may read
 * the ticket; {@link MentionNoticeWorker} mails each mention once. A macro ({@link
 * MacroExecutionService}, {@code /admin/macros}) is a named list of acts of {@link
 * cl.soser.canal.ticket.TicketService}, done as the caller, all or none. {@link Assignments}
 * assigns tickets to a colleague.
 */
package cl.soser.canal.collaboration;
