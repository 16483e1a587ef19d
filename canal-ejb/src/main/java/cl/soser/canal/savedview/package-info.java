/**
 * Lists that people keep, with the keys and preferences of their pages.
 *
 * <p>{@link SavedViewService} stores the query of a list's address ({@link ListCriteria}), never
 * its result, so a shared view shows each person what they may read.
 */
package cl.soser.canal.savedview;
