/**
 * The two addresses of the prober, {@code /sonda/ingreso} and {@code /sonda/registro}, that of
 * {@code verify.sh}, {@code /sonda/sellos}, and that of {@code run.sh invite}, {@code
 * /sonda/invitacion}. They show a key; the use cases are {@link
 * cl.soser.canal.availability.ProbeService}, {@link cl.soser.canal.integrity.IntegrityService} and
 * {@link cl.soser.canal.account.staff.FirstAdministratorService}.
 */
package cl.soser.canal.web.probe;
