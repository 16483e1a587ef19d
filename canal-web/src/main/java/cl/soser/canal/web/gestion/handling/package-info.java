/**
 * What is done to a ticket from its page: assigning, changing, pausing, closing, one act or a macro
 * of them.
 */
package cl.soser.canal.web.gestion.handling;
