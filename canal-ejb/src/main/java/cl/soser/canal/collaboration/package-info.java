/** How colleagues work on tickets together: links, merges, mentions, macros. */
package cl.soser.canal.collaboration;
