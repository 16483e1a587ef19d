/**
 * The reader of danger, tried on past tickets: {@link
 * cl.soser.canal.ticket.danger.ReaderTrialQuery} reads them with the words that the administrator
 * has written and tells where the level would be another.
 */
package cl.soser.canal.ticket.danger;
