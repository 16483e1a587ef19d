/**
 * How this server is: what is wrong now and since when, for whoever keeps it running. {@link
 * cl.soser.canal.operation.ServerFactsQuery} gives the facts to the health addresses, to a page and
 * to metrics alike. What takes time to find out, {@link
 * cl.soser.canal.operation.ServerFactsStartup} finds out beforehand. {@link
 * cl.soser.canal.operation.TroublePolicy} decides which facts are trouble, and {@link
 * cl.soser.canal.operation.ServerMeasure} which are figures. No fact holds personal data.
 */
package cl.soser.canal.operation;
