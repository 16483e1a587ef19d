/** The help pages of staff, and the link from each page to its topic. */
package cl.soser.canal.web.gestion.help;
