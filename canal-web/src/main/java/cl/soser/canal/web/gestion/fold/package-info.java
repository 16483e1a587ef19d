/** Parts of the ticket page that are one line until somebody opens them. */
package cl.soser.canal.web.gestion.fold;
