/**
 * Training and diffusion of the channel (procedure, page 18): the plan, the schools of each
 * activity, and the evidence.
 *
 * <p>{@link ActivityService} keeps the calendar ({@code /gestion/actividades}). Each {@link
 * ActivitySchool} owns the files that prove the activity in that school; they follow the rules of
 * all attachments ({@link ActivityAttachmentAccess}). The calendar lists activities without
 * evidence. {@link ActivityCoverage} counts, by region, how many schools a year's activities
 * reached.
 *
 * <p>If the day of an activity has passed and it was neither held nor called off, {@link
 * ActivityReminders} reminds its owner and Operations, once per planned day.
 */
package cl.soser.canal.activity;
