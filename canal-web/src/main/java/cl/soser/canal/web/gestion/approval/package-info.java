/** Which answers need an approval before they leave. */
package cl.soser.canal.web.gestion.approval;
