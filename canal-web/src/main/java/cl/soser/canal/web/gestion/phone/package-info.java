/**
 * The free line in figures: calls, half hours, staffing, availability and outages, and the import
 * of its calls.
 */
package cl.soser.canal.web.gestion.phone;
