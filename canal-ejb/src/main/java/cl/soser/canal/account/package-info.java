/**
 * People and programs: accounts, their roles and areas, absences and one-time tokens.
 *
 * <p>An {@link Account} is the right to enter. {@link Absence} records days of absence and the
 * substitute; {@link AbsenceRepository} returns who substitutes today. The packages below it sign
 * people in ({@code signin}), say who calls ({@code caller}), keep staff ({@code staff}) and tokens
 * of the API ({@code token}).
 */
package cl.soser.canal.account;
