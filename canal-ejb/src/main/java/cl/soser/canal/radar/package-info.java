/**
 * The radar: reports of several schools that have something in common and are hardly there by
 * chance.
 *
 * <p>{@link ReportObserver} keeps the signs of each ticket as it enters on any channel ({@link
 * SignReader}: product, lot, food, harm, harm with food). {@link RadarJob} asks {@link RadarWorker}
 * every three minutes, on every server: {@link OutbreakScan} compares what came in the last 72
 * hours with what is usual ({@link Baseline}, learned from the past eight weeks), school by school
 * in circles on the {@link SchoolMap}, those that are closed according to the directory among them
 * as soon as people tell of them. A cluster becomes an {@link Outbreak}; the primary key of {@link
 * OutbreakTicket} lets a report belong to one at most, so that it rings once, whichever server
 * finds it and by whichever sign. The event {@link OutbreakNoticed} carries whom to tell; {@link
 * cl.soser.canal.notification} writes the messages.
 *
 * <p>A person makes it an incident or dismisses it in one act ({@link OutbreakService}). A
 * dismissed one grows in silence until it has clearly grown. Restricted tickets have no signs, and
 * one that becomes restricted leaves its outbreak, so that nothing here tells what it says.
 */
package cl.soser.canal.radar;
