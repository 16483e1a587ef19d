/** Merging tickets about the same thing, and undoing it. */
package cl.soser.canal.web.gestion.merge;
