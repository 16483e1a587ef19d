/**
 * What JUNAEB, JUNJI and INTEGRA require, with due dates ({@code /gestion/requerimientos}): {@link
 * RequirementService} is the register, each {@link RequirementStep} is one thing done, and {@code
 * RequirementReminderWorker} notifies people once per date.
 */
package cl.soser.canal.requirement;
