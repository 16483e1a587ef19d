/** Motives, topics, areas and the other catalogues. */
package cl.soser.canal.web.admin.catalogue;
