/** Incidents and outbreaks: many tickets about one thing. */
package cl.soser.canal.web.gestion.incident;
