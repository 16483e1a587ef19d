/**
 * The two addresses of the prober, {@code /sonda/ingreso} and {@code /sonda/registro}, and that of
 * {@code verify.sh}, {@code /sonda/sellos}. They show a key; the use cases are {@link
 * cl.soser.canal.availability.ProbeService} and {@link cl.soser.canal.integrity.IntegrityService}.
 */
package cl.soser.canal.web.probe;
