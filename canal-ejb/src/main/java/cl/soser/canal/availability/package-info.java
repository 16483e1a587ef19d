/**
 * Whether people could use the channel, as an external prober measured it (rules §10).
 *
 * <p>The prober ({@code server-config/prober}) opens the home and sign-in pages every minute and
 * posts to {@code /sonda/ingreso}. There {@link ProbeDoor} calls {@link
 * cl.soser.canal.filing.FilingRehearsal}, which files a request like a visitor in a transaction
 * that is rolled back. The prober writes each check to its own disk first. It sends its record to
 * {@code /sonda/registro} when the channel answers again, and all of it once a day. {@link
 * WatchLedger} stores each stretch and event by its start, so a repetition changes nothing.
 *
 * <p>{@link Seen} computes months, days and events from the record, in Santiago's calendar. Time
 * that was not watched is neither up nor down. {@link ServiceRecord} compares with the contract's
 * targets, for {@code /gestion/disponibilidad}, {@code /estado} and the API. Work is announced in
 * advance at {@code /admin/mantenciones} ({@link PlannedWindows}). After three hours of outage
 * {@link OutageAlarms} writes to IT and the administrators.
 */
package cl.soser.canal.availability;
