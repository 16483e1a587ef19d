/**
 * How colleagues work on tickets together: links, merges, mentions, macros; saved views, acts on
 * many tickets at once, and what each person chose for their own desk.
 */
package cl.soser.canal.collaboration;
