/**
 * How this server is: what is wrong now and since when, for whoever keeps it running. {@link
 * cl.soser.canal.operation.ServerFactsQuery} gives the facts to the health addresses, to a page and
 * to metrics alike. What takes time to find out, {@link
 * cl.soser.canal.operation.ServerFactsStartup} finds out beforehand. No fact holds personal data.
 */
package cl.soser.canal.operation;
