/** The page of a person and the page of a school. */
package cl.soser.canal.web.gestion.directory;
