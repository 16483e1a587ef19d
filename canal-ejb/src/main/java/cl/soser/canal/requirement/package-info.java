/**
 * What JUNAEB, JUNJI and INTEGRA require, with due dates ({@code /gestion/requerimientos}): {@link
 * RequirementService} is the register, each {@link RequirementStep} is one thing done, and {@link
 * RequirementReminders} lists what people must be reminded of. {@link
 * cl.soser.canal.commitment.ReminderJob} reminds each of them once per date.
 */
package cl.soser.canal.requirement;
