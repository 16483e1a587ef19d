/** Links between tickets. */
package cl.soser.canal.web.gestion.link;
