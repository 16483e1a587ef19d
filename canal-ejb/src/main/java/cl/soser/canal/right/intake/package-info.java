/**
 * How a case begins, and how the person who asked follows it: on the portal with an account or by
 * number and code, or through staff who write down a call, a paper, a mail or what a ticket asks.
 */
package cl.soser.canal.right.intake;
