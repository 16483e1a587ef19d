/**
 * Who is told when a term runs out, and what changes by itself: a ladder whose rungs are data. Also
 * who is on call outside working hours.
 */
package cl.soser.canal.escalation;
