/**
 * Changes that remove, lengthen or hide the contract's term of a ticket: another motive, annulment,
 * merging, another institution. {@link cl.soser.canal.ticket.termchange.TermChangePolicy} says what
 * each needs; {@link cl.soser.canal.ticket.termchange.TermChange} keeps who asked, who decided and
 * what became of it, for the institution and its report.
 */
package cl.soser.canal.ticket.termchange;
