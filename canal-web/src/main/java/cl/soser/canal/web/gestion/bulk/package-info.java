/** One act upon many chosen tickets, with its undo. */
package cl.soser.canal.web.gestion.bulk;
