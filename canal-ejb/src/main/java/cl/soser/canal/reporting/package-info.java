/** Figures of the channel, read from the tickets themselves; it changes nothing. */
package cl.soser.canal.reporting;
