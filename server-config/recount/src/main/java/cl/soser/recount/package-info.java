/**
 * An independent recount: from an event log, and from nothing else, it computes every deadline,
 * verdict and month of the channel again and names what the product holds otherwise. It shares no
 * code with the product. Time is whole milliseconds; working time is a sum over a table of open
 * spans.
 *
 * <p>{@link cl.soser.recount.LogReader} reads the lines, {@link cl.soser.recount.Replay} lives
 * through the events of one request, {@link cl.soser.recount.Months} counts. {@link
 * cl.soser.recount.Recount} runs them. "(rules, section 6)" is the list of business rules of the
 * channel.
 */
package cl.soser.recount;
