/**
 * One act on many tickets.
 *
 * <p>Chosen rows, or all rows of a list, become a {@link BulkAction} with one {@link BulkItem}
 * each, by id and version. {@link BulkItemProcessor} tries the act on each ticket, and the page
 * shows the result before anything happens. {@link BulkActionJob} then works on every server:
 * {@link BulkActionWorker} claims fifty items by a lease and applies {@link
 * cl.soser.canal.ticket.handling.TicketEditor} with the requester's present rights ({@link
 * cl.soser.canal.account.caller.CallerDelegation}). The item changes in the ticket's transaction,
 * so each ticket is changed once. If a chunk fails, its items are done one by one. Revoking the act
 * is recorded on each ticket on which nothing else happened since.
 */
package cl.soser.canal.bulk;
