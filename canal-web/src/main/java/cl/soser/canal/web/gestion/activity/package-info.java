/** The calendar of what the programme has promised to do. */
package cl.soser.canal.web.gestion.activity;
