/**
 * Staff as they are managed: {@link StaffAccountService} invites them and changes their rights,
 * {@link AbsenceService} records absences, and {@link UnstaffedAreaQuery} finds areas without
 * anybody.
 */
package cl.soser.canal.account.staff;
