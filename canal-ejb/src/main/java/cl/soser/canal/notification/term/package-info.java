/**
 * What staff are told of terms: notices of a term that runs out, alone or in a digest, and the
 * daily summary of an area.
 */
package cl.soser.canal.notification.term;
