/**
 * Whether people could use the channel, as an external prober measured it (rules, section 10).
 *
 * <p>The prober ({@code server-config/prober}) opens the home and sign-in pages every minute and
 * posts to {@code /sonda/ingreso}. There {@link ProbeService} calls {@link
 * cl.soser.canal.filing.FilingProbeWorker}, which files a request like a visitor in a transaction
 * that is rolled back. The prober writes each check to its own disk first. It sends its record to
 * {@code /sonda/registro} when the channel answers again, and all of it once a day. {@link
 * ProbeRepository} stores each stretch and event by its start, so a repetition changes nothing.
 *
 * <p>{@link AvailabilityTimeline} computes months, days and events from the record, in Santiago's
 * calendar. Time that was not watched is neither up nor down. {@link AvailabilityRepository}
 * compares with the contract's targets, for {@code /gestion/disponibilidad}, {@code /estado} and
 * the API. Work is announced in advance at {@code /admin/mantenciones} ({@link
 * PlannedMaintenanceService}). After three hours of outage {@link OutageAlarmWorker} writes to IT
 * and the administrators.
 */
package cl.soser.canal.availability;
