/**
 * The people who look after schools: which are theirs, what each school reported on each day, and
 * the daily duty that follows from it.
 */
package cl.soser.canal.field;
