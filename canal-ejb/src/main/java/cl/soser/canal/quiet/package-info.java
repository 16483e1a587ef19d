/**
 * Quiet periods for the people of the channel: every page of the back office says that it is quiet,
 * and IT staff end it. Why there are such periods: {@link cl.soser.canal.shared.job}.
 */
package cl.soser.canal.quiet;
