/**
 * Whether the channel could be used, by what a prober outside of it saw (rules §10): the months
 * against their target, each event, the work announced beforehand.
 */
package cl.soser.canal.availability;
