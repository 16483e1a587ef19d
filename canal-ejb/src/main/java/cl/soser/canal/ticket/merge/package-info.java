/**
 * What a merge does to tickets: {@link MergeRepository} absorbs one ticket into another and
 * restores it.
 */
package cl.soser.canal.ticket.merge;
