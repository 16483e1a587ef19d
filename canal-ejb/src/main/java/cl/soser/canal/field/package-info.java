/**
 * Field staff: which schools a person looks after, what each school reported, and the daily duty.
 *
 * <p>A lead cook opens {@code /terreno} on a phone. {@link FieldReportService} lists her schools
 * and the state of each today; other schools are not found. She sends a photograph of a sheet. The
 * phone keeps it in a queue until the server confirms it ({@code js/field-queue.js}). {@link
 * FieldReportWorker} passes it to {@link cl.soser.canal.paper.photo.PaperPhotoIntakeService} and
 * counts it in the school's day ({@link SchoolDay}), in one transaction. A repeated submission
 * finds the first receipt by its key. "Sin novedades" works the same way.
 *
 * <p>The next morning {@link DutyNoticeJob} asks {@link DutyCalendar} which days are owed. {@link
 * DutyNoticeWorker} notifies each person in charge in one mail, and Operations of schools that were
 * silent for days; the key of {@link DutyNotice} makes each notice unique on any number of servers.
 * {@link DutyQuery} shows the same at {@code /gestion/turno}.
 */
package cl.soser.canal.field;
