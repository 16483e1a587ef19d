/** The ticket and its life: filing, routing validated, conversation, clocks, search, rights. */
package cl.soser.canal.ticket;
