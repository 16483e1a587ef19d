/**
 * Tickets that tell of the same thing: offered by likeness, joined by people, answered together;
 * each citizen keeps number, clock and answer.
 */
package cl.soser.canal.incident;
