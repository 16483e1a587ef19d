/**
 * A restricted ticket for who may not read it, and for its readers who exclude somebody ({@code
 * gestion/reservada.xhtml}).
 */
package cl.soser.canal.web.gestion.restricted;
